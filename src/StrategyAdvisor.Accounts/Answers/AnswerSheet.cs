using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Accounts.Answers;

/// <summary>Questions about one account with the answers that were found.</summary>
/// <param name="Account">The account's id, where the file names it.</param>
/// <param name="State">What the account's files were when the questions were drawn up, see <see cref="AccountHome.State"/>.</param>
/// <param name="Answers">Those that say something, in the order of the file.</param>
public sealed record AnswerSheet(ScalarNode Account, ScalarNode State, ImmutableArray<WrittenAnswer> Answers);

/// <param name="Fact">The path of the fact, as it was drawn up.</param>
/// <param name="Value">A single value, a list of values, or a list of records.</param>
/// <param name="Note">Who says so, when and how sure.</param>
public sealed record WrittenAnswer(ScalarNode Fact, DocumentNode Value, SourceNote Note);
