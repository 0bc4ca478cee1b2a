using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Answers;

/// <summary>Merges answers into the files of an account. One mistake refuses them all.</summary>
public sealed class AnswerMerge
{
    private readonly FactBatch _batch;
    private readonly int _account;
    private readonly FactPaths _paths;
    private readonly AccountHome _home;
    private readonly DiagnosticList _diagnostics;

    private AnswerMerge(FactBatch batch, int account, AccountHome home, DiagnosticList diagnostics) =>
        (_batch, _account, _paths, _home, _diagnostics) = (batch, account, new FactPaths(batch, account), home, diagnostics);

    /// <summary>The new content of <see cref="AccountHome.File"/>, or null where something is mistaken; nothing is written here.</summary>
    /// <param name="id">The account that the answers are to be about.</param>
    /// <param name="account">Its row in <paramref name="batch"/>, as it was read from its files.</param>
    public static string? Merge(AnswerSheet sheet, string id, FactBatch batch, int account, AccountHome home, DiagnosticList diagnostics)
    {
        if (sheet.Account.Text.Trim() != id) diagnostics.Add(AnswerDiagnostics.OtherAccount.At(sheet.Account.Location, sheet.Account.Text, id));
        else if (sheet.State.Text.Trim() != home.State()) diagnostics.Add(AnswerDiagnostics.DossierChanged.At(sheet.State.Location, home.Path));
        if (diagnostics.HasErrors) return null;
        return new AnswerMerge(batch, account, home, diagnostics).Merge(sheet, id);
    }

    private string? Merge(AnswerSheet sheet, string id)
    {
        var answers = sheet.Answers.Select(Resolve).OfType<ResolvedAnswer>().ToImmutableArray();
        foreach (var twice in answers.GroupBy(answer => answer.Fact, FactComparer.Instance).Where(group => group.Count() > 1))
            _diagnostics.Add(AnswerDiagnostics.TwoAnswers.At(twice.Last().Written.Fact.Location, twice.Last().Written.Fact.Text));
        if (_diagnostics.HasErrors) return null;
        var merged = _home.IsTables ? ObservationRows.Append(_home.File, id, answers, _diagnostics) : IntoDossier(answers);
        return _diagnostics.HasErrors ? null : merged;
    }

    private ResolvedAnswer? Resolve(WrittenAnswer written)
    {
        if (!_paths.TryResolve(written.Fact.Text, out var fact))
        {
            _diagnostics.Add(AnswerDiagnostics.NoSuchFact.At(written.Fact.Location, written.Fact.Text).Suggesting(Suggestion.For(written.Fact.Text, _paths.All().Take(2_000))));
            return null;
        }

        // An item of a plain list is no fact of its own.
        if (fact.Record is { } entry && DeclarationOf(entry.List) is { IsTable: false }) fact = entry.List;
        var declaration = DeclarationOf(fact);
        var record = fact.Record is null ? _batch.Dictionary.Account : DeclarationOf(fact.Record.List).Entries!;
        var key = written.Fact with { Text = declaration.Name };
        new DossierReader(_diagnostics).Override(new RecordDraft(record), new MappingNode([new MappingEntry(key, written.Value)], written.Value.Location));
        return new ResolvedAnswer(written, fact, declaration, record, _paths);
    }

    private string? IntoDossier(ImmutableArray<ResolvedAnswer> answers)
    {
        if (DocumentFile.Load(_home.Path, _home.Path, _diagnostics) is not { } source || DossierFileNode(source) is not { } dossier) return null;
        var writer = new WrittenValue(Dossiers.DossierFile.IsJson(_home.Path));
        var edit = new DossierEdit(source, writer);
        foreach (var answer in answers)
        {
            if (RecordOf(dossier, answer.Fact) is { } record && edit.Put(record, answer.Record, answer.Declaration, answer.Write(writer))) continue;
            _diagnostics.Add(AnswerDiagnostics.WrittenByHand.At(answer.Written.Fact.Location, answer.Written.Fact.Text, _home.Path));
        }

        var text = edit.Text();
        return _diagnostics.HasErrors || SaysWhatItShould(text, answers) ? text : null;
    }

    private MappingNode? DossierFileNode(SourceText source) => Dossiers.DossierFile.Read(source, _diagnostics) as MappingNode;

    /// <summary>The part of a dossier that holds a fact; null where it is not found.</summary>
    private MappingNode? RecordOf(MappingNode dossier, FactReference fact)
    {
        if (fact.Record is not { } entry) return dossier;
        var list = dossier.Entries.FirstOrDefault(item => FactRecord.Spelling(item.Key.Text) == FactRecord.Spelling(entry.List.Field.Name))?.Value as SequenceNode;
        var place = entry.Row - FactValues.ListOf(_batch, entry.List).Offsets[_account];
        return list is not null && place < list.Items.Length ? list.Items[place] as MappingNode : null;
    }

    /// <summary>Reads the new text as a dossier: the answers must be in it, and all else as it was.</summary>
    private bool SaysWhatItShould(string text, ImmutableArray<ResolvedAnswer> answers)
    {
        var mistakes = new DiagnosticList();
        var node = Dossiers.DossierFile.Read(new SourceText(_home.Path, text), mistakes);
        var draft = node is null ? null : new DossierReader(mistakes).Read(node, _batch.Dictionary.Account);
        if (draft is not null && !mistakes.HasErrors && !Lost(FactBatchBuilder.One(_batch.Dictionary, draft), answers).Any()) return true;
        foreach (var answer in answers) _diagnostics.Add(AnswerDiagnostics.WrittenByHand.At(answer.Written.Fact.Location, answer.Written.Fact.Text, _home.Path));
        return false;
    }

    private IEnumerable<string> Lost(FactBatch merged, ImmutableArray<ResolvedAnswer> answers)
    {
        var paths = new FactPaths(merged, 0);
        var given = answers.Select(answer => _paths.Print(answer.Fact)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in _paths.All())
        {
            if (!paths.TryResolve(path, out var there) || !_paths.TryResolve(path, out var here)) yield return path;
            else if (given.Contains(path) ? FactValues.Print(merged, 0, there) is null : FactValues.Print(merged, 0, there) != FactValues.Print(_batch, _account, here)) yield return path;
        }
    }

    private FactDeclaration DeclarationOf(FactReference fact) =>
        (fact.Record is null ? _batch.Dictionary.Account : DeclarationOf(fact.Record.List).Entries!).Facts[fact.Field.Slot];
}

/// <summary>An answer and the fact that it is about.</summary>
/// <param name="Record">What holds the fact.</param>
internal sealed record ResolvedAnswer(WrittenAnswer Written, FactReference Fact, FactDeclaration Declaration, FactRecord Record, FactPaths Paths)
{
    /// <summary>The list and the entry that hold the fact, or null.</summary>
    public (string List, string Item)? Entry => Fact.Record is { } entry ? (entry.List.Field.Name, Paths.Print(entry)[(Paths.Print(entry.List).Length + 1)..]) : null;

    public string Write(WrittenValue writer)
    {
        if (!Declaration.IsTable) return writer.Of(Written.Value, Written.Note);
        return Written.Value is SequenceNode entries ? writer.OfEntries(entries, Written.Note) : writer.Of(Written.Value);
    }
}
