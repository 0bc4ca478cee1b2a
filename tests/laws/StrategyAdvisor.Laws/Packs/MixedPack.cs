using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Laws.Packs;

/// <summary>A pack of random rules and decisions over invented facts of every type, with definitions that several of them share.</summary>
internal static class MixedPack
{
    private const int Rules = 8;
    private const int Decisions = 2;
    private const int MostDepth = 3;

    private const string Head = """
        pack: mixed
        version: 1.0.0
        languages: [en]
        groups:
          - group: all
            title: {en: All}
        facts:
          - {fact: id, type: text, required: yes, label: {en: Id}, ask: never}
          - {fact: name, type: text, required: yes, label: {en: Name}, ask: never}
          - {fact: size, type: number, decimals: 0, between: [0, 3], label: {en: F}, question: {en: F?}}
          - {fact: cost, type: number, decimals: 0, between: [0, 100], label: {en: F}, question: {en: F?}}
          - {fact: amount, type: number, decimals: 1, label: {en: F}, question: {en: F?}}
          - {fact: agreed, type: boolean, label: {en: F}, question: {en: F?}}
          - {fact: foreign, type: boolean, label: {en: F}, question: {en: F?}}
          - {fact: visited, type: date, label: {en: F}, question: {en: F?}}
          - {fact: meeting, type: date, label: {en: F}, question: {en: F?}}
          - {fact: grade, one of: [low, middle, high], label: {en: F}, question: {en: F?}}
          - {fact: chosen level, one of: [chief, head, clerk], label: {en: F}, question: {en: F?}}
          - {fact: note, type: text, label: {en: F}, question: {en: F?}}
          - {fact: other note, type: text, label: {en: F}, question: {en: F?}}
          - {fact: topics, list of: [a, b, c], label: {en: F}, question: {en: F?}}
          - fact: people
            list of: person
            named by: name
            label: {en: People}
            question: {en: Who?}
            facts:
              - {fact: name, type: text, required: yes, label: {en: Name}, ask: never}
              - {fact: level, one of: [chief, head, clerk], label: {en: F}, question: {en: F?}}
              - {fact: depth, one of: [none, brief, deep], label: {en: F}, question: {en: F?}}
              - {fact: roles, list of: [user, payer], label: {en: F}, question: {en: F?}}
              - {fact: seen, type: date, label: {en: F}, question: {en: F?}}
              - {fact: warm, type: boolean, label: {en: F}, question: {en: F?}}
              - {fact: pay, type: number, decimals: 0, between: [0, 5], label: {en: F}, question: {en: F?}}
              - {fact: boss, type: text, label: {en: F}, question: {en: F?}}
        sources:
          - {source: P, grade: P, title: practice}

        """;

    /// <summary>The pack, and its text for whoever wants to see what broke a law.</summary>
    public static (CompiledPack Pack, string Text) Draw(int seed)
    {
        var random = new Random(seed);
        var conditions = new MixedCondition(random);
        var text = $$"""
            {{Head}}definitions:
              shared condition: |
                {{conditions.Write(1, isShared: false)}}
              shared people: |
                people[{{conditions.Person("")}}]
            decisions:
            {{string.Concat(Enumerable.Range(1, Decisions).Select(number => Decision(number, conditions)))}}
            rules:
            {{string.Concat(Enumerable.Range(1, Rules).Select(number => Rule(number, conditions.Write(random.Next(MostDepth + 1)))))}}
            """;
        return (DrawnPack.Load(text), text);
    }

    private static string Decision(int number, MixedCondition conditions) => $$$"""
          - decision: choice {{{number}}}
            title: {en: Choice}
            hit policy: first
            table: |
              | {{{conditions.Write(0)}}} | {{{conditions.Write(1)}}} | grade            || choice {{{number}}} |
              | true | -    | "high"           || "one"   |
              | -    | true | "low"            || "two"   |
              | true | -    | "middle", "high" || "three" |
              | -    | -    | -                || "four"  |

        """;

    private static string Rule(int number, string condition) => $$$"""
          - rule: rule-{{{number}}}
            group: all
            title: {en: Rule}
            when: |
              {{{condition}}}
            severity: |
              if agreed = true then "high" else "low"
            warning: {en: "Something is to be said."}
            sources: [P]

        """;
}
