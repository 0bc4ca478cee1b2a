using NodaTime;
using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Typing;

public sealed partial class Checker
{
    private TypedNode VisitCall(CallSyntax call, Scope scope)
    {
        if (scope.Symbols.KeysOf(call.Function) is { } keys) return VisitReference(call, scope, keys);
        var arguments = call.Arguments.Select(argument => Visit(argument.Value, scope)).ToImmutableArray();
        if (Builtins.Find(call.Function) is not { } function) return FaultFunction(call);
        if (arguments.Any(argument => argument.Type is FaultyType)) return Faulty(call.Span);
        return Choose(call, function, arguments) is var (signature, ordered) ? Build(call, function, signature, ordered) : Faulty(call.Span);
    }

    private ConstantNode FaultFunction(CallSyntax call) => FaultNear(
        Suggestion.For(call.Function, Builtins.All.Select(function => function.Name)), TypingDiagnostics.UnknownFunction, call.FunctionSpan, call.Function);

    /// <summary>A reference such as <c>fires("rule")</c> is resolved here; no evaluator looks anything up by name.</summary>
    private TypedNode VisitReference(CallSyntax call, Scope scope, IEnumerable<string> keys)
    {
        if (call.Arguments is not [{ Value: TextSyntax text }]) return Fault(TypingDiagnostics.ReferenceText, call.Span, call.Function);
        var known = keys.ToList();
        return known.Contains(text.Value, StringComparer.Ordinal)
            ? Symbolic(scope.Symbols.Refer(call.Function, text.Value), call.Span, null)
            : FaultNear(Suggestion.For(text.Value, known), TypingDiagnostics.ReferenceKey, text.Span, call.Function, text.Value);
    }

    /// <summary>The first overload that the arguments fit, with them in its order; or a diagnostic about the nearest one.</summary>
    private (Signature Signature, ImmutableArray<TypedNode> Arguments)? Choose(CallSyntax call, Function function, ImmutableArray<TypedNode> arguments)
    {
        var fitting = function.Overloads.Where(overload => overload.Variadic ? arguments.Length >= 1 : overload.Parameters.Length == arguments.Length).ToList();
        if (fitting.Count == 0)
        {
            var given = arguments.Length == 1 ? "1 argument" : string.Create(CultureInfo.InvariantCulture, $"{arguments.Length} arguments");
            Fault(TypingDiagnostics.WrongArgumentCount, call.Span, function.Name, given, Usage(function));
            return null;
        }

        foreach (var overload in fitting)
        {
            if (InOrder(call, function, overload, arguments) is not { } ordered) return null;
            if (Misfit(overload, ordered) is null) return (overload, ordered);
        }

        var nearest = InOrder(call, function, fitting[0], arguments)!.Value;
        var (parameter, argument) = Misfit(fitting[0], nearest)!.Value;
        if (parameter.Accepts(argument.Type))
        {
            Fault(TypingDiagnostics.MixedList, argument.Span, arguments[0].Type.WithArticle, argument.Type.WithArticle);
            return null;
        }

        Fault(TypingDiagnostics.WrongArgument, argument.Span, function.Name, parameter.Name, parameter.Label, argument.Type.WithArticle);
        return null;
    }

    private ImmutableArray<TypedNode>? InOrder(CallSyntax call, Function function, Signature overload, ImmutableArray<TypedNode> arguments)
    {
        if (call.Arguments.All(argument => argument.Name is null)) return arguments;
        var ordered = new TypedNode?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = call.Arguments[i].Name;
            var position = overload.Parameters.ToList().FindIndex(parameter => parameter.Name == name);
            if (position < 0 || ordered[position] is not null)
            {
                var suggestion = name is null ? null : Suggestion.For(name, overload.Parameters.Select(parameter => parameter.Name));
                FaultNear(suggestion, TypingDiagnostics.UnknownArgument, call.Arguments[i].Span, function.Name, name ?? "", Usage(function));
                return null;
            }

            ordered[position] = arguments[i];
        }

        return [.. ordered.Select(argument => argument!)];
    }

    private static (Parameter Parameter, TypedNode Argument)? Misfit(Signature overload, ImmutableArray<TypedNode> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = overload.Parameters[Math.Min(i, overload.Parameters.Length - 1)];
            var mixes = overload.Variadic && !arguments[0].Type.Accepts(arguments[i].Type);
            if (mixes || !parameter.Accepts(arguments[i].Type)) return (parameter, arguments[i]);
        }

        return null;
    }

    private static string Usage(Function function) => string.Join(
        " or ", function.Overloads.Select(overload => $"`{function.Name}({string.Join(", ", overload.Parameters.Select(parameter => parameter.Name))}{(overload.Variadic ? ", ..." : "")})`"));

    private TypedNode Build(CallSyntax call, Function function, Signature signature, ImmutableArray<TypedNode> arguments)
    {
        switch (function.Operation)
        {
            case Operation.Not:
                return new NotNode(call.Span, arguments[0]);
            case Operation.ListContains:
                return Contains(call.Span, arguments[0], arguments[1]);
            case Operation.Date when arguments is [ConstantNode { Value: string text }]:
                return TemporalText.ReadDate(text) is { } date ? new ConstantNode(call.Span, FeelType.Date, date) : Fault(TypingDiagnostics.Temporal, arguments[0].Span, text);
            case Operation.Date when DateOf(arguments) is { } parts:
                return parts is LocalDate known ? new ConstantNode(call.Span, FeelType.Date, known) : Fault(TypingDiagnostics.Temporal, call.Span, _text.Text.Substring(call.Span.Start, call.Span.Length));
            case not Operation.Concatenate when signature.Variadic:
                return new CallNode(call.Span, signature.Result([arguments[0].Type]), function, [AsList(call.Span, arguments)]);
            default:
                return new CallNode(call.Span, signature.Result([.. arguments.Select(argument => argument.Type)]), function, arguments);
        }
    }

    private static ListNode AsList(Span span, ImmutableArray<TypedNode> arguments) =>
        new(span, new ListType(arguments[0].Type), [.. arguments.Select(argument => new ListNode.Item(null, argument))]);

    /// <summary>The date that three written numbers make, false where there is no such day, null where they are not all written out.</summary>
    private static object? DateOf(ImmutableArray<TypedNode> arguments)
    {
        if (arguments is not [ConstantNode { Value: decimal year }, ConstantNode { Value: decimal month }, ConstantNode { Value: decimal day }]) return null;
        var text = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
        return TemporalText.ReadDate(text) is { } date ? date : false;
    }
}
