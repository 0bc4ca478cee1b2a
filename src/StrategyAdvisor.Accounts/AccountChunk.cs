using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts;

/// <summary>The next accounts of a source.</summary>
/// <param name="Batch">Those free of mistakes, in ordinal order of their ids, all after those of the chunk before.</param>
/// <param name="Refused">Those with mistakes.</param>
/// <param name="Diagnostics">What is wrong with them, and with rows that belong to no account.</param>
public sealed record AccountChunk(FactBatch Batch, ImmutableArray<RefusedAccount> Refused, ImmutableArray<Diagnostic> Diagnostics);
