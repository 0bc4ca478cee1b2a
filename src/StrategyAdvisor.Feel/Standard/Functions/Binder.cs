using StrategyAdvisor.Feel.Standard.Values;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Finds each argument's parameter, and makes a list of a single value or a single value of a list of one where the parameter asks for it.</summary>
internal static class Binder
{
    /// <summary>One value a parameter, null where one was left out; null where the arguments do not fit.</summary>
    public static ImmutableArray<FeelValue?>? Bind(StandardFunction function, ImmutableArray<GivenArgument> arguments)
    {
        if (arguments.Any(argument => argument.Name is not null)) return BindNames(function, arguments);
        var parameters = function.Parameters;
        if (arguments.Length > 1 && parameters is [{ GathersEntries: true }]) return [FeelList.Of(arguments.Select(argument => argument.Value))];
        var values = ImmutableArray.CreateBuilder<FeelValue?>(parameters.Length);
        for (var i = 0; i < parameters.Length; i++)
        {
            if (!TryBind(parameters[i], arguments, i, out var value)) return null;
            values.Add(value);
        }

        return arguments.Length <= parameters.Length || parameters is [.., { TakesRest: true }] ? values.MoveToImmutable() : null;
    }

    private static bool TryBind(StandardParameter parameter, ImmutableArray<GivenArgument> arguments, int index, out FeelValue? value)
    {
        value = null;
        if (index >= arguments.Length) return parameter.IsOptional;
        if (!parameter.TakesRest) return (value = Fit(parameter, arguments[index].Value)) is not null;
        var rest = arguments.Skip(index).Select(argument => Fit(parameter, argument.Value)).ToList();
        if (rest.Contains(null)) return false;
        value = FeelList.Of(rest.OfType<FeelValue>());
        return true;
    }

    private static ImmutableArray<FeelValue?>? BindNames(StandardFunction function, ImmutableArray<GivenArgument> arguments)
    {
        if (arguments.DistinctBy(argument => argument.Name, StringComparer.Ordinal).Count() < arguments.Length) return null;
        if (!arguments.All(argument => function.Parameters.Any(parameter => parameter.Name == argument.Name && !parameter.TakesRest))) return null;
        var values = ImmutableArray.CreateBuilder<FeelValue?>(function.Parameters.Length);
        foreach (var parameter in function.Parameters)
        {
            var given = arguments.FirstOrDefault(argument => argument.Name == parameter.Name)?.Value;
            var value = given is null ? null : Fit(parameter, given);
            if (value is null && !(given is null && parameter.IsOptional)) return null;
            values.Add(value);
        }

        return values.MoveToImmutable();
    }

    private static FeelValue? Fit(StandardParameter parameter, FeelValue value)
    {
        if (value is FeelNull) return parameter.TakesNull ? value : null;
        if (parameter.Accepts(value)) return value;
        if (parameter.IsList) return FeelList.Of([value]);
        return value is FeelList { Items: [var only] } && only is not FeelNull && parameter.Accepts(only) ? only : null;
    }
}
