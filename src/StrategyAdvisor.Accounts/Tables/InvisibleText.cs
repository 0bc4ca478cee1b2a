namespace StrategyAdvisor.Accounts.Tables;

/// <summary>Finds characters that nobody sees. A table has no way to write one on purpose, as YAML has, and no database keeps U+0000.</summary>
internal static class InvisibleText
{
    /// <summary>The first such character, as <c>U+0000</c>; null where there is none. Line ends and tabs are none.</summary>
    public static string? FirstIn(string text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character) && character is not ('\n' or '\r' or '\t')) return string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}");
        }

        return null;
    }
}
