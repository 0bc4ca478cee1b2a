using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Building;

/// <summary>Puts decisions into words; one that unknown facts leave open says what it can still be.</summary>
internal sealed class DecisionBuilder(Pack pack, ValueText values, string language)
{
    public BriefDecision Of(DecisionResult result)
    {
        var decision = result.Decision;
        var type = decision.Value.Node.Type;
        var value = result.Value.Value;
        var plain = Plain(type, value);
        return new BriefDecision(
            decision.Name, decision.Key, decision.Titles.GetValueOrDefault(language, decision.Name), RoleOf(decision.Name),
            plain, plain is null ? Open(decision, type, value) : Words(decision, type, value), plain is null ? Possible(value) : [])
        {
            SpeaksFor = value is CodeSet { Value: { } output } && decision.SpeakFor.Contains(output, StringComparer.Ordinal),
        };
    }

    private DecisionRole RoleOf(string name)
    {
        if (name == pack.Roles.Status) return DecisionRole.Status;
        if (name == pack.Roles.Verdict) return DecisionRole.Verdict;
        if (pack.Roles.Kind.Contains(name, StringComparer.Ordinal)) return DecisionRole.Kind;
        if (pack.Roles.Because.Contains(name, StringComparer.Ordinal)) return DecisionRole.Reason;
        return pack.Roles.Also.Contains(name, StringComparer.Ordinal) ? DecisionRole.Also : DecisionRole.Other;
    }

    /// <summary>Null where the value is not settled.</summary>
    private static PlainValue? Plain(FeelType type, Possible value) => value switch
    {
        { IsSettled: false } => null,
        Truth truth => new PlainValue.Flag(truth.MustBeTrue),
        Interval { Low: { } number } => Ordered(type, number),
        CodeSet codes => new PlainValue.Text(codes.Value!),
        TextValue text => new PlainValue.Text(text.Value!),
        ListOf list => new PlainValue.Many([.. list.Entries.Where(entry => entry.IsIn).Select(entry => Plain(((ListType)type).Element, entry.Value.Value))]),
        _ => null,
    };

    private static PlainValue Ordered(FeelType type, decimal number) => type switch
    {
        DateType => new PlainValue.Text(FactText.Date((int)number)),
        DaysType => new PlainValue.Text(new DaysDuration(number).ToString()),
        MonthsType => new PlainValue.Text(new MonthsDuration((long)number).ToString()),
        _ => new PlainValue.Number(number),
    };

    private static ImmutableArray<PlainValue> Possible(Possible value) => value is CodeSet codes
        ? [.. Texts(codes).Select(text => new PlainValue.Text(text))]
        : [];

    /// <summary>What an unsettled decision can still be; where it can be anything, that would only be a list of what there is.</summary>
    private string Open(Decision decision, FeelType type, Possible value) =>
        value is CodeSet codes && codes.Set != codes.Allowed.Everything ? Phrasebook.Fill(values.Phrases.Notes.OpenBetween, Words(decision, type, value)) : values.Phrases.Notes.Open;

    private string Words(Decision decision, FeelType type, Possible value) => value switch
    {
        CodeSet codes => values.Phrases.Lists.JoinOr([.. Texts(codes).Select(text => Label(decision, text))]),
        ListOf { IsSettled: true } list => string.Join(", ", list.Entries.Where(entry => entry.IsIn).Select(entry => Words(decision, ((ListType)type).Element, entry.Value.Value))),
        _ => values.Of(type, value),
    };

    private string Label(Decision decision, string output) =>
        decision.Labels.TryGetValue(output, out var labels) ? labels.GetValueOrDefault(language, output) : output;

    private static IEnumerable<string> Texts(CodeSet codes) =>
        Enumerable.Range(0, codes.Allowed.Values.Length).Where(index => (codes.Set >> index & 1) != 0).Select(index => codes.Allowed.Values[index]);
}
