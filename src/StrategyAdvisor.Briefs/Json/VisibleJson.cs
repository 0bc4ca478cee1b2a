using System.Text;

namespace StrategyAdvisor.Briefs.Json;

/// <summary>Escapes what is left in JSON that would act on a terminal or a reader's eye: direction marks and other characters without a shape. The values stay the same.</summary>
internal static class VisibleJson
{
    /// <param name="json">Valid JSON in UTF-8; such characters can only stand within its texts.</param>
    public static void Write(ReadOnlySpan<byte> json, Stream output)
    {
        while (FirstActing(json, out var rune) is var place and >= 0)
        {
            output.Write(json[..place]);
            foreach (var unit in rune.ToString()) output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}")));
            json = json[(place + rune.Utf8SequenceLength)..];
        }

        output.Write(json);
    }

    private static int FirstActing(ReadOnlySpan<byte> json, out Rune rune)
    {
        rune = default;
        for (var place = json.IndexOfAnyExceptInRange((byte)0, (byte)0x7F); place >= 0 && place < json.Length;)
        {
            Rune.DecodeFromUtf8(json[place..], out rune, out var length);
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) return place;
            var ascii = json[(place + length)..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            place = ascii < 0 ? -1 : place + length + ascii;
        }

        return -1;
    }
}
