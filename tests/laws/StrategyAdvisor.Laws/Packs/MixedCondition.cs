namespace StrategyAdvisor.Laws.Packs;

/// <summary>Writes random conditions over the facts of <see cref="MixedPack"/>, with every operation that keeps a range while facts are unknown.</summary>
internal sealed class MixedCondition(Random random)
{
    /// <param name="depth">How many times parts are joined inside each other.</param>
    /// <param name="isShared">False for what stands in a shared definition, which names no other.</param>
    public string Write(int depth, bool isShared = true) => depth == 0 ? Atom(isShared) : random.Next(9) switch
    {
        0 or 1 or 2 => $"({Write(depth - 1, isShared)} and {Write(depth - 1, isShared)})",
        3 or 4 or 5 => $"({Write(depth - 1, isShared)} or {Write(depth - 1, isShared)})",
        6 => $"not({Write(depth - 1, isShared)})",
        7 => $"(if {Write(0, isShared)} then {Write(depth - 1, isShared)} else {Write(0, isShared)})",
        _ => Write(depth - 1, isShared),
    };

    /// <summary>A condition over an entry of people.</summary>
    /// <param name="of">What stands before its facts: nothing inside a filter.</param>
    public string Person(string of)
    {
        var test = random.Next(9) switch
        {
            0 => $"{of}depth {One("=", "!=")} {One("\"none\"", "\"deep\"")}",
            1 => $"{of}level in (\"chief\", {One("\"clerk\"", "\"head\"")})",
            2 => $"{of}seen {Order()} today - {Days()}",
            3 => $"{of}warm = {One("true", "false")}",
            4 => $"{of}pay {Order()} {One("1", "2", "size", "2 * cost")}",
            5 => $"{of}seen {One("=", "!=")} null",
            6 => $"list contains({of}roles, {One("\"user\"", "\"payer\"")})",
            7 => $"{of}level {One("=", "!=")} chosen level",
            _ => $"{of}seen in [today - {Days()}..today]",
        };
        return random.Next(3) == 0 ? $"({test} {One("and", "or")} {Person(of)})" : test;
    }

    private string Atom(bool isShared) => random.Next(isShared ? 19 : 17) switch
    {
        0 => $"{Number(1)} {Order()} {Number(0)}",
        1 => $"{Number(0)} {One("=", "!=")} {Number(0)}",
        2 => $"{Name()} in {One("[1..2]", "(0..2]", "[0..amount]")}",
        3 => $"{Name()} in (< 1, > {One("1", "2", "size")})",
        4 => $"{Number(1)} between 0 and 2",
        5 => $"{One("agreed", "foreign")} = {One("true", "false", "agreed")}",
        6 => $"{One("visited", "visited + @\"P1M\"", $"visited - {Days()}")} {Order()} {One("today", "meeting", $"today + {Days()}")}",
        7 => $"(meeting = null or meeting {Order()} today)",
        8 => $"grade in ({One("\"low\"", "\"middle\"")}, \"high\")",
        9 => $"not(grade = {One("\"low\"", "\"high\"")})",
        10 => $"({One("some", "every")} p in {People()} satisfies {Person("p.")})",
        11 => $"list contains(topics, {One("\"a\"", "\"b\"")})",
        12 => $"note {One("=", "!=")} {One("\"x\"", "other note")}",
        13 => $"count(distinct values({People()}.level)) {Order()} {One("1", "2")}",
        14 => $"{One("size", "note", "people", "grade")} {One("=", "!=")} null",
        15 => $"(cost > 0 and {One("size", "amount")} / cost {Order()} {One("1", "0.5")})",
        16 => $"({One("some", "every")} p in {People()} satisfies p.boss = {One("name", "note")})",
        17 => "shared condition",
        _ => $"count(shared people) {Order()} {One("1", "2")}",
    };

    private string Number(int depth) => depth == 0 ? One("0", "1", "2", Name(), Name()) : random.Next(12) switch
    {
        0 or 1 => $"{Number(0)} {One("+", "-", "*")} {Number(0)}",
        2 => $"abs({Name()} - 1)",
        3 => $"{Name()} / {One("2", "(cost + 1)", "cost")}",
        4 => $"(if {Atom(isShared: false)} then {Number(0)} else {Number(0)})",
        5 => $"count({People()})",
        6 => $"sum({People()}.pay)",
        7 => $"{One("max", "min", "mean")}({People()}.pay)",
        8 => $"{One("max", "min")}(size, cost, amount)",
        9 => $"floor({Name()})",
        10 => $"count(topics)",
        _ => $"({Name()} - {Name()})",
    };

    private string People() => random.Next(3) == 0 ? "people" : $"people[{Person("")}]";

    private string Name() => One("size", "cost", "amount");

    private string Days() => $"@\"P{10 * random.Next(1, 4)}D\"";

    private string Order() => One("<", "<=", ">", ">=");

    private string One(params string[] words) => words[random.Next(words.Length)];
}
