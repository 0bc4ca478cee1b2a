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
        var values = fact.Field.Type switch
        {
            ListType => account.ListValuesOf(fact),
            // A few values stand for all, but each answer that can be given is to be told.
            TextType { Allowed: { } allowed } => [.. allowed.Values.Select(Possible (_, code) => new CodeSet(allowed, 1UL << code))],
            _ => open.ValuesOf(fact),
        };
        var answers = ImmutableArray.CreateBuilder<Answer>();
        foreach (var value in values)
        {
            var verdict = VerdictWith(fact, value);
            if (answers.Count > 0 && Joined(answers[^1].Values, value) is { } joined && answers[^1].Verdict == verdict) answers[^1] = new Answer(joined, verdict);
            else answers.Add(new Answer(value, verdict));
        }

        if (declaration.IsTable) answers.Add(new Answer(ListValues.Some, VerdictWithSome(fact)));
        return new FactOutcomes(fact, declaration, account.PathOf(fact), Widened(declaration, answers));
    }

    /// <summary>What is certain whether there is an entry, or two, or three, and whatever is recorded of them.</summary>
    private Verdict VerdictWithSome(FactReference list)
    {
        var verdicts = Enumerable.Range(1, ExtendedAccount.MostAdded).Select(count => VerdictIn(account.WithAdded(list, count) with { MayBecome = Anything })).Distinct().ToList();
        return verdicts is [var only] ? only : Verdict.Undecided;
    }

    private Possible? Anything(FactReference fact, Possible? recorded)
    {
        if (!account.IsAdded(fact)) return null;
        return fact.Field.Type is ListType ? Truth.Unknown : Possible.Any(fact.Field.Type);
    }

    private Verdict VerdictWith(FactReference fact, Possible value) => VerdictIn(account.AsRecorded with { Values = account.AsRecorded.Values.SetItem(fact, value) });

    private Verdict VerdictIn(Supposition supposition)
    {
        var supposing = account.Explainer.Supposing(supposition);
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
