using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>What expressions over a group, or over an entry that names one, see besides its own fields: the parameters of the rule. A pack's definitions speak of one account.</summary>
internal sealed class GroupSymbols(ImmutableDictionary<string, Symbol.Constant> parameters) : ISymbols
{
    public IEnumerable<string> Names => parameters.Keys;

    public Symbol? Find(string name) => parameters.GetValueOrDefault(name);

    public IEnumerable<string>? KeysOf(string function) => null;

    public Symbol Refer(string function, string key) => new Symbol.Faulty();
}
