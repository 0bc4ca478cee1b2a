using RulesEngine.Models;

namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>Microsoft's RulesEngine: the conditions as strings of C# in a workflow; score and tier, which it has no form for, in code between two workflows.</summary>
internal sealed class MicrosoftRules(Account[] accounts) : IEngine
{
    private static readonly int[] Weights = [0, 5, 15, 6, 10, 15, 8, 6, 10, 8, 8, 7, 9, 7, 6, 10, 6, 9, 5, 4, 6, 12, 0, 0];

    private readonly RulesEngine.RulesEngine _engine = new(
        [Workflow("facts", MicrosoftConditions.OverFacts), Workflow("chain", MicrosoftConditions.OverRules), Workflow("go", MicrosoftConditions.OverTier)],
        new ReSettings { CustomTypes = [typeof(Level), typeof(Role)], EnableFormattedErrorMessage = false });

    public string Name => "Microsoft RulesEngine 6.0.1";

    public int Accounts => accounts.Length;

    public void Pass(Outcomes outcomes)
    {
        for (var i = 0; i < accounts.Length; i++)
            (outcomes.Masks[i], outcomes.Scores[i], outcomes.Tiers[i]) = Evaluate(accounts[i]);
    }

    private static Workflow Workflow(string name, IReadOnlyDictionary<int, string> conditions) => new()
    {
        WorkflowName = name,
        Rules = [.. conditions.Select(condition => new Rule { RuleName = condition.Key.ToString(CultureInfo.InvariantCulture), Expression = condition.Value })],
    };

    private (int Mask, int Score, int Tier) Evaluate(Account account)
    {
        var found = new Found { Mask = Execute("facts", new RuleParameter("account", account)) };
        found.Mask |= Execute("chain", new RuleParameter("account", account), new RuleParameter("found", found));
        for (var rule = 0; rule < Weights.Length; rule++) found.Score += (found.Mask >> rule & 1) * Weights[rule];
        found.Tier = found.Score >= 60 ? 3 : found.Score >= 40 ? 2 : found.Score >= 20 ? 1 : 0;
        var go = Execute("go", new RuleParameter("account", account), new RuleParameter("found", found));
        return (found.Mask | go, found.Score, found.Tier);
    }

    private int Execute(string workflow, params RuleParameter[] parameters)
    {
        var mask = 0;
        foreach (var result in _engine.ExecuteAllRulesAsync(workflow, parameters).AsTask().GetAwaiter().GetResult())
        {
            if (result.ExceptionMessage is { Length: > 0 } mistake) throw new InvalidOperationException($"rule {result.Rule.RuleName}: {mistake}");
            if (result.IsSuccess) mask |= 1 << (int.Parse(result.Rule.RuleName, CultureInfo.InvariantCulture) - 1);
        }

        return mask;
    }
}

/// <summary>What was found so far, for the rules that look at others.</summary>
public sealed class Found
{
    public int Mask { get; set; }

    public int Score { get; set; }

    public int Tier { get; set; }

    public bool Rule(int number) => (Mask & 1 << (number - 1)) != 0;
}
