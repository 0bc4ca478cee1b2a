using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Dossiers;

/// <summary>
/// Changes facts of an account as <c>FACT=VALUE</c> says: <c>altman z=3.2</c>, <c>contacts.Ana Ruiz.coverage=deep</c>, <c>owner=unknown</c>. A list gets new entries by facts of
/// <c>contacts.+1</c>, <c>contacts.+2</c>; where entries have no names, by the next numbers.
/// </summary>
public sealed class WhatIf
{
    private readonly FactBatch _batch;
    private readonly int _account;
    private readonly FactPaths _paths;
    private readonly RecordDraft _draft;
    private readonly DiagnosticList _diagnostics;

    private WhatIf(FactBatch batch, int account, DiagnosticList diagnostics)
    {
        _batch = batch;
        _account = account;
        _paths = new FactPaths(batch, account);
        _draft = DraftCopy.Of(batch, account);
        _diagnostics = diagnostics;
    }

    /// <summary>The account with the changes in it.</summary>
    /// <param name="diagnostics">Takes every mistake in the changes.</param>
    public static RecordDraft Apply(FactBatch batch, int account, IEnumerable<string> changes, DiagnosticList diagnostics)
    {
        var all = changes.ToList();
        var grown = AddedEntries.Grow(batch, account, all);
        var whatIf = grown is null ? new WhatIf(batch, account, diagnostics) : new WhatIf(grown, 0, diagnostics);
        foreach (var change in all) whatIf.Apply(change);
        return whatIf._draft;
    }

    /// <summary>The path and the value of a change, or null where it names no fact of the account.</summary>
    /// <param name="paths">Of the account.</param>
    public static (string Path, string Value)? Split(FactPaths paths, string change)
    {
        // A name may hold the sign itself, so each place of it is tried.
        for (var sign = change.IndexOf('=', StringComparison.Ordinal); sign >= 0; sign = change.IndexOf('=', sign + 1))
        {
            if (paths.TryResolve(change[..sign], out _)) return (change[..sign].Trim(), change[(sign + 1)..].Trim());
        }

        return null;
    }

    private void Apply(string change)
    {
        var place = new Location(new SourceText("--set", change), new Span(0, change.Length));
        if (Split(_paths, change) is { } parts && _paths.TryResolve(parts.Path, out var fact))
        {
            Set(fact, parts.Value, place);
            return;
        }

        var path = change.Split('=', 2)[0].Trim();
        _diagnostics.Add(change.Contains('=', StringComparison.Ordinal)
            ? DossierDiagnostics.UnknownFact.At(place, path).Suggesting(Suggestion.For(path, Known()))
            : DossierDiagnostics.ValueMissing.At(place, path).Suggesting($"{path}=..."));
    }

    private void Set(FactReference fact, string text, Location place)
    {
        var (draft, declared) = Locate(fact);
        var reading = FactValueReader.Read(declared, text, quoted: true);
        if (reading.Mistake is not null) _diagnostics.Add(reading.Mistake.At(place));
        else if (declared.IsTable) draft.SetEntries(declared, reading.Value is null ? null : []);
        else draft.Set(declared, reading.Value);
    }

    /// <summary>The draft of the record that holds a fact, and the fact's declaration.</summary>
    private (RecordDraft Draft, FactDeclaration Fact) Locate(FactReference fact)
    {
        if (fact.Record is not { } record) return (_draft, _batch.Dictionary.Account.Facts[fact.Field.Slot]);
        var (holder, list) = Locate(record.List);
        // An item of a plain list has no record of its own: the list is set as a whole.
        if (!list.IsTable) return (holder, list);
        var (rows, row) = FactValues.Locate(_batch, _account, record.List.Record);
        var first = ((ListColumn)rows.Columns[list.Field.Slot]).Offsets[row];
        return (holder.EntriesOf(list)![record.Row - first], list.Entries!.Facts[fact.Field.Slot]);
    }

    private IEnumerable<string> Known()
    {
        foreach (var fact in _batch.Dictionary.Account.Facts)
        {
            yield return fact.Name;
            if (!fact.IsTable || _batch.Accounts.Columns[fact.Field.Slot] is not ListColumn list) continue;
            foreach (var label in EntryLabels.Of(list, _account))
            {
                foreach (var entry in fact.Entries!.Facts) yield return $"{fact.Name}.{label}.{entry.Name}";
            }
        }
    }
}
