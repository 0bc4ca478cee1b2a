namespace StrategyAdvisor.Feel.Syntax;

internal sealed partial class SyntaxWriter
{
    /// <summary>A node that holds together by itself: a literal, a name, or something with brackets of its own.</summary>
    private void WriteClosed(SyntaxNode node)
    {
        switch (node)
        {
            case PathSyntax path: WritePath(path); break;
            case FilterSyntax filter: WriteFilter(filter); break;
            case CallSyntax call: WriteArguments(call.Function, call.Arguments); break;
            case InvocationSyntax invocation: WriteInvocation(invocation); break;
            case ListSyntax list: WriteList(list); break;
            case ContextSyntax context: WriteContext(context); break;
            case RangeSyntax range: WriteRange(range); break;
            case StepsSyntax steps: WriteSteps(steps); break;
            default: builder.Append(TextOf(node)); break;
        }
    }

    private static string TextOf(SyntaxNode node) => node switch
    {
        NumberSyntax number => number.Value.ToString("0.############################", CultureInfo.InvariantCulture),
        TextSyntax text => TextEscapes.Quote(text.Value),
        BooleanSyntax boolean => boolean.Value ? "true" : "false",
        NullSyntax => "null",
        TemporalSyntax temporal => "@" + TextEscapes.Quote(temporal.Value),
        NameSyntax name => name.Name,
        TestedValueSyntax => "?",
        MissingSyntax => "",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "no text is known for this kind of node"),
    };

    private void WritePath(PathSyntax path)
    {
        Write(path.Target, Precedence.Postfix, isLast: false);
        builder.Append('.').Append(path.Member);
    }

    private void WriteFilter(FilterSyntax filter)
    {
        Write(filter.List, Precedence.Postfix, isLast: false);
        builder.Append('[');
        Write(filter.Condition);
        builder.Append(']');
    }

    private void WriteInvocation(InvocationSyntax invocation)
    {
        Write(invocation.Target, Precedence.Postfix, isLast: false);
        WriteArguments("", invocation.Arguments);
    }

    private void WriteArguments(string function, ImmutableArray<ArgumentSyntax> arguments)
    {
        builder.Append(function).Append('(');
        WriteSeparated(arguments, argument => Append(argument.Name is null ? "" : $"{argument.Name}: ", argument.Value));
        builder.Append(')');
    }

    private void WriteList(ListSyntax list)
    {
        builder.Append('[');
        WriteSeparated(list.Items, Write);
        builder.Append(']');
    }

    private void WriteContext(ContextSyntax context)
    {
        builder.Append('{');
        WriteSeparated(context.Entries, entry => Append($"{KeyOf(entry)}: ", entry.Value));
        builder.Append('}');
    }

    private static string KeyOf(ContextEntrySyntax entry) =>
        WordCharacters.IsPlainName(entry.Name) ? entry.Name : TextEscapes.Quote(entry.Name);

    private void WriteRange(RangeSyntax range)
    {
        builder.Append(range.LowIncluded ? '[' : '(');
        Write(range.Low);
        builder.Append("..");
        Write(range.High);
        builder.Append(range.HighIncluded ? ']' : ')');
    }

    private void WriteSteps(StepsSyntax steps)
    {
        Write(steps.First);
        builder.Append("..");
        Write(steps.Last);
    }
}
