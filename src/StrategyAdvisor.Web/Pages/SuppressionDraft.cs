using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Pages;

/// <summary>What the form for dismissing a warning shows: what is kept, what somebody typed, or what is usual.</summary>
/// <param name="Until">As typed; ISO 8601 where it is a day.</param>
/// <param name="Version">Of what is kept; 0 for nothing.</param>
public sealed record SuppressionDraft(string Reason, string Until, string Who, long Version)
{
    /// <summary>Letters of a reason at most.</summary>
    public const int LongestReason = 500;

    /// <summary>Days that a warning can be dismissed for, at most: what is to stay away for good belongs into the rules or the facts.</summary>
    public const int MostDays = 366;

    private const int UsualDays = 30;

    public static SuppressionDraft Of(KeptSuppression? kept, LocalDate today, string who) => kept is null
        ? new("", Iso(today.PlusDays(UsualDays)), who, 0)
        : new(kept.Reason, Iso(kept.Until), kept.Who, kept.Version);

    /// <summary>The suppression that the form asks for, or what is wrong with it.</summary>
    /// <param name="account">Whose warning.</param>
    public (KeptSuppression? Wanted, bool HasReason, bool HasDay) Read(string account, string rule, LocalDate today)
    {
        var until = DateText.Parse(Until);
        var (hasReason, hasDay) = (Reason.Length is > 0 and <= LongestReason, until >= today && until <= today.PlusDays(MostDays));
        return (hasReason && hasDay ? new KeptSuppression(account, rule, Reason, until!.Value, Who, today, 0) : null, hasReason, hasDay);
    }

    /// <summary>A day as a field takes it.</summary>
    public static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
