using System.Numerics;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Clearing;

namespace StrategyAdvisor.Laws.Changes;

/// <summary>Takes a change that is printed as the slow search understands it.</summary>
internal static class PrintedChange
{
    /// <param name="batch">One account.</param>
    public static SlowChange Read(AccountChange change, FactBatch batch)
    {
        var paths = new FactPaths(batch, 0);
        return new SlowChange(change.Added is [var first, ..] ? first.List : null, change.Added.Length, [.. change.Edits.Select(edit => new SlowEdit(PlaceOf(edit, batch, paths), edit.Declaration, [ValueOf(edit)]))]);
    }

    private static EntryPlace? PlaceOf(FactEdit edit, FactBatch batch, FactPaths paths)
    {
        if (edit.Added is { } added) return new EntryPlace(added.List, CountOf(batch, added.List) + added.Number - 1);
        if (edit.Fact.Record is null) return null;
        if (!paths.TryResolve(edit.Path, out var fact) || fact.Record is not { } entry) throw new InvalidOperationException($"`{edit.Path}` is no fact of the account");
        return new EntryPlace(batch.Dictionary.DeclarationOf(entry.List), entry.Row);
    }

    private static int CountOf(FactBatch batch, FactDeclaration list) => DraftCopy.Of(batch, 0).EntriesOf(list)?.Count ?? 0;

    private static FactValue? ValueOf(FactEdit edit) => edit.Declaration.IsTable ? null : ValueOf(edit.Declaration, edit.To);

    private static FactValue ValueOf(FactDeclaration fact, Possible value) => value switch
    {
        Truth truth => FactValue.Of(truth.MustBeTrue),
        CodeSet code => FactValue.OfCode(BitOperations.TrailingZeroCount(code.Set)),
        TextValue text => FactValue.Of(text.Value!),
        Interval { Low: { } day } when fact.Kind == FactKind.Date => FactValue.Of(DayNumber.ToDate((int)day)),
        Interval { Low: { } number } => FactValue.OfScaled((long)(number * (decimal)Math.Pow(10, fact.Field.Decimals))),
        ListOf list => FactValue.OfItems([.. list.Entries.Select(entry => (FactValue?)ValueOf(fact.Entries!.Facts[0], entry.Value.Value))]),
        _ => throw new InvalidOperationException("a change gives one value"),
    };
}
