namespace StrategyAdvisor.Rules.Lints;

/// <summary>Files of rules for the examples of checks: over an account with a score, a total, a level and a list of people.</summary>
public static class LintExamples
{
    /// <summary>The pack that the examples are files of.</summary>
    public const string Pack = """
        pack: example
        version: 1.0.0
        languages: [en, es]
        groups:
          - {group: people, title: {en: People, es: Personas}}
        facts:
          - {fact: id, type: text, required: true, label: {en: Id, es: Id}, ask: never}
          - {fact: score, type: number, label: {en: Score, es: Puntos}, question: {en: How high?, es: ¿Cuánto?}}
          - {fact: total, type: number, label: {en: Total, es: Total}, question: {en: How much?, es: ¿Cuánto?}}
          - {fact: level, one of: [low, high], label: {en: Level, es: Nivel}, question: {en: Which?, es: ¿Cuál?}}
          - fact: people
            list of: person
            named by: name
            label: {en: People, es: Personas}
            question: {en: Who?, es: ¿Quién?}
            facts:
              - {fact: name, type: text, required: true, label: {en: Name, es: Nombre}, ask: never}
              - {fact: age, type: number, label: {en: Age, es: Edad}, question: {en: How old?, es: ¿Cuántos años?}}
        sources:
          - {source: BOOK, grade: A, title: A book on scores}

        """;

    /// <summary>A file that no check has anything to say of, tests aside.</summary>
    public static string Sample { get; } = File("score < 45");

    /// <summary>A rule with a condition.</summary>
    /// <param name="name">Its id.</param>
    internal static string Rule(string when, string name = "low-score", string en = "The score is {score}.", string es = "Los puntos son {score}.", string more = "sources: [BOOK]") =>
        $$"""
          - rule: {{name}}
            group: people
            title: {en: Low score, es: Pocos puntos}
            when: |
              {{when}}
            severity: high
            warning:
              en: "{{en}}"
              es: "{{es}}"
            {{more}}

        """;

    /// <summary>A file with one decision table, its columns padded.</summary>
    /// <param name="inputs">The headers of its columns, with a bar between two.</param>
    /// <param name="rows">Cells and answer, with bars as a table has them.</param>
    internal static string Table(string inputs, string rows, string policy = "unique")
    {
        var lines = rows.Split('\n').Prepend($"{inputs} || standing").Select(row => row.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var widths = Enumerable.Range(0, lines[0].Length).Select(cell => lines.Max(line => line[cell].Length)).ToList();
        var table = lines.Select(line => $"      |{string.Concat(line.Select((cell, column) => cell.Length == 0 ? "|" : $" {cell.PadRight(widths[column])} |"))}\n");
        return $"decisions:\n  - decision: standing\n    title: {{en: Standing, es: Posición}}\n    hit policy: {policy}\n    table: |\n{string.Concat(table)}";
    }

    /// <summary>A file with one rule.</summary>
    internal static string File(string when) => $"rules:\n{Rule(when)}";
}
