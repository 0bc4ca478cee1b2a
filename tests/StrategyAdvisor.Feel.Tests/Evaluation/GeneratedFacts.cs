using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Feel.Tests.Evaluation;

/// <summary>A record of <see cref="Sample"/> with few values a fact, some of them unknown, and every way to complete it.</summary>
internal sealed class GeneratedFacts
{
    private static readonly string[] Numbers = ["0", "1", "2"];
    private static readonly string[] Days = [.. Enumerable.Range(-5, 12).Concat(Enumerable.Range(26, 10)).Select(shift => Sample.Today.PlusDays(shift).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture))];

    private readonly Random _random;
    private readonly Dictionary<string, object> _known = new(StringComparer.Ordinal);
    private readonly List<(string Path, object[] Choices)> _unknown = [];

    public GeneratedFacts(Random random)
    {
        _random = random;
        Text = string.Join(' ', [Fact("", "a", Numbers), Fact("", "b", Numbers), .. Shared(""), Fact("", "sign", ["true", "false"]), Fact("", "day", Days), List("items"), List("tags")]);
        Recorded = _known.Keys.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>As <see cref="FactText"/> reads it.</summary>
    public string Text { get; }

    public IReadOnlySet<string> Recorded { get; }

    /// <summary>Every completion is among those of <see cref="Complete"/>: no list is unknown.</summary>
    public bool IsComplete => !_unknown.Exists(fact => fact.Path is "items" or "tags");

    public int Completions => _unknown.Aggregate(1, (product, fact) => Math.Min(1_000_000, product * fact.Choices.Length));

    /// <summary>All completions, the first unknown fact's choice changing fastest.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object>> Complete(int most)
    {
        for (var number = 0; number < Math.Min(Completions, most); number++)
        {
            var (completion, rest) = (new Dictionary<string, object>(_known, StringComparer.Ordinal), number);
            foreach (var (path, choices) in _unknown)
            {
                (rest, var choice) = Math.DivRem(rest, choices.Length);
                completion[path] = choices[choice];
            }

            yield return completion;
        }
    }

    /// <summary>The facts that alone change a verdict; the verdicts in the order of <see cref="Complete"/>.</summary>
    public IEnumerable<string> Deciding(IReadOnlyList<object?> verdicts)
    {
        var stride = 1;
        foreach (var (path, choices) in _unknown)
        {
            var step = stride;
            stride *= choices.Length;
            if (Enumerable.Range(0, verdicts.Count).Any(i => !Equals(verdicts[i], verdicts[i - (i / step % choices.Length * step)]))) yield return path;
        }
    }

    private string[] Shared(string record) => [Fact(record, record.Length == 0 ? "flag" : "big", ["true", "false"]), Fact(record, "colour", [.. Sample.Colours.Values])];

    private string Fact(string record, string name, string[] values)
    {
        var path = record.Length == 0 ? name : name == ListColumn.ItemField ? record : $"{record}.{name}";
        var sign = record.Length == 0 ? "=" : ":";
        if (_random.Next(4) == 0)
        {
            _unknown.Add((path, [.. values.Select(ValueOf)]));
            return $"{name}{sign}?";
        }

        var value = values[_random.Next(values.Length)];
        _known[path] = ValueOf(value);
        return $"{name}{sign}{value}";
    }

    private string List(string name)
    {
        if (_random.Next(6) == 0)
        {
            // Some of the lists it might be, of known entries.
            for (var row = 1; row <= 2; row++) Known($"{name}.{row}");
            _unknown.Add((name, [new List<object>(), Entries(name, 1), Entries(name, 2)]));
            return $"{name}=?";
        }

        var count = _random.Next(3);
        _known[name] = Entries(name, count);
        return count == 0 ? $"{name}=()" : $"{name}={string.Concat(Enumerable.Range(1, count).Select(row => Entry(name, row)))}";
    }

    private string Entry(string list, int row)
    {
        if (list == "items") return $"({Fact($"items.{row}", "size", Numbers)} {string.Join(' ', Shared($"items.{row}"))})";
        var tag = Fact($"tags.{row}", ListColumn.ItemField, Numbers);
        return $"({tag[(tag.IndexOf(':', StringComparison.Ordinal) + 1)..]})";
    }

    private void Known(string record)
    {
        _known[$"{record}.size"] = _known[record] = (decimal)_random.Next(3);
        _known[$"{record}.big"] = _random.Next(2) == 0;
        _known[$"{record}.colour"] = _random.Next(3);
    }

    private static List<object> Entries(string list, int count) => [.. Enumerable.Range(1, count).Select(object (row) => $"{list}.{row}")];

    private static object ValueOf(string text)
    {
        if (bool.TryParse(text, out var truth)) return truth;
        if (decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var code = Sample.Colours.IndexOf(text);
        return code >= 0 ? code : (object)(decimal)DayNumber.Of(NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value);
    }
}
