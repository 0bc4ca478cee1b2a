namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>
/// Which completions of a condition's facts to try first: those that told most of the accounts tried before. What completions tell does not depend on their order, only how many of them it takes;
/// accounts of one portfolio mostly lack the same facts.
/// </summary>
/// <param name="count">How many completions there are. Number 0 is not among the ordered: all others are compared with it.</param>
internal sealed class CompletionOrder(int count)
{
    private readonly long[] _asked = new long[count];
    private readonly long[] _told = new long[count];

    /// <summary>All but 0; those never tried come first.</summary>
    public IEnumerable<int> MostTellingFirst() => [.. Enumerable.Range(1, count - 1).OrderByDescending(ShareOf)];

    /// <param name="asked">Of how many accounts a completion was tried.</param>
    /// <param name="told">Of how many of them it told that they stay open.</param>
    public void Note(int number, int asked, int told)
    {
        _asked[number] += asked;
        _told[number] += told;
    }

    private double ShareOf(int number) => _asked[number] == 0 ? 1 : (double)_told[number] / _asked[number];
}
