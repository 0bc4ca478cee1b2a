using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>A record of the facts: the account, or an entry of one of its lists.</summary>
/// <param name="Entry">Null for the account.</param>
public sealed record RowValue(RecordBatch Batch, int Row, EntryReference? Entry) : Possible
{
    public override bool IsSettled => true;
}

/// <summary>A record written in an expression.</summary>
/// <param name="Values">In slot order.</param>
public sealed record ContextValue(ImmutableArray<Explanation> Values) : Possible
{
    public override bool IsSettled => Values.All(value => value.Value.IsSettled);
}

/// <summary>A record about which nothing is known, such as a further entry of an unknown list.</summary>
public sealed record AnyRecord(RecordType Type) : Possible
{
    public override bool IsSettled => false;
}

/// <summary>A record that is assumed to be in an unknown list.</summary>
/// <param name="Values">In slot order.</param>
/// <param name="Recorded">In slot order: what a test for absence finds.</param>
internal sealed record AssumedRecord(ImmutableArray<Possible> Values, ImmutableArray<bool> Recorded) : Possible
{
    public override bool IsSettled => true;
}
