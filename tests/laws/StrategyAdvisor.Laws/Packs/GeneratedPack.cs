using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Laws.Packs;

/// <summary>A small pack of random rules over invented facts, of every type and every way to change. Numbers have few values, so that completions can try all of them.</summary>
internal static class GeneratedPack
{
    private const int Rules = 6;

    private const string Head = """
        pack: generated
        version: 1.0.0
        languages: [en]
        groups:
          - group: all
            title: {en: All}
        facts:
          - {fact: id, type: text, required: yes, label: {en: Id}, ask: never}
          - {fact: name, type: text, required: yes, label: {en: Name}, ask: never}
          - {fact: size, type: number, decimals: 0, between: [0, 3], by us: up, label: {en: F}, question: {en: F?}}
          - {fact: cost, type: number, decimals: 0, between: [0, 3], by us: down, label: {en: F}, question: {en: F?}}
          - {fact: score, type: number, decimals: 0, between: [0, 3], label: {en: F}, question: {en: F?}}
          - {fact: agreed, type: boolean, by us: set, label: {en: F}, question: {en: F?}}
          - {fact: foreign, type: boolean, by anybody: no, label: {en: F}, question: {en: F?}}
          - {fact: visited, type: date, by us: later, label: {en: F}, question: {en: F?}}
          - {fact: meeting, type: date, by us: set, label: {en: F}, question: {en: F?}}
          - {fact: grade, one of: [low, middle, high], by us: up, label: {en: F}, question: {en: F?}}
          - fact: people
            list of: person
            named by: name
            by us: add
            label: {en: People}
            question: {en: Who?}
            facts:
              - {fact: name, type: text, required: yes, label: {en: Name}, ask: never}
              - {fact: level, one of: [chief, clerk], label: {en: F}, question: {en: F?}}
              - {fact: depth, one of: [none, brief, deep], by us: up, label: {en: F}, question: {en: F?}}
              - {fact: seen, type: date, by us: later, label: {en: F}, question: {en: F?}}
              - {fact: warm, type: boolean, label: {en: F}, question: {en: F?}}
          - fact: tickets
            list of: ticket
            without rows: empty
            label: {en: Tickets}
            question: {en: Which?}
            facts:
              - {fact: opened, type: date, by anybody: no, label: {en: F}, question: {en: F?}}
              - {fact: closed, type: date, by us: later, label: {en: F}, question: {en: F?}}
              - {fact: grave, type: boolean, by us: find out, label: {en: F}, question: {en: F?}}
        sources:
          - {source: P, grade: P, title: practice}
        rules:

        """;

    /// <summary>The pack, and its text for whoever wants to see what broke a law.</summary>
    public static (CompiledPack Pack, string Text) Draw(int seed)
    {
        var conditions = new GeneratedCondition(new Random(seed));
        var text = Head + string.Concat(Enumerable.Range(1, Rules).Select(number => Rule(number, conditions.Write(2))));
        return (DrawnPack.Load(text), text);
    }

    private static string Rule(int number, string condition) => $$$"""
          - rule: rule-{{{number}}}
            group: all
            title: {en: Rule}
            when: |
              {{{condition}}}
            severity: medium
            warning: {en: "Something is to be said."}
            sources: [P]

        """;
}
