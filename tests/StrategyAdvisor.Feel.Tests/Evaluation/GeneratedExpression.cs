namespace StrategyAdvisor.Feel.Tests.Evaluation;

/// <summary>Boolean expressions over <see cref="Sample"/>, drawn by a seeded random; quotients stand outside of lists only.</summary>
internal sealed class GeneratedExpression(Random random)
{
    public string Boolean(int depth, bool inItem = false) => depth == 0 ? Atom(inItem) : random.Next(8) switch
    {
        0 or 1 => $"({Boolean(depth - 1, inItem)} and {Boolean(depth - 1, inItem)})",
        2 or 3 => $"({Boolean(depth - 1, inItem)} or {Boolean(depth - 1, inItem)})",
        4 => $"not({Boolean(depth - 1, inItem)})",
        5 => $"(if {Boolean(depth - 1, inItem)} then {Boolean(depth - 1, inItem)} else {Boolean(depth - 1, inItem)})",
        _ when inItem => Atom(inItem),
        6 => $"({Pick("some", "every")} i in {Items(depth - 1)} satisfies {InEntry(depth - 1)})",
        _ => $"{Number(depth - 1, inItem)} {Pick("<", "<=", ">", ">=", "=", "!=")} {Number(depth - 1, inItem)}",
    };

    private string Atom(bool inItem) => random.Next(inItem ? 12 : 7) switch
    {
        0 => Pick("flag", "sign"),
        1 => $"colour {Pick("=", "!=")} {Pick("\"red\"", "\"green\"")}",
        2 => $"{Pick("a", "b")} {Pick("<", "<=", ">", ">=", "=", "!=")} {Pick("0", "1", "2", "b")}",
        3 => $"{Pick("a", "flag", "colour", "items", "day")} {Pick("=", "!=")} null",
        4 => $"{Pick("day", "day + @\"P1D\"", "day - @\"P1M\"")} {Pick("<", "<=", ">", "=")} {Pick("today", "today + @\"P2D\"")}",
        5 => $"list contains({Tags()}, {Pick("0", "1", "a")})",
        6 => $"{Number(0, inItem)} {Pick("<", ">=")} {Pick("1", "2")}",
        7 or 8 => $"{(inItem ? "item." : "")}{Pick("big", "big", "size > 0", "size = 2")}",
        9 => $"item.size {Pick("<", ">")} a",
        10 => $"item.{Pick("big", "size")} = null",
        _ => $"item.colour = {Pick("\"red\"", "colour")}",
    };

    private string InEntry(int depth) => Boolean(depth, inItem: true).Replace("item.", "i.", StringComparison.Ordinal);

    // An entry's own facts hide the record's inside a filter, so that the record's colour and the entry's are one there.
    private string Items(int depth) => random.Next(3) == 0 ? "items" : $"items[{Boolean(Math.Min(depth, 1), inItem: true)}]";

    private string Tags() => Pick("tags", "tags[item > 0]", "distinct values(tags)", "concatenate(tags, [a, 2])", "(for t in tags return t + 1)", "items.size");

    private string Number(int depth, bool inItem) => random.Next(inItem ? 6 : 12) switch
    {
        0 => Pick("0", "1", "2", "3"),
        1 or 2 => Pick("a", "b"),
        3 => $"({Pick("a", "b")} {Pick("+", "-", "*")} {Pick("a", "b", "2")})",
        4 => $"abs({Pick("a", "b")} - 1)",
        5 => $"(if {Boolean(Math.Max(depth, 0), inItem)} then {Pick("a", "b", "1")} else {Pick("a", "0")})",
        6 => $"(2 / {Pick("a", "(b + 1)", "b")})",
        7 => $"count({Pick("tags", Tags())})",
        8 => $"count({Items(Math.Max(depth, 0))})",
        9 => $"sum({Items(Math.Max(depth, 0))}.size)",
        10 => $"{Pick("max", "min", "sum", "mean")}({Tags()})",
        _ => $"{Pick("max", "min")}(a, b, 1)",
    };

    private string Pick(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];
}
