namespace StrategyAdvisor.Web.Api.Shapes;

/// <summary>All facts of an account, known or not. The answer's `ETag` is what answers must bring as `If-Match`.</summary>
public sealed record FactsShape(string Account, IReadOnlyList<FactShape> Facts);

/// <param name="Fact">Its path.</param>
/// <param name="Value">As it prints everywhere; null where it is unknown.</param>
public sealed record FactShape(string Fact, string? Value);

/// <summary>The questions of a brief, with what can be answered.</summary>
public sealed record QuestionsShape(string Account, IReadOnlyList<QuestionShape> Questions);

/// <param name="Decides">Titles of the rules that the answer would decide.</param>
/// <param name="Input">date or text.</param>
/// <param name="Choices">The answers there are; empty where anything of its input can be.</param>
public sealed record QuestionShape(string Fact, string Question, string Decides, string Input, IReadOnlyList<ChoiceShape> Choices);

/// <param name="Words">What a person reads.</param>
public sealed record ChoiceShape(string Value, string Words);

/// <summary>Facts to assume.</summary>
/// <param name="Set">Each as `FACT=VALUE`; 50 at most.</param>
public sealed record WhatIfShape(IReadOnlyList<string> Set);

/// <summary>What changes when some facts are changed; nothing of it is kept.</summary>
/// <param name="Mistakes">Changes that could not be read; they have no effect.</param>
/// <param name="Appears">Findings that only the changed facts raise.</param>
/// <param name="Vanishes">Findings that only the facts as they are raise.</param>
/// <param name="Settled">Titles of rules that were undecided and are quiet now.</param>
/// <param name="Brief">The brief with the changed facts.</param>
public sealed record TrialShape(
    IReadOnlyList<TrialChangeShape> Changes,
    IReadOnlyList<string> Mistakes,
    IReadOnlyList<TrialFindingShape> Appears,
    IReadOnlyList<TrialFindingShape> Vanishes,
    IReadOnlyList<string> Settled,
    BriefShape Brief);

/// <param name="Recorded">What the account's files say, or null.</param>
public sealed record TrialChangeShape(string Set, string? Recorded);

public sealed record TrialFindingShape(string Rule, string Title, string Severity, string Warning);

/// <summary>Answers to be kept, all or none.</summary>
/// <param name="Who">Who says so.</param>
/// <param name="Status">confirmed or assumed.</param>
/// <param name="Set">Each as `FACT=VALUE`; 50 at most.</param>
public sealed record AnswersShape(string Who, string Status, IReadOnlyList<string> Set);

/// <summary>What was kept.</summary>
/// <param name="Kept">How many answers.</param>
public sealed record KeptShape(string Account, int Kept);
