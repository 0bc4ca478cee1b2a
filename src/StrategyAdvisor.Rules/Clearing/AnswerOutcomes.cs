using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Rules.Clearing;

/// <summary>Tries the answers to the questions that an undecided rule waits for, each question by itself.</summary>
internal sealed class AnswerOutcomes(ExtendedAccount account, TypedNode condition)
{
    /// <summary>By fact, in the given order.</summary>
    public ImmutableArray<FactOutcomes> Of(ImmutableArray<FactReference> missing)
    {
        var explainer = account.Explainer.Supposing(account.AsRecorded);
        var open = new OpenFacts(explainer.Explain(condition));
        return [.. missing.Select(fact => Of(fact, open))];
    }

    private FactOutcomes Of(FactReference fact, OpenFacts open)
    {
        var declaration = account.DeclarationOf(fact);
        var values = fact.Field.Type is ListType ? account.ListValuesOf(fact) : open.ValuesOf(fact);
        var answers = ImmutableArray.CreateBuilder<Answer>();
        foreach (var value in values)
        {
            var verdict = VerdictWith(fact, value);
            if (answers.Count > 0 && Joined(answers[^1].Values, value) is { } joined && answers[^1].Verdict == verdict) answers[^1] = new Answer(joined, verdict);
            else answers.Add(new Answer(value, verdict));
        }

        return new FactOutcomes(fact, declaration, account.PathOf(fact), Widened(declaration, answers));
    }

    private Verdict VerdictWith(FactReference fact, Possible value)
    {
        var supposing = account.Explainer.Supposing(account.AsRecorded with { Values = account.AsRecorded.Values.SetItem(fact, value) });
        var truth = Truth.Of(supposing.Settle(supposing.Explain(condition)));
        return truth.MustBeTrue ? Verdict.Fires : truth.MustBeFalse ? Verdict.Quiet : Verdict.Undecided;
    }

    /// <summary>Two neighbouring answers as one, or null where they stay two.</summary>
    private static Possible? Joined(Possible one, Possible other) => (one, other) switch
    {
        (Interval low, Interval high) => low.Hull(high),
        (CodeSet codes, CodeSet code) => codes with { Set = codes.Set | code.Set },
        _ => null,
    };

    /// <summary>The first and the last of the few values that were tried stand for all before and behind them.</summary>
    private static ImmutableArray<Answer> Widened(FactDeclaration fact, ImmutableArray<Answer>.Builder answers)
    {
        if (answers is [{ Values: Interval first } lowest, ..]) answers[0] = lowest with { Values = first with { Low = fact.Field.Minimum } };
        if (answers is [.., { Values: Interval last } highest]) answers[^1] = highest with { Values = last with { High = fact.Field.Maximum } };
        return answers.ToImmutable();
    }
}

/// <summary>What the answers to one question make of a rule.</summary>
/// <param name="Path">As facts are printed and asked for.</param>
/// <param name="Answers">Numbers and dates in ascending order, without gaps; none where no few values stand for all.</param>
public sealed record FactOutcomes(FactReference Fact, FactDeclaration Declaration, string Path, ImmutableArray<Answer> Answers);

/// <param name="Values">What is answered; a text that stands for any further one ends in the replacement character.</param>
/// <param name="Verdict">Undecided where it takes further answers.</param>
public sealed record Answer(Possible Values, Verdict Verdict);
