using StrategyAdvisor.Feel.Standard.Functions;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>Calls a function with values in the order of its parameters.</summary>
    public FeelValue Call(FeelFunction function, ImmutableArray<FeelValue> arguments, SyntaxNode place) =>
        Call(function, [.. arguments.Select(argument => new GivenArgument(null, argument))], place);

    private FeelValue ValueOf(CallSyntax call, Bindings names)
    {
        var function = names.Find(call.Function) as FeelFunction ?? StandardFunctions.Find(call.Function);
        return function is null
            ? Fail(TypingDiagnostics.UnknownFunction, call, call.Function)
            : Call(function, Given(call.Arguments, names), call);
    }

    private FeelValue ValueOf(InvocationSyntax invocation, Bindings names)
    {
        var target = Evaluate(invocation.Target, names);
        return target is FeelFunction function
            ? Call(function, Given(invocation.Arguments, names), invocation)
            : Fail(StandardDiagnostics.NotCallable, invocation, Kinds.NameOf(target));
    }

    private ImmutableArray<GivenArgument> Given(ImmutableArray<ArgumentSyntax> arguments, Bindings names) =>
        [.. arguments.Select(argument => new GivenArgument(argument.Name, Evaluate(argument.Value, names)))];

    private FeelValue Call(FeelFunction function, ImmutableArray<GivenArgument> arguments, SyntaxNode place)
    {
        if (!Consume(arguments.Sum(argument => argument.Value.Size), place)) return FeelNull.Instance;
        return function is Lambda lambda ? Call(lambda, arguments, place) : Call((BuiltinFunction)function, arguments, place);
    }

    private FeelValue Call(Lambda lambda, ImmutableArray<GivenArgument> arguments, SyntaxNode place)
    {
        var names = new Bindings(lambda.Names);
        var written = $"function({string.Join(", ", lambda.Parameters.Select(parameter => parameter.Name))})";
        if (arguments.Length != lambda.Parameters.Length) return Fail(StandardDiagnostics.WrongArguments, place, "function", Counted(arguments.Length), written);
        foreach (var (index, parameter) in lambda.Parameters.Index())
        {
            var given = arguments[0].Name is null ? arguments[index] : arguments.FirstOrDefault(argument => argument.Name == parameter.Name);
            if (given?.Value is not { } value) return Fail(StandardDiagnostics.WrongArguments, place, "function", "these names", written);
            if (parameter.Type is not null && Conformance.Coerce(value, parameter.Type) is var fitting)
            {
                if (fitting is null) return Fail(StandardDiagnostics.NotOfType, place, Kinds.NameOf(value), parameter.Type.ToString());
                value = fitting;
            }

            names.Set(parameter.Name, value);
        }

        return Evaluate(lambda.Body, names);
    }

    private FeelValue Call(BuiltinFunction function, ImmutableArray<GivenArgument> arguments, SyntaxNode place)
    {
        foreach (var overload in function.Overloads)
        {
            if (Binder.Bind(overload, arguments) is not { } values) continue;
            return Result(overload, new Arguments(values, this, place)) is { } result
                ? Made(result, place)
                : Fail(StandardDiagnostics.NoResult, place, overload.Name);
        }

        return Fail(StandardDiagnostics.WrongArguments, place, function.Overloads[0].Name, Shown(arguments), string.Join(" or ", function.Overloads.Select(overload => $"`{overload.Usage}`")));
    }

    private static FeelValue? Result(StandardFunction function, Arguments arguments)
    {
        try
        {
            return function.Body(arguments);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static string Shown(ImmutableArray<GivenArgument> arguments) => arguments.IsEmpty
        ? "nothing"
        : string.Join(", ", arguments.Select(argument => argument.Name is null ? Kinds.NameOf(argument.Value) : $"{argument.Name}: {Kinds.NameOf(argument.Value)}"));

    private static string Counted(int count) => count == 1 ? "one argument" : string.Create(CultureInfo.InvariantCulture, $"{count} arguments");
}
