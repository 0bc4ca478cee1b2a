using System.Text;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Answers;

/// <summary>Appends answers to <c>observations.csv</c>, a row each.</summary>
internal static class ObservationRows
{
    private static readonly ImmutableArray<string> Columns = ["account", "list", "item", "fact", "value", "source", "on", "status"];

    /// <summary>The table with the rows at its end; where there is none yet, a new one.</summary>
    public static string? Append(string file, string account, ImmutableArray<ResolvedAnswer> answers, DiagnosticList diagnostics)
    {
        var source = File.Exists(file) ? DocumentFile.Load(file, file, diagnostics) : new SourceText(file, $"{string.Join(',', Columns)}\n");
        if (source is null || new CsvReader(source).Next() is not { } header) return null;
        var columns = header.Cells.Select(cell => Columns.FirstOrDefault(known => FactRecord.Spelling(known) == FactRecord.Spelling(cell.Text))).ToList();
        var text = new StringBuilder(source.Content);
        if (text.Length > 0 && text[^1] is not ('\n' or '\r')) text.Append('\n');
        foreach (var answer in answers)
        {
            var cells = CellsOf(answer, account);
            if (answer.Declaration.IsTable) diagnostics.Add(AnswerDiagnostics.ListInTables.At(answer.Written.Fact.Location, answer.Declaration.Name));
            else if (cells.Keys.FirstOrDefault(column => cells[column].Length > 0 && !columns.Contains(column, StringComparer.Ordinal)) is not null)
                diagnostics.Add(AnswerDiagnostics.WrittenByHand.At(answer.Written.Fact.Location, answer.Written.Fact.Text, file));
            else text.Append(string.Join(',', columns.Select(column => column is null ? "" : Cell(cells[column])))).Append('\n');
        }

        return text.ToString();
    }

    private static Dictionary<string, string> CellsOf(ResolvedAnswer answer, string account) => new(StringComparer.Ordinal)
    {
        ["account"] = account,
        ["list"] = answer.Entry?.List ?? "",
        ["item"] = answer.Entry?.Item ?? "",
        ["fact"] = answer.Declaration.Name,
        ["value"] = ValueOf(answer.Written.Value),
        ["source"] = answer.Written.Note.Source ?? "",
        ["on"] = answer.Written.Note.On is { } on ? NodaTime.Text.LocalDatePattern.Iso.Format(on) : "",
        ["status"] = answer.Written.Note.Status?.ToString().ToLowerInvariant() ?? "",
    };

    private static string ValueOf(DocumentNode value) => value switch
    {
        ScalarNode scalar => scalar.Text.Trim(),
        SequenceNode list => FactText.List([.. list.Items.OfType<ScalarNode>().Select(item => item.Text.Trim())]),
        _ => "",
    };

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || text != text.Trim() ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
