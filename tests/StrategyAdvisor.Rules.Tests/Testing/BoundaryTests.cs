using StrategyAdvisor.Briefs;
using StrategyAdvisor.Briefs.Portfolios;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Tests.Testing;

/// <summary>Both sides of every bound are tested: whichever way a parameter of a rule is moved by one step, a case of that rule notices.</summary>
public sealed class BoundaryTests
{
    private static readonly WrittenPack Written = PackReader.Read(PackFiles.Load(KeyAccounts.Folder, KeyAccounts.Shown, new DiagnosticList()), new DiagnosticList())!;

    private static readonly int Rounds = Written.Rules.Select(rule => rule.Parameters.Length).Concat(Written.PortfolioRules.Select(rule => rule.Parameters.Length)).Max();

    /// <summary>Shares of a few people, complaints or accounts jump from one value to the next; a step that falls between two jumps could not be noticed.</summary>
    private static readonly ImmutableSortedDictionary<string, decimal> Jumps = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            new KeyValuePair<string, decimal>("power-not-behind-us share", 0.17m), new("shallow-portfolio share", 0.04m), new("complaints-unresolved resolved", 0.25m),
            new("opening-unprepared enough", 0.06m), new("buying-group-half-known assumed", 2), new("buying-group-half-known share", 0.17m),
        ]);

    /// <summary>All rules have their first parameter moved at once, then all their second: no rule reads another's.</summary>
    public static TheoryData<int, int> Moves => [.. from round in Enumerable.Range(0, Rounds) from direction in new[] { -1, 1 } select (round, direction)];

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_bound_that_moves_by_one_step_is_noticed(int parameter, int direction)
    {
        var diagnostics = new DiagnosticList();
        var moved = Written with
        {
            Rules = [.. Written.Rules.Select(rule => rule with { Parameters = Moved(rule.Id.Text, rule.Parameters, parameter, direction) })],
            PortfolioRules = [.. Written.PortfolioRules.Select(rule => rule with { Parameters = Moved(rule.Id.Text, rule.Parameters, parameter, direction) })],
        };
        var pack = PackCompiler.Compile(PackChecker.Check(moved, diagnostics), diagnostics);
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(DiagnosticPrinter.Print));
        var noticed = Noticed(pack);
        var concerned = Written.Rules.Select(rule => (Id: rule.Id.Text, rule.Parameters)).Concat(Written.PortfolioRules.Select(rule => (Id: rule.Id.Text, rule.Parameters)))
            .Where(rule => rule.Parameters.Length > parameter);
        Assert.Empty(concerned.Where(rule => !noticed.Contains(rule.Id)).Select(rule => $"{rule.Id}: {rule.Parameters[parameter].Name.Text} from {rule.Parameters[parameter].Value.Text} to {Next(rule.Id, rule.Parameters[parameter], direction)}"));
    }

    /// <summary>The rules of which a case no longer gives the verdict or the severity that it expects; what warnings say does not count.</summary>
    private static HashSet<string> Noticed(CompiledPack pack)
    {
        var results = PackTests.Run(
            pack, KeyAccounts.Tests(), KeyAccounts.Shown, (assessment, finding) => BriefBuilder.Warning(assessment, finding, "en", "EUR"), null, new DiagnosticList(),
            (assessment, finding) => PortfolioBriefBuilder.Warning(assessment, finding, "en"));
        return results.SelectMany(file => file.Results).Where(result => result.Mismatches.Any(mismatch => !mismatch.StartsWith("expected a warning", StringComparison.Ordinal)))
            .Select(result => result.Subject.Name).ToHashSet(StringComparer.Ordinal);
    }

    private static ImmutableArray<WrittenParameter> Moved(string rule, ImmutableArray<WrittenParameter> parameters, int index, int direction) => index >= parameters.Length
        ? parameters
        : parameters.SetItem(index, parameters[index] with { Value = With(parameters[index].Value, Next(rule, parameters[index], direction)), Least = null, Most = null });

    private static ScalarNode With(ScalarNode node, decimal value) => node with { Text = value.ToString(CultureInfo.InvariantCulture) };

    private static decimal Next(string rule, WrittenParameter parameter, int direction)
    {
        var value = decimal.Parse(parameter.Value.Text, CultureInfo.InvariantCulture);
        return value + (direction * (Jumps.TryGetValue($"{rule} {parameter.Name.Text}", out var jump) ? jump : Step(value, parameter.Unit?.Text)));
    }

    /// <summary>A day, a month, a hundredth of a share or of an amount, one of what is counted, a tenth or hundredth of what is rated so finely.</summary>
    private static decimal Step(decimal value, string? unit) => unit switch
    {
        "days" or "months" or "years" => 1,
        "fraction" => 0.01m,
        "money" => Math.Max(1, value / 100),
        _ => value == Math.Truncate(value) ? 1 : 0.01m,
    };
}
