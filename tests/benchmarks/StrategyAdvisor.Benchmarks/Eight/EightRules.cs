using NodaTime;
using StrategyAdvisor.Benchmarks.Workload;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Benchmarks.Eight;

/// <summary>Our engine with eight rules of the default pack, severities included.</summary>
/// <param name="batches">The accounts, in one batch or one by one.</param>
/// <param name="settles">See <see cref="BatchEvaluator"/>.</param>
internal sealed class EightRules(string name, CompiledPack pack, FactBatch[] batches, bool settles = false) : IEngine
{
    private static readonly LocalDate Today = new(2026, 6, 30);

    private static readonly ImmutableArray<string> Ids =
    [
        "only-low-level-relationships", "long-business-shallow-base", "executive-silence", "new-competitor-seller",
        "competitor-has-the-top", "financial-distress", "cannot-carry-the-wait", "behind-the-buyer",
    ];

    private readonly BatchEvaluator _evaluator = new(pack, settles);

    /// <summary>Days from the as-of date to the same day two years before.</summary>
    public static int TwoYearsAgo { get; } = Period.DaysBetween(Today, Today.PlusYears(-2));

    public string Name => name;

    public int Accounts { get; } = batches.Sum(batch => batch.Count);

    /// <summary>The default pack with the eight rules only, in their order here: no decision, and nothing that is measured for rules over the portfolio.</summary>
    public static CompiledPack Load()
    {
        var diagnostics = new DiagnosticList();
        var folder = Path.Combine(Repository.Root, "rules/key-accounts");
        var whole = PackLoader.Load(PackFiles.Load(folder, folder, diagnostics), folder, diagnostics)?.Pack ?? throw new InvalidOperationException("the default pack has errors");
        return PackCompiler.Compile(whole with { Rules = [.. Ids.Select(id => whole.FindRule(id)!)], Decisions = [], Portfolio = PortfolioPart.Empty }, diagnostics);
    }

    public static FactBatch Batch(FactDictionary dictionary, IEnumerable<Client> clients)
    {
        var builder = new FactBatchBuilder(dictionary);
        foreach (var client in clients) builder.Add(Draft(dictionary.Account, client));
        return builder.Build();
    }

    public void Pass(Outcomes outcomes)
    {
        var account = 0;
        foreach (var batch in batches)
        {
            var table = _evaluator.Evaluate(batch, Today);
            for (var row = 0; row < batch.Count; row++, account++) Take(table, row, outcomes, account);
        }
    }

    private static void Take(VerdictTable table, int row, Outcomes outcomes, int account)
    {
        var (fires, undecided) = (0, 0);
        for (var rule = 0; rule < Ids.Length; rule++)
        {
            var verdict = table[rule, row];
            if (verdict == Verdict.Fires) fires |= 1 << rule;
            else if (verdict == Verdict.Undecided) undecided |= 1 << rule;
        }

        (outcomes.Masks[account], outcomes.Scores[account]) = (fires, undecided);
    }

    private static RecordDraft Draft(FactRecord record, Client client)
    {
        var draft = new RecordDraft(record);
        Set(draft, "customer since", Day(client.CustomerSince));
        Set(draft, "altman model", Code(client.AltmanModel));
        var altmanZ = record.Find("altman z")!;
        if (client.AltmanZ is { } z) draft.Set(altmanZ, FactValue.OfScaled((long)Math.Round(z * Math.Pow(10, altmanZ.Field.Decimals))));
        Set(draft, "expected payment days", Scaled(client.ExpectedPaymentDays));
        Set(draft, "days we can carry", Scaled(client.DaysWeCanCarry));
        Set(draft, "buying stage", Code(client.BuyingStage));
        Set(draft, "sales stage", Code(client.SalesStage));
        draft.SetEntries(record.Find("contacts")!, client.Contacts.Select(person => Draft(record.Find("contacts")!.Entries!, person)));
        draft.SetEntries(record.Find("competitors")!, client.Competitors.Select(rival => Draft(record.Find("competitors")!.Entries!, rival)));
        return draft;
    }

    private static RecordDraft Draft(FactRecord record, Person person)
    {
        var draft = new RecordDraft(record);
        Set(draft, "level", Code(person.Level));
        Set(draft, "coverage", Code(person.Coverage));
        Set(draft, "last contact", Day(person.LastContact));
        Set(draft, "left on", Day(person.LeftOn));
        return draft;
    }

    private static RecordDraft Draft(FactRecord record, Rival rival)
    {
        var draft = new RecordDraft(record);
        Set(draft, "executive access", rival.ExecutiveAccess is { } access ? FactValue.Of(access) : null);
        Set(draft, "seller changed", Day(rival.SellerChanged));
        return draft;
    }

    private static void Set(RecordDraft draft, string fact, FactValue? value) => draft.Set(draft.Record.Find(fact)!, value);

    private static FactValue? Day(int? fromToday) => fromToday is { } days ? FactValue.Of(Today.PlusDays(days)) : null;

    private static FactValue? Code(int? position) => position is { } code ? FactValue.OfCode(code) : null;

    private static FactValue? Scaled(int? number) => number is { } value ? FactValue.OfScaled(value) : null;
}
