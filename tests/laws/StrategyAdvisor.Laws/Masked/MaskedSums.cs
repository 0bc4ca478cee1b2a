namespace StrategyAdvisor.Laws.Masked;

/// <summary>The figures of many runs together, and the packs that broke a law.</summary>
internal sealed class MaskedSums
{
    private const int MostShown = 5;

    private readonly List<string> _shown = [];
    private readonly List<(long Times, string Text)> _leftOpen = [];
    private int _packs;
    private long _accounts;
    private long _completions;
    private long _asked;
    private long _diagnostics;

    /// <summary>Verdicts and decisions left open.</summary>
    public long Open { get; private set; }

    /// <summary>Of <see cref="Open"/>, those in which all completions agree.</summary>
    public long OpenThoughAgreed { get; private set; }

    /// <summary>Of <see cref="OpenThoughAgreed"/>, the decisions.</summary>
    public long DecisionsThoughAgreed { get; private set; }

    /// <summary>Verdicts looked at closely.</summary>
    public long Verdicts { get; private set; }

    /// <summary>Facts named as missing where the completions could tell.</summary>
    public long Missing { get; private set; }

    /// <summary>Of <see cref="Missing"/>, those that no completion over the small domains shows to matter.</summary>
    public long MissingInVain { get; private set; }

    /// <summary>How often a law was broken.</summary>
    public long Broken { get; private set; }

    /// <param name="text">The pack that was run.</param>
    public void Add(MaskedRun run, string text)
    {
        _packs++;
        _accounts += run.Accounts;
        _completions += run.Completions;
        _asked += run.Tallies.Sum(tally => tally.Asked);
        Open += run.Tallies.Sum(tally => tally.Open);
        OpenThoughAgreed += run.Tallies.Sum(tally => tally.OpenThoughAgreed);
        DecisionsThoughAgreed += run.Tallies.Where(tally => tally.IsDecision).Sum(tally => tally.OpenThoughAgreed);
        _leftOpen.AddRange(run.Tallies.Select((tally, number) => (tally.OpenThoughAgreed, number)).Where(left => left.OpenThoughAgreed > 0).Select(left => ((long)left.OpenThoughAgreed, run.TextOf(left.number))));
        Verdicts += run.Examination.Verdicts;
        Missing += run.Examination.Missing;
        MissingInVain += run.Examination.MissingInVain;
        _diagnostics += run.Examination.Diagnostics;
        var told = run.Tallies.Where(tally => tally.Unsound > 0).Select(tally => $"{tally.Name} is contradicted by {tally.Unsound} completions").Concat(run.Examination.Broken).ToList();
        Broken += told.Count;
        if (told.Count > 0 && _shown.Count < MostShown) _shown.Add($"{string.Join('\n', told.Distinct(StringComparer.Ordinal).Take(MostShown))}\n{text}");
    }

    public IEnumerable<string> Lines()
    {
        foreach (var broken in _shown) yield return broken;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"generated packs {_packs}, masked accounts {_accounts}, completions {_completions}, asked {_asked}, open {Open}, of them though all completions agree {OpenThoughAgreed} ({100.0 * OpenThoughAgreed / Math.Max(1, Open):0.0000} %), {DecisionsThoughAgreed} of these decisions");
        foreach (var (times, left) in _leftOpen.OrderByDescending(left => left.Times).ThenBy(left => left.Text, StringComparer.Ordinal).Take(MostShown)) yield return $"{times} times: {left}";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"examined verdicts {Verdicts}, missing facts {Missing}, of them in vain {MissingInVain}, diagnostics {_diagnostics}; laws broken {Broken} times: unsound verdicts, disagreements of the evaluators, insufficient evidence");
    }
}
