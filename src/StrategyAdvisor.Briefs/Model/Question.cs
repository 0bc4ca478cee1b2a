namespace StrategyAdvisor.Briefs.Model;

/// <summary>What one fact asks, of the account or of several entries of a list at once.</summary>
/// <param name="Text">In the brief's language, with no name in it.</param>
/// <param name="Of">The entries that it is asked of, the one that decides most first; empty for a fact of the account.</param>
/// <param name="Decides">The rules that the answers would decide, the most severe first, each once.</param>
/// <param name="Gaps">How many unknown facts it asks for.</param>
public sealed record Question(string Text, ImmutableArray<string> Of, ImmutableArray<string> Decides, int Gaps);
