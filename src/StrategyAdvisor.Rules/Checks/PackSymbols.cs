using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>What the expressions of one rule, definition or decision see beyond the facts: its own parameters, then the pack's names.</summary>
internal sealed class PackSymbols(NamedExpressions expressions, ImmutableDictionary<string, Symbol.Constant> parameters) : ISymbols
{
    /// <summary>Is a rule's condition true? Three-valued like every condition.</summary>
    public const string Fires = "fires";

    /// <summary>Is a finding of a rule there, as far as is known? Only decisions and the definitions they use may ask.</summary>
    public const string HasFinding = "has finding";

    public IEnumerable<string> Names => parameters.Keys.Concat(expressions.Names);

    public Symbol? Find(string name) => parameters.TryGetValue(name, out var parameter) ? parameter : expressions.Find(name);

    public IEnumerable<string>? KeysOf(string function) => function is Fires or HasFinding ? expressions.RuleIds : null;

    public Symbol Refer(string function, string key) => expressions.Verdict(key, surely: function == HasFinding);
}
