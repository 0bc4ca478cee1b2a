using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Web.Pages;

/// <summary>A question of a brief as a field of a form.</summary>
/// <param name="Fact">The path of the fact that the answer is for.</param>
/// <param name="Question">In the reader's language, of an entry's fact with the entry behind it.</param>
/// <param name="Decides">What the answer would decide, in the reader's language.</param>
/// <param name="Choices">What can be answered, value and words; empty where anything of <paramref name="Input"/> can.</param>
/// <param name="Input">The type of an input: <c>date</c>, <c>text</c>; a text also takes numbers, so that no browser turns one into another.</param>
/// <param name="Hint">How to write the answer, or null where the field shows it.</param>
public sealed record GapField(string Fact, string Question, string Decides, ImmutableArray<(string Value, string Words)> Choices, string Input, GapHint? Hint)
{
    /// <summary>Questions a form asks at once, at most: the most deciding ones.</summary>
    public const int Most = 10;

    /// <summary>The first questions of a brief.</summary>
    /// <param name="assessment">What the brief was made from.</param>
    /// <param name="most">How many, at most.</param>
    public static ImmutableArray<GapField> Of(Brief brief, Assessment assessment, PageContext context, int most = Most)
    {
        var paths = new FactPaths(assessment.Batch, assessment.Account);
        return [.. brief.Gaps.Take(most).Select(gap => paths.TryResolve(gap.Fact, out var fact) ? Of(gap, fact, brief, context) : null).OfType<GapField>()];
    }

    private static GapField Of(Gap gap, FactReference fact, Brief brief, PageContext context)
    {
        var declared = context.Snapshot.Pack.Dictionary.DeclarationOf(fact);
        return new GapField(
            gap.Fact, gap.Question, string.Join(", ", gap.Decides.Select(brief.TitleOf)),
            Choosable(declared, context), declared.Kind == FactKind.Date ? "date" : "text", HintOf(declared.Kind));
    }

    private static ImmutableArray<(string, string)> Choosable(FactDeclaration fact, PageContext context) => fact switch
    {
        { Kind: FactKind.Boolean } => [(FactText.Boolean(true), context.Phrases.Yes), (FactText.Boolean(false), context.Phrases.No)],
        { Kind: FactKind.OneOf, Type: TextType { Allowed: { } allowed } } => [.. allowed.Values.Select(value => (value, context.Snapshot.Pack.Words.Of(fact.Field, value, context.Language)))],
        { IsTable: true } => [(FactText.None, context.Phrases.None)],
        _ => [],
    };

    private static GapHint? HintOf(FactKind kind) => kind switch
    {
        FactKind.Number => GapHint.Number,
        FactKind.Money => GapHint.Money,
        FactKind.Fraction => GapHint.Fraction,
        FactKind.Days => GapHint.Days,
        FactKind.Texts => GapHint.Texts,
        _ => null,
    };
}

/// <summary>How an answer is written.</summary>
public enum GapHint
{
    Number,
    Money,

    /// <summary>0.1 for a tenth.</summary>
    Fraction,
    Days,

    /// <summary>Texts between semicolons.</summary>
    Texts,
}
