namespace StrategyAdvisor.Web.Api.Shapes;

/// <summary>Why a rule says what it says of an account.</summary>
/// <param name="Verdict">fires, quiet or undecided.</param>
/// <param name="Severity">Null unless the rule fires.</param>
/// <param name="Condition">With the value found at every part.</param>
/// <param name="Evidence">The facts that the verdict rests on; of an undecided rule those that are known of it.</param>
/// <param name="Missing">The facts that can still decide it.</param>
/// <param name="Diagnostics">What failed, where nothing is missing and it is undecided all the same.</param>
/// <param name="Changes">What clears a rule that fires, or makes a quiet one fire.</param>
/// <param name="Outcomes">What each answer makes of an undecided rule.</param>
public sealed record ReasonShape(
    string Account,
    string Name,
    DateOnly AsOf,
    string Rule,
    string Title,
    string Verdict,
    string? Severity,
    string? Warning,
    ConditionShape Condition,
    IReadOnlyList<EvidenceShape> Evidence,
    IReadOnlyList<MissingShape> Missing,
    IReadOnlyList<string> Diagnostics,
    IReadOnlyList<SourceShape> Sources,
    ChangesShape? Changes = null,
    IReadOnlyList<OutcomesShape>? Outcomes = null);

/// <summary>A part of a condition and what it came to.</summary>
/// <param name="Entry">The entry of a list that it looks at.</param>
/// <param name="Fact">The path of the fact that it is.</param>
public sealed record ConditionShape(string Text, string? Value, IReadOnlyList<ConditionShape> Parts, string? Entry = null, string? Fact = null);

/// <summary>A fact that nobody knows.</summary>
public sealed record MissingShape(string Fact, string Question);

/// <summary>What would give a rule another verdict.</summary>
/// <param name="To">The verdict that the changes lead to.</param>
/// <param name="ByUs">True where we ourselves can make them.</param>
/// <param name="Lead">A sentence that says what follows, or why nothing does.</param>
/// <param name="Changes">Each by itself is enough.</param>
/// <param name="ByItself">The day on which time alone does it.</param>
public sealed record ChangesShape(string To, bool ByUs, string Lead, IReadOnlyList<ChangeShape> Changes, DateOnly? ByItself = null);

/// <summary>A few facts changed together.</summary>
/// <param name="Set">As `FACT=VALUE`, to be tried as a what-if.</param>
/// <param name="Raises">Rules that then fire and did not before.</param>
/// <param name="Clears">Other rules that it makes quiet.</param>
public sealed record ChangeShape(string Words, IReadOnlyList<string> Set, IReadOnlyList<EditShape> Facts, IReadOnlyList<string> Raises, IReadOnlyList<string> Clears);

/// <param name="Range">All values around it that do as well, in words.</param>
public sealed record EditShape(string Fact, string? From, string To, string Range);

/// <summary>What the answers to one question make of an undecided rule.</summary>
public sealed record OutcomesShape(string Fact, string Question, IReadOnlyList<AnswerShape> Answers);

/// <param name="Verdict">undecided where it takes further answers.</param>
public sealed record AnswerShape(string Values, string Verdict);

/// <summary>What would clear each finding of an account.</summary>
public sealed record ClearingsShape(string Account, string Name, DateOnly AsOf, IReadOnlyList<ClearingShape> Findings);

/// <param name="ImpliedBy">The rule under whose finding this one folds, or null.</param>
public sealed record ClearingShape(string Rule, string Title, string Severity, string Warning, string? ImpliedBy, ChangesShape? Clearing);
