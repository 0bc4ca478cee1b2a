using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>One fact of one record, as a rule reads it: <c>altman z</c> of the account, or <c>last contact</c> of one of its contacts.</summary>
/// <param name="Record">The entry that holds the fact, or null for the account's own.</param>
public sealed record FactReference(EntryReference? Record, Field Field);

/// <summary>One entry of a list.</summary>
/// <param name="Row">Its row in the batch of all entries, see <see cref="Columns.ListColumn.Entries"/>.</param>
public sealed record EntryReference(FactReference List, int Row);
