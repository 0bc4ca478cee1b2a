namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>Whether some parts are all the parts of one review, each once.</summary>
internal static class PartCheck
{
    /// <param name="packHash">Of the pack that they are to be merged with.</param>
    /// <exception cref="InvalidDataException">They are not; the message says why.</exception>
    public static void OfOneReview(IReadOnlyList<PartFile> parts, string packHash)
    {
        var first = parts[0];
        foreach (var part in parts)
        {
            if (Difference(first.Terms, part.Terms) is { } difference) throw new InvalidDataException($"`{part.Path}` is of another review than `{first.Path}`: {difference}");
        }

        if (first.Terms.PackHash != packHash) throw new InvalidDataException($"`{first.Path}` was reviewed with another rule pack; name its folder with --rules");
        foreach (var twice in parts.GroupBy(part => part.Terms.Part.Number).Where(same => same.Count() > 1))
            throw new InvalidDataException($"part {twice.First().Terms.Part} is given twice: {string.Join(" and ", twice.Select(part => $"`{part.Path}`"))}");
        var missing = Enumerable.Range(1, first.Terms.Part.Of).Except(parts.Select(part => part.Terms.Part.Number)).ToList();
        if (missing.Count > 0) throw new InvalidDataException($"{(missing.Count == 1 ? "part" : "parts")} {Listed(missing)} of {first.Terms.Part.Of} {(missing.Count == 1 ? "is" : "are")} missing");
    }

    private static string? Difference(PartTerms one, PartTerms other) => true switch
    {
        _ when one.Part.Of != other.Part.Of => $"it is one of {other.Part.Of} parts, not of {one.Part.Of}",
        _ when one.Format != other.Format => $"its format is {other.Format}, not {one.Format}",
        _ when one.PackHash != other.PackHash => "it was made with another rule pack",
        _ when one.Today != other.Today => $"it is as of {other.Today:uuuu-MM-dd}, not {one.Today:uuuu-MM-dd}",
        _ when one.Language != other.Language => $"its language is {other.Language}, not {one.Language}",
        _ when one.Portfolio != other.Portfolio => "its portfolio has another name",
        _ when one.Where != other.Where => "its accounts were chosen by another condition",
        _ when !SameMoney(one, other) => "its money was converted by other rates",
        _ => null,
    };

    private static bool SameMoney(PartTerms one, PartTerms other)
    {
        var (mine, theirs) = (one.Currencies, other.Currencies);
        if (mine.Currency != theirs.Currency || mine.Rates is null != theirs.Rates is null) return false;
        return mine.Rates is null || mine.Rates.SequenceEqual(theirs.Rates!);
    }

    private static string Listed(List<int> numbers) => numbers.Count > 8 ? $"{string.Join(", ", numbers.Take(8))}, …" : string.Join(", ", numbers);
}
