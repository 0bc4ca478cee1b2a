using System.Text;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>Sets a sheet up for paper: across, all columns on a page's width, as many pages long as it takes. The library has no word for it.</summary>
internal static class SheetPaper
{
    private const int Ends = 4096;

    private static readonly (string Before, string Part) First = ("<x:dimension ", "<x:sheetPr><x:pageSetUpPr fitToPage=\"1\" /></x:sheetPr>");
    private static readonly (string Before, string Part) Last = ("<x:drawing ", "<x:pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\" />");

    /// <summary>Copies a sheet of any length; only its two ends are looked at.</summary>
    public static void Copy(Stream sheet, Stream output)
    {
        var buffer = new byte[16 * Ends];
        var held = Insert(buffer.AsSpan(0, sheet.ReadAtLeast(buffer, Ends, throwOnEndOfStream: false)), First);
        while (sheet.Read(buffer) is > 0 and var read)
        {
            var after = held.Length > Ends ? held.Length - Ends : 0;
            output.Write(held, 0, after);
            held = [.. held.AsSpan(after), .. buffer.AsSpan(0, read)];
        }

        output.Write(Insert(held, Last));
    }

    private static byte[] Insert(ReadOnlySpan<byte> xml, (string Before, string Part) piece)
    {
        var place = xml.LastIndexOf(Encoding.UTF8.GetBytes(piece.Before));
        return place < 0 ? xml.ToArray() : [.. xml[..place], .. Encoding.UTF8.GetBytes(piece.Part), .. xml[place..]];
    }
}
