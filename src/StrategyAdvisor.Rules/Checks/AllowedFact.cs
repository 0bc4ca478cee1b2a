using System.Runtime.InteropServices;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>What belongs to each allowed value of a fact must be said of all of them, and of no other.</summary>
public static class AllowedFact
{
    /// <summary>The allowed values of a fact or of its items, or null where any value is allowed.</summary>
    public static AllowedValues? ValuesOf(FactDeclaration fact) => fact.Type switch
    {
        TextType { Allowed: { } allowed } => allowed,
        ListType { Element: TextType { Allowed: { } allowed } } => allowed,
        _ => null,
    };

    /// <summary>What is given for each allowed value, in the order in which they are declared.</summary>
    /// <param name="owner">Whose values are given, for the place and name in diagnostics.</param>
    /// <returns>Null where one is missing.</returns>
    internal static ImmutableArray<T>? InOrder<T>(FactDeclaration fact, AllowedValues allowed, ScalarNode owner, IEnumerable<Given<T>> items, DiagnosticList diagnostics)
    {
        var (given, isGiven) = (new T[allowed.Values.Length], new bool[allowed.Values.Length]);
        foreach (var (value, item) in items)
        {
            if (allowed.IndexOf(value.Text) is >= 0 and var index) (given[index], isGiven[index]) = (item, true);
            else diagnostics.Add(ViewDiagnostics.UnknownValue.At(value.Location, value.Text, fact.Name, string.Join(", ", allowed.Values)).Suggesting(Suggestion.For(value.Text, allowed.Values)));
        }

        var isWhole = true;
        for (var index = 0; index < given.Length; index++)
        {
            if (isGiven[index]) continue;
            isWhole = false;
            diagnostics.Add(ViewDiagnostics.ValueLeftOut.At(owner.Location, owner.Text, allowed.Values[index], fact.Name));
        }

        return isWhole ? ImmutableCollectionsMarshal.AsImmutableArray(given) : null;
    }
}
