namespace StrategyAdvisor.Web.Texts;

/// <summary>The words of the site's own pages in one language; a brief brings its own, and everything about accounts comes from the pack.</summary>
/// <remarks><c>{0}</c> stands for what is filled in.</remarks>
public sealed partial record SiteTexts
{
    /// <summary>A language code, as packs name it.</summary>
    public required string Language { get; init; }

    /// <summary>What the language calls itself.</summary>
    public required string LanguageName { get; init; }

    public required string SkipToContent { get; init; }

    /// <summary>Before the forms in which a brief can be had as a file.</summary>
    public required string Download { get; init; }

    public required ListTexts List { get; init; }

    public required GapFormTexts Gaps { get; init; }

    public required WhatIfTexts WhatIf { get; init; }

    public required KeepTexts Keep { get; init; }

    public required MessageTexts Messages { get; init; }

    public required AccessTexts Access { get; init; }

    public required PastTexts Past { get; init; }

    public required DecisionTexts Decisions { get; init; }

    /// <summary>The tables there are.</summary>
    public static ImmutableArray<SiteTexts> All => [English, Spanish];

    /// <summary>The words for a language; English where there is no table for it.</summary>
    public static SiteTexts In(string language) => All.FirstOrDefault(texts => texts.Language == language) ?? English;
}

/// <summary>The page of all accounts.</summary>
/// <param name="Found">How many accounts the list has, <c>{0}</c> of <c>{1}</c>.</param>
/// <param name="Legend">What the cells of the groups mean.</param>
/// <param name="Cell">A cell for those who hear it: <c>{0}</c> findings, <c>{1}</c> rules undecided.</param>
/// <param name="AtLeast">A finding of severity <c>{0}</c> or more.</param>
/// <param name="PageOf">Page <c>{0}</c> of <c>{1}</c>.</param>
public sealed record ListTexts(
    string Title, string Found, string NothingFound, string Search, string Owner, string Status, string Group, string Rule, string Severity, string AtLeast, string Any, string Sort,
    ImmutableArray<string> Sorts, string Show, string Reset, string Open, string Legend, string Cell, string Undecided, string PageOf, string Previous, string Next);

/// <summary>Answering the questions of a brief.</summary>
/// <param name="DoNotKnow">The answer that leaves a question open.</param>
/// <param name="Hints">How an answer is written, in the order of <see cref="Pages.GapHint"/>.</param>
/// <param name="Decides">Before the rules that an answer decides.</param>
public sealed record GapFormTexts(string Title, string Lead, string DoNotKnow, ImmutableArray<string> Hints, string Decides, string Try);

/// <summary>Changing facts of an account without keeping them.</summary>
/// <param name="Changed">Before the facts that were changed.</param>
/// <param name="Recorded">What the account's files say of a fact.</param>
/// <param name="Appears">Findings that the change raises.</param>
/// <param name="Vanishes">Findings that it clears.</param>
/// <param name="Same">Said where no finding comes or goes.</param>
/// <param name="Settled">Undecided rules that it settles.</param>
public sealed record WhatIfTexts(
    string Title, string Lead, string Fact, string Value, string ValueHint, string Try, string Changed, string Recorded, string Undo, string UndoAll, string Appears, string Vanishes, string Same, string Settled, string Mistakes);

/// <summary>Keeping what was tried.</summary>
/// <param name="KeepLead">Where it goes.</param>
/// <param name="TooMany"><c>{0}</c> answers at once, where <c>{1}</c> can be.</param>
/// <param name="Refused">Before the reasons why it was not kept.</param>
public sealed record KeepTexts(string Who, string HowSure, string Confirmed, string Assumed, string Keep, string KeepLead, string Refused, string TooMany);

/// <summary>What earlier reviews found.</summary>
/// <param name="Now">Over what holds today.</param>
/// <param name="None">A warning that there was not, for those who hear it.</param>
/// <param name="Total">Before how many there were.</param>
/// <param name="Unchanged">A figure has been the same in all reviews since day <c>{0}</c>.</param>
public sealed record PastTexts(string Title, string Now, string None, string Total, string Unchanged);

/// <summary>Pages that say that something is not there or went wrong.</summary>
public sealed record MessageTexts(string NotFound, string NoAccount, string Meant, string NoPage, string Back, string ToAccount, string Failed, string FailedLead, string TooLarge, string Unreadable);
