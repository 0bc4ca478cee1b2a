using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>A picture of a list's entries, as a pack's files describe it.</summary>
/// <param name="List">Gives the entries that are drawn.</param>
/// <param name="Reached">Gives those of them whom one of us has reached.</param>
/// <param name="Since">A date of an entry.</param>
/// <param name="Lines">The fact of an entry that names another one.</param>
public sealed record WrittenView(
    ScalarNode Name,
    ImmutableSortedDictionary<string, string> Titles,
    Excerpt List,
    Excerpt Reached,
    ScalarNode Rows,
    ScalarNode Columns,
    WrittenScale Size,
    WrittenScale Fill,
    WrittenScale Outline,
    WrittenWords Labels,
    ScalarNode Since,
    ScalarNode Lines,
    ImmutableSortedDictionary<string, string> Nobody,
    ImmutableSortedDictionary<string, string> Unsure);

/// <summary>What is given for one allowed value of a fact.</summary>
/// <param name="Value">As it is written.</param>
public sealed record Given<T>(ScalarNode Value, T What);

/// <summary>How each allowed value of a fact is drawn.</summary>
public sealed record WrittenScale(ScalarNode Fact, ImmutableArray<Given<ScalarNode>> Marks);

/// <summary>What a person reads for each allowed value of some facts.</summary>
/// <param name="Words">By value as it is written, then by language.</param>
public sealed record WrittenWords(ImmutableArray<ScalarNode> Facts, ImmutableArray<Given<ImmutableSortedDictionary<string, string>>> Words);
