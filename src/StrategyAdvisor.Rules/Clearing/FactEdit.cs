using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Rules.Clearing;

/// <summary>One fact with another value than is recorded.</summary>
/// <param name="Path">As facts are printed and asked for; of an added entry with its place, such as <c>contacts.+1.level</c>.</param>
/// <param name="Now">What is recorded, or null for nothing.</param>
/// <param name="To">The nearest value that does; of a list what is then in it. For a text of any content <see cref="AnyText"/>.</param>
/// <param name="Range">All values around it that do as well, as far as they follow each other.</param>
public sealed record FactEdit(FactReference Fact, FactDeclaration Declaration, string Path, Possible? Now, Possible To, Possible Range)
{
    /// <summary>Stands for a text that somebody has yet to fill in.</summary>
    public const string AnyText = "...";

    /// <summary>Values that do as well on the other side of the recorded one; null where there are none.</summary>
    public Possible? Otherwise { get; init; }

    /// <summary>The added entry that the fact belongs to, as its list and its number from 1; null for an entry that is recorded and for facts of the account.</summary>
    public AddedEntry? Added { get; init; }
}

/// <summary>An entry that is put at the end of a list.</summary>
/// <param name="Number">From 1, among those added.</param>
/// <param name="Label">What stands for its name until it has one.</param>
public sealed record AddedEntry(FactDeclaration List, int Number, string Label);

/// <summary>A few facts changed together.</summary>
/// <param name="Added">The entries that it adds, in order.</param>
/// <param name="Edits">The facts that it changes, those of added entries among them.</param>
public sealed record AccountChange(ImmutableArray<AddedEntry> Added, ImmutableArray<FactEdit> Edits)
{
    /// <summary>How many things are recorded anew: an added entry counts as one, each of its facts as another.</summary>
    public int Size => Added.Length + Edits.Length;

    /// <summary>The rules that fire once it is made and did not before, in the order of the pack.</summary>
    public ImmutableArray<string> Raises { get; init; } = [];

    /// <summary>The other rules that fired before and are quiet once it is made.</summary>
    public ImmutableArray<string> Clears { get; init; } = [];
}
