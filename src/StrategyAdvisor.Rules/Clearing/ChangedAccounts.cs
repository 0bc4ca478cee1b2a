using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using Interval = StrategyAdvisor.Feel.Evaluation.Interval;

namespace StrategyAdvisor.Rules.Clearing;

/// <summary>Makes changes to an account and asks the whole pack what it says then, of all changes in one run.</summary>
internal sealed class ChangedAccounts(CompiledPack pack, FactBatch batch, int account, ExtendedAccount extended, LocalDate today)
{
    /// <summary>The changes with the rules that each would raise and clear beside the one it is for.</summary>
    /// <param name="changes">Each with the rule that it is for.</param>
    public ImmutableArray<AccountChange> Judge(ImmutableArray<(AccountChange Change, string Rule)> changes)
    {
        var builder = new FactBatchBuilder(batch.Dictionary);
        builder.Add(DraftCopy.Of(batch, account));
        foreach (var (change, _) in changes) builder.Add(Apply(change));
        var table = new BatchEvaluator(pack).Evaluate(builder.Build(), today);
        return [.. changes.Select((item, place) => item.Change with
        {
            Raises = Rules((before, after) => before != Verdict.Fires && after == Verdict.Fires, table, place + 1, item.Rule),
            Clears = Rules((before, after) => before == Verdict.Fires && after == Verdict.Quiet, table, place + 1, item.Rule),
        })];
    }

    /// <summary>The account with a change made to it.</summary>
    public RecordDraft Apply(AccountChange change)
    {
        var draft = DraftCopy.Of(batch, account);
        foreach (var added in change.Added)
        {
            var entry = draft.AddEntry(added.List);
            if (added.List.Entries!.Type.NameField is { } name) entry.Set(added.List.Entries.Facts[name.Slot], FactValue.Of(added.Label));
        }

        foreach (var edit in change.Edits) Apply(draft, edit);
        return draft;
    }

    private ImmutableArray<string> Rules(Func<Verdict, Verdict, bool> differ, VerdictTable table, int row, string except) =>
        [.. pack.Pack.Rules.Where((rule, index) => rule.Id != except && differ(table[index, 0], table[index, row])).Select(rule => rule.Id)];

    private void Apply(RecordDraft draft, FactEdit edit)
    {
        var record = edit.Fact.Record is { } entry ? draft.EntriesOf(extended.DeclarationOf(entry.List))![extended.PlaceOf(entry)] : draft;
        if (edit.Declaration.IsTable) record.SetEntries(edit.Declaration, []);
        else record.Set(edit.Declaration, FactValueOf(edit.Declaration, edit.To));
    }

    /// <summary>A settled value in the form that facts are stored in.</summary>
    private static FactValue FactValueOf(FactDeclaration fact, Possible value) => value switch
    {
        Truth truth => FactValue.Of(truth.MustBeTrue),
        CodeSet code => FactValue.OfCode(System.Numerics.BitOperations.TrailingZeroCount(code.Set)),
        TextValue { Value: { } text } => FactValue.Of(text),
        Interval { Low: { } day } when fact.Kind == FactKind.Date => FactValue.Of(DayNumber.ToDate((int)day)),
        Interval { Low: { } number } => FactValue.OfScaled(Scaled(number, fact.Field.Decimals)),
        ListOf => FactValue.OfItems(ListValues.ItemsOf(value).Select(item => (FactValue?)FactValueOf(fact.Entries!.Facts[0], item))),
        _ => throw new ArgumentException("a change gives one value", nameof(value)),
    };

    private static long Scaled(decimal number, int decimals)
    {
        for (var i = 0; i < decimals; i++) number *= 10;
        return (long)number;
    }
}
