using System.Text;
using StrategyAdvisor.Accounts.Tables;

namespace StrategyAdvisor.Accounts.Imports.Results;

/// <summary>Writes what was not used as a table: a line for each part, with its place and reason.</summary>
public static class ImportReport
{
    /// <summary>What the report is called in the folder of the import.</summary>
    public static string FileName => TableFolder.ImportReportFile;

    public static string Write(IEnumerable<UnusedPart> parts)
    {
        var text = new StringBuilder();
        CsvText.AppendRow(text, ["file", "line", "column", "part", "header", "cells", "code", "problem", "reason", "what to do"]);
        foreach (var part in parts)
        {
            var (line, column) = part.Reason.Location.Position;
            CsvText.AppendRow(
                text,
                [
                    part.Reason.Location.Source.Path, Digits(line), Digits(column), Word(part.Part), part.Header ?? "", Digits(part.Cells), part.Reason.Kind.Code,
                    part.IsProblem ? "yes" : "no", part.Reason.Message, part.Reason.Help ?? "",
                ]);
        }

        return text.ToString();
    }

    private static string Word(ExportPart part) => part switch
    {
        ExportPart.File => "file",
        ExportPart.Column => "column",
        ExportPart.Row => "row",
        _ => "cell",
    };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
