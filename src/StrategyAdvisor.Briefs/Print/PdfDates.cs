using System.Text;

namespace StrategyAdvisor.Briefs.Print;

/// <summary>Puts the day of the brief in the place of the moment at which a PDF was made: of the same length, so that no place in the file moves.</summary>
public static class PdfDates
{
    private const int DigitCount = 14;

    /// <param name="pdf">Is changed.</param>
    /// <returns>The same array.</returns>
    public static byte[] Settle(byte[] pdf, NodaTime.LocalDate day)
    {
        var moment = Encoding.ASCII.GetBytes($"{day:uuuuMMdd}000000");
        foreach (var key in (ReadOnlySpan<string>)["/CreationDate (D:", "/ModDate (D:"])
        {
            var mark = Encoding.ASCII.GetBytes(key);
            for (var place = Find(pdf, mark, 0); place >= 0; place = Find(pdf, mark, place + 1))
            {
                var digits = pdf.AsSpan(place + mark.Length);
                if (digits.Length > DigitCount && digits[..DigitCount].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0) moment.CopyTo(digits);
            }
        }

        return pdf;
    }

    private static int Find(byte[] pdf, byte[] mark, int from) => pdf.AsSpan(from).IndexOf(mark) is var place and >= 0 ? from + place : -1;
}
