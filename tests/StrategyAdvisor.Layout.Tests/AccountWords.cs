using System.Text.RegularExpressions;

namespace StrategyAdvisor.Layout.Tests;

/// <summary>The words of the domain: what the fact dictionaries in <c>rules/</c> speak of, less what any program speaks of.</summary>
internal static partial class AccountWords
{
    /// <summary>Held even where no dictionary names them: values, roles and groups of the field.</summary>
    private const string Always =
        "executive contact competitor credit altman tender buying revenue complaint bidder paydex ebitda mentor opponent champion gatekeeper incumbent insolvency";

    /// <summary>Parts of any record, file, table or page, and what prints them; a relationship is what office files call a link between two of their parts.</summary>
    private const string OfDocuments =
        "id name title label item level group parent relationship source status text note noted document language reference known unknown model report region country currency industry department field "
        + "measured roles main background margin";

    /// <summary>Time, number and place, as any calendar, list or comparison has them.</summary>
    private const string OfMeasures =
        "date day days year month interval first last next before after since usual size change changed limit cover current used open opened close closed end start started stage growth prior past "
        + "expected over below above equal due average position ratio number score worth value net cost price gross annual fraction term deadline";

    /// <summary>What programs do and are made of: private members, visitors, Unicode categories, type promotion, services, budgets of nodes.</summary>
    private const string OfPrograms =
        "private visit category service serve promotion negotiation budget contract specification statement substitute interest joint mapped failed cleared taken moved approach team walk bound "
        + "collection technical product operation event use support access line market attempt";

    /// <summary>The engine's own ideas: rules, plans, findings, their severity, cause and evidence.</summary>
    private const string OfTheEngine =
        "problem severity cause decision criteria process defined confirmed plan step action move owner objective review reviewed need target fit order sway swayed wanted given received done ready "
        + "set shaped coverage strength influence influenced seen left other concern assessed knowledge idea organisation talk";

    /// <summary>Words that join others, and the letter of a score.</summary>
    private const string OfGrammar = "a ago an and any by can carry for from in is it not of on or our own than that the to us we won lost with z";

    /// <summary>Whole names of facts that also name something in the language of packs.</summary>
    private static readonly string[] OfPacks = ["next step"];

    private static readonly ImmutableHashSet<string> Ordinary =
        [.. string.Join(' ', OfDocuments, OfMeasures, OfPrograms, OfTheEngine, OfGrammar).Split(' ').Select(Words.Plain)];

    /// <summary>The names of the facts and lists that the dictionaries under <c>rules/</c> declare; empty where there is none.</summary>
    public static ImmutableArray<string> FactNames { get; } =
    [
        .. SourceTree.Under("rules", "facts.yaml").SelectMany(file => NamesIn(file.Text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>What code must not say, each as a row of plain words: single words first, then whole names.</summary>
    public static ImmutableArray<string> From(IEnumerable<string> factNames)
    {
        var names = factNames.Select(name => string.Join(' ', Words.Of(name).Select(Words.Plain))).ToList();
        var single = names.SelectMany(name => name.Split(' ')).Concat(Always.Split(' ')).Except(Ordinary, StringComparer.Ordinal);
        var whole = names.Where(name => name.Contains(' ', StringComparison.Ordinal)).Except(OfPacks, StringComparer.Ordinal);
        return [.. single.Where(word => word.Length > 0).Concat(whole).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The facts that a dictionary's text declares.</summary>
    public static IEnumerable<string> NamesIn(string dictionary) => Declaration().Matches(dictionary).Select(match => match.Groups["name"].Value.Trim());

    [GeneratedRegex("""(^|[\s{,-])fact:\s*["']?(?<name>[A-Za-z][A-Za-z0-9 ]*)""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Declaration();
}
