namespace StrategyAdvisor.Laws.Packs;

/// <summary>Writes random conditions over the facts of <see cref="GeneratedPack"/>.</summary>
internal sealed class GeneratedCondition(Random random)
{
    private static readonly string[] Comparisons = ["<", "<=", ">", ">=", "=", "!="];

    /// <param name="depth">How many times parts are joined inside each other.</param>
    public string Write(int depth)
    {
        if (depth == 0) return Atom();
        return random.Next(4) switch
        {
            0 => $"({Write(depth - 1)} and {Write(depth - 1)})",
            1 => $"({Write(depth - 1)} or {Write(depth - 1)})",
            2 => $"({Write(0)} and {Write(depth - 1)})",
            _ => Write(depth - 1),
        };
    }

    private string Atom() => random.Next(12) switch
    {
        0 => $"{Number()} {Comparison()} {random.Next(0, 4)}",
        1 => $"size + cost {Comparison()} {random.Next(1, 6)}",
        2 => $"score {Comparison()} {Number()}",
        3 => $"{One("agreed", "foreign")} = {One("true", "false")}",
        4 => $"visited {One("<", ">=")} today - @\"P{10 * random.Next(1, 5)}D\"",
        5 => $"(meeting = null or meeting < today or meeting > today + @\"P{10 * random.Next(1, 3)}D\")",
        6 => $"grade {One("=", "!=")} {One("\"low\"", "\"middle\"", "\"high\"")}",
        7 => $"count(people[{Person("")}]) {Comparison()} {random.Next(0, 4)}",
        8 => $"(some p in people satisfies {Person("p.")})",
        9 => $"(every p in people satisfies {Person("p.")})",
        10 => $"(some t in tickets satisfies {Ticket("t.")})",
        _ => $"count(tickets[{Ticket("")}]) {One(">", ">=")} {random.Next(0, 3)}",
    };

    private string Person(string of)
    {
        var test = random.Next(5) switch
        {
            0 => $"{of}depth != \"none\"",
            1 => $"{of}depth = \"deep\"",
            2 => $"{of}level = {One("\"chief\"", "\"clerk\"")}",
            3 => $"{of}seen {One("<", ">=")} today - @\"P{10 * random.Next(1, 4)}D\"",
            _ => $"{of}warm = {One("true", "false")}",
        };
        return random.Next(3) == 0 ? $"{test} {One("and", "or")} {Person(of)}" : test;
    }

    private string Ticket(string of) => random.Next(3) switch
    {
        0 => $"({of}closed = null or {of}closed > today)",
        1 => $"({of}closed = null or {of}closed > today) and {of}opened < today - @\"P5D\"",
        _ => $"{of}grave = true and {of}closed = null",
    };

    private string Number() => One("size", "cost", "score");

    private string Comparison() => Comparisons[random.Next(Comparisons.Length)];

    private string One(params string[] words) => words[random.Next(words.Length)];
}
