using NodaTime;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Model;

/// <summary>What would give a rule another verdict, in the brief's language.</summary>
/// <param name="To">The verdict that the changes lead to.</param>
/// <param name="IsByUs">True where we ourselves can make them; false where it takes the customer or the world, or where there are none.</param>
/// <param name="Lead">A sentence that says what follows, or why nothing does.</param>
/// <param name="Changes">All of one size, the smallest; each by itself is enough.</param>
/// <param name="ByItself">The day on which the verdict comes if no fact changes; null where it does not within the days looked ahead, or where that is of no use.</param>
/// <param name="ByItselfWords">The same as a sentence.</param>
public sealed record BriefChanges(Verdict To, bool IsByUs, string Lead, ImmutableArray<BriefChange> Changes, LocalDate? ByItself, string? ByItselfWords);

/// <summary>A few facts changed together.</summary>
/// <param name="Words">What changes, for a person.</param>
/// <param name="Edits">What changes, for a program: made with <c>--set</c> they give the verdict.</param>
/// <param name="Raises">Rules that fire once it is made and did not before.</param>
/// <param name="Clears">Other rules that it makes quiet.</param>
public sealed record BriefChange(string Words, ImmutableArray<BriefEdit> Edits, ImmutableArray<RuleName> Raises, ImmutableArray<RuleName> Clears);

/// <summary>A fact and the value it is given.</summary>
/// <param name="Fact">Its path; of an added entry with its place, such as <c>contacts.+1.level</c>.</param>
/// <param name="From">What is recorded, as it prints everywhere, or null for nothing.</param>
/// <param name="To">As it prints everywhere.</param>
/// <param name="Range">All values around it that do as well, in words.</param>
public sealed record BriefEdit(string Fact, string? From, string To, string Range);

/// <param name="Title">What a person reads.</param>
public sealed record RuleName(string Rule, string Title);

/// <summary>What the answers to one question make of an undecided rule.</summary>
/// <param name="Fact">Its path.</param>
/// <param name="Question">Of an entry's fact with the entry behind it.</param>
/// <param name="Answers">Ranges of answers in words, each with its verdict; empty where they cannot be told by themselves.</param>
public sealed record BriefOutcomes(string Fact, string Question, ImmutableArray<BriefAnswer> Answers);

/// <param name="Values">The answers, in words.</param>
/// <param name="Verdict">Undecided where it takes further answers.</param>
public sealed record BriefAnswer(string Values, Verdict Verdict);
