using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Answers;

/// <summary>Reads a file of answers. Questions without an answer are passed over.</summary>
public sealed class AnswerSheetReader
{
    private readonly DiagnosticList _diagnostics;

    private AnswerSheetReader(DiagnosticList diagnostics) => _diagnostics = diagnostics;

    /// <summary>The sheet, or null where the file is none; all mistakes are told.</summary>
    /// <param name="path">Where the file is, and what diagnostics call it.</param>
    public static AnswerSheet? Read(string path, DiagnosticList diagnostics)
    {
        if (DocumentFile.Load(path, path, diagnostics) is not { } source || YamlReader.Read(source, diagnostics) is not { } document) return null;
        return MappingReader.Of(document, "the answers", diagnostics) is { } sheet ? new AnswerSheetReader(diagnostics).Read(sheet) : null;
    }

    private AnswerSheet? Read(MappingReader sheet)
    {
        var (account, state) = (sheet.RequiredScalar("account"), sheet.RequiredScalar("state"));
        var note = NoteOf(sheet, SourceNote.Nothing);
        var answers = sheet.Sequence("answers").Select(item => Read(item, note)).OfType<WrittenAnswer>().ToImmutableArray();
        sheet.RefuseOtherKeys();
        if (account is null || state is null) return null;
        if (answers.IsEmpty && !_diagnostics.HasErrors) _diagnostics.Add(AnswerDiagnostics.NoAnswer.At(sheet.Location));
        return new AnswerSheet(account, state, answers);
    }

    private WrittenAnswer? Read(DocumentNode item, SourceNote sheetNote)
    {
        if (MappingReader.Of(item, "an answer", _diagnostics) is not { } answer) return null;
        var fact = answer.RequiredScalar("fact");
        var value = answer.Find("answer");
        var note = NoteOf(answer, sheetNote);
        answer.RefuseOtherKeys();
        if (fact is null || value is null or ScalarNode { IsNull: true } || (value is ScalarNode text && FactValueReader.SaysUnknown(text.Text))) return null;
        if (note.Source is null) _diagnostics.Add(AnswerDiagnostics.NoSource.At(fact.Location));
        return new WrittenAnswer(fact, value, note);
    }

    private SourceNote NoteOf(MappingReader reader, SourceNote note)
    {
        foreach (var key in SourceNote.Keys)
        {
            if (reader.Find(key) is not ScalarNode { IsNull: false } scalar) continue;
            note = note.With(key, scalar.Text, out var mistake);
            if (mistake is not null) _diagnostics.Add(mistake.At(scalar.Location));
        }

        return note;
    }
}
