using StrategyAdvisor.Briefs.Since;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Cli;

/// <summary>Finds the earlier brief that <c>--since</c> names: a day, or a brief that was written as JSON.</summary>
internal sealed class EarlierSource(Desk desk, Host host)
{
    /// <summary>The earlier brief, or null with a message.</summary>
    /// <param name="since">A date or the path of a file.</param>
    /// <param name="now">What it is compared with.</param>
    public EarlierBrief? Read(string since, Assessment now)
    {
        if (DateText.Parse(since) is { } day) return OfDay(day, now);
        try
        {
            if (File.Exists(since)) return OfFile(since, now);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Refuse($"`{since}` cannot be read: {problem.Message}");
        }

        return Refuse($"`{since}` is neither a date, such as 2026-06-30, nor a file");
    }

    private EarlierBrief? OfDay(NodaTime.LocalDate day, Assessment now)
    {
        if (day > now.Today) return Refuse($"{NodaTime.Text.LocalDatePattern.Iso.Format(day)} is after the day of the brief");
        var then = desk with { Today = day };
        var batch = AccountAsOf.Take(now.Batch, now.Account, day);
        var brief = then.BriefOf(then.Assess(batch, 0, new BatchEvaluator(desk.Pack).Evaluate(batch, day)));
        return EarlierBriefReader.Of(brief, SinceBuilder.FactsOf(batch, 0));
    }

    private EarlierBrief? OfFile(string path, Assessment now)
    {
        if (EarlierBriefReader.Read(File.ReadAllText(path)) is not { } earlier) return Refuse($"`{path}` is no brief; write one with `advisor brief ACCOUNT --format json`");
        var id = FactValues.Print(now.Batch, now.Account, new(null, now.Pack.Dictionary.Account.Find("id")!.Field));
        return earlier.Account == id ? earlier : Refuse($"`{path}` is a brief of `{earlier.Account}`, not of `{id}`");
    }

    private EarlierBrief? Refuse(string message)
    {
        host.Tell($"advisor: {message}");
        return null;
    }
}
