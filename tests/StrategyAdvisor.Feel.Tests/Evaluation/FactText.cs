using NodaTime.Text;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Tests.Evaluation;

/// <summary>Reads records from texts such as <c>a=1 colour=red items=(size:1 big:true)(size:2) tags=(1)(?)</c>; an empty list is <c>()</c>.</summary>
internal static class FactText
{
    /// <param name="entryType">The record type of a list field's entries.</param>
    public static RecordBatch Read(RecordType type, IReadOnlyList<string> records, Func<string, RecordType> entryType)
    {
        var rows = records.Select(Members).ToList();
        var columns = type.Fields.Select(field => ColumnOf(field, [.. rows.Select(row => row.GetValueOrDefault(field.Name, "?"))], entryType));
        return new RecordBatch(type, rows.Count, [.. columns]);
    }

    private static Dictionary<string, string> Members(string record)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in record.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(new List<string>(), Rejoin))
        {
            var sign = member.IndexOfAny(['=', ':']);
            if (sign < 0) members[ListColumn.ItemField] = member;
            else members[member[..sign]] = member[(sign + 1)..];
        }

        return members;
    }

    // A blank within parentheses parts the members of an entry, not those of the record.
    private static List<string> Rejoin(List<string> members, string piece)
    {
        if (members.Count > 0 && members[^1].Count(sign => sign == '(') > members[^1].Count(sign => sign == ')')) members[^1] += $" {piece}";
        else members.Add(piece);
        return members;
    }

    private static Column ColumnOf(Field field, string[] values, Func<string, RecordType> entryType)
    {
        var known = new ulong[Bits.Words(values.Length)];
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] != "?") Bits.Set(known, row);
        }

        T[] Each<T>(Func<string, T> read) => [.. values.Select(value => value == "?" ? default! : read(value))];
        return field.Type switch
        {
            BooleanType => new BitColumn(values.Length, Enumerable.Range(0, known.Length).Select(word => Word(values, word)).ToArray(), known),
            DateType => new DayColumn(Each(value => DayNumber.Of(LocalDatePattern.Iso.Parse(value).Value)), known),
            TextType { Allowed: { } allowed } => new CodeColumn(allowed, Each(value => (byte)allowed.IndexOf(value)), known),
            TextType => new TextColumn(Each(value => (string?)value), known),
            ListType => ListOf(Each(Entries), known, entryType(field.Name), entryType),
            _ => new ScaledColumn(field.Decimals, Each(value => (long)(decimal.Parse(value, CultureInfo.InvariantCulture) * (decimal)Math.Pow(10, field.Decimals))), known),
        };
    }

    private static ulong Word(string[] values, int word)
    {
        var bits = new ulong[word + 1];
        for (var row = word * 64; row < values.Length && row < (word + 1) * 64; row++)
        {
            if (values[row] == "true") Bits.Set(bits, row);
        }

        return bits[word];
    }

    private static string[] Entries(string list) => list == "()" ? [] : list[1..^1].Split(")(");

    private static ListColumn ListOf(string[]?[] lists, ulong[] known, RecordType type, Func<string, RecordType> entryType)
    {
        var offsets = new int[lists.Length + 1];
        for (var row = 0; row < lists.Length; row++) offsets[row + 1] = offsets[row] + (lists[row]?.Length ?? 0);
        return new ListColumn(offsets, Read(type, [.. lists.SelectMany(list => list ?? [])], entryType), known);
    }
}
