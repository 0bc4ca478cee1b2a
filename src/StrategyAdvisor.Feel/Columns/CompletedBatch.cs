using System.Numerics;
using System.Runtime.InteropServices;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Columns;

/// <summary>
/// Records as they may be: every unknown fact takes some value within its bounds, an unknown list is empty, and what is on record stays as it is. Programs over a few such
/// completions show cheaply that a condition depends on unknown facts. Values are drawn from those other records have, as rules tend to compare with such.
/// </summary>
/// <param name="number">Which completion. The same number gives the same values; 0 takes the least ones, 1 the greatest.</param>
/// <param name="today">The as-of date, around which days are chosen where no record has one.</param>
/// <param name="fields">The facts to complete; all others stay unknown.</param>
public sealed class CompletedBatch(int number, int today, IReadOnlySet<Field> fields)
{
    private const int MostSamples = 64;

    private static readonly ImmutableArray<long> Spread = [0, 1, 2, 3, 5, 10, 30, 100, 1_000, 100_000, 10_000_000, -1, -100];

    /// <summary>Around which values a condition changes; by turns values are drawn from there alone. Null where nobody knows.</summary>
    public Landmarks? Landmarks { get; init; }

    /// <summary>The records, completed. Columns in which nothing is missing are the same objects.</summary>
    public RecordBatch Of(RecordBatch records) => Of(records, null);

    private RecordBatch Of(RecordBatch records, Field? list) =>
        new(records.Type, records.Count, [.. records.Columns.Select((column, slot) => list is null ? Of(column, records, records.Type.Fields[slot], records.Type.Fields[slot]) : Of(column, records, list, list.Item ?? list))]);

    /// <param name="asked">The fact by which it is decided whether to complete: for an item of a plain list, the list.</param>
    private Column Of(Column column, RecordBatch records, Field asked, Field field)
    {
        if (column is ListColumn list) return Lists(list, field);
        if (!fields.Contains(asked) || column.Count == 0 || !HasUnknown(column)) return column;
        var all = Bits.All(column.Count);
        return column switch
        {
            BitColumn bits => new BitColumn(bits.Count, Flags(bits, field), all) { Recorded = bits.Recorded },
            CodeColumn codes => new CodeColumn(codes.Allowed, Filled(codes, codes.Codes, [.. codes.Allowed.Values.Select((_, code) => (byte)code)], field), all) { Recorded = codes.Recorded },
            DayColumn days when Days(days, field) is { IsEmpty: false } choices => new DayColumn(Filled(days, days.Days, choices, field), all) { Recorded = days.Recorded },
            ScaledColumn numbers when Numbers(numbers, field) is { IsEmpty: false } choices => new ScaledColumn(numbers.Decimals, Filled(numbers, numbers.Values, choices, field), all) { Recorded = numbers.Recorded },
            TextColumn texts => new TextColumn(Texts(texts, records, field), all) { Recorded = texts.Recorded },
            _ => column,
        };
    }

    private ListColumn Lists(ListColumn list, Field field)
    {
        if (!fields.Contains(field) && !IsCompleted(list.Entries.Type)) return list;
        var isPlain = field.Type is ListType { Element: not RecordType };
        return new ListColumn(list.Offsets, Of(list.Entries, isPlain ? field : null), fields.Contains(field) ? Bits.All(list.Count) : list.Known) { Recorded = list.Recorded };
    }

    private bool IsCompleted(RecordType entry) => entry.Fields.Any(field => fields.Contains(field) || (field.Type is ListType { Element: RecordType inner } && IsCompleted(inner)));

    private static bool HasUnknown(Column column) => Bits.CountOf(column.Known, column.Count) < column.Count;

    private ulong[] Flags(BitColumn bits, Field field)
    {
        var values = bits.Values.ToArray();
        for (var row = 0; row < bits.Count; row++)
        {
            if (!bits.IsKnown(row)) Bits.Put(values, row, Choice(2, row, field) == 1);
        }

        return values;
    }

    /// <summary>Those within the bounds of a fact, each once, the least first.</summary>
    private static ImmutableArray<long> Bounded(List<decimal> values, decimal scale, Field field)
    {
        var kept = new List<long>(values.Count);
        foreach (var value in values)
        {
            if (!(value < field.Minimum * scale) && !(value > field.Maximum * scale)) kept.Add((long)value);
        }

        kept.Sort();
        var distinct = ImmutableArray.CreateBuilder<long>(kept.Count);
        foreach (var value in kept)
        {
            if (distinct.Count == 0 || distinct[^1] != value) distinct.Add(value);
        }

        return distinct.ToImmutable();
    }

    private ImmutableArray<int> Days(DayColumn days, Field field)
    {
        var around = Around(field, 1);
        if (IsNearby(around)) return Whole(around);
        var values = new List<decimal>();
        foreach (var day in Samples(days, days.Days)) values.Add(day);
        foreach (var step in Spread)
        {
            if (Math.Abs(step) > 1_000) continue;
            values.Add(today - step);
            values.Add(today + step);
        }

        foreach (var day in around) values.Add(day);
        return Whole(Bounded(values, 1, field));
    }

    private static ImmutableArray<int> Whole(ImmutableArray<long> days)
    {
        var whole = new int[days.Length];
        for (var i = 0; i < whole.Length; i++) whole[i] = (int)days[i];
        return ImmutableCollectionsMarshal.AsImmutableArray(whole);
    }

    private ImmutableArray<long> Numbers(ScaledColumn numbers, Field field)
    {
        var scale = 1m;
        for (var i = 0; i < numbers.Decimals; i++) scale *= 10;
        var around = Around(field, scale);
        if (IsNearby(around)) return around;
        var values = new List<decimal>();
        foreach (var value in Samples(numbers, numbers.Values)) values.Add(value);
        foreach (var step in Spread) values.Add(step * scale);
        AddEnd(values, field.Minimum * scale);
        AddEnd(values, field.Maximum * scale);
        foreach (var value in around) values.Add(value);
        return Bounded(values, scale, field);
    }

    private static void AddEnd(List<decimal> values, decimal? end)
    {
        if (end is { } bound && Math.Abs(decimal.Truncate(bound)) < long.MaxValue / 2) values.Add(decimal.Truncate(bound));
    }

    private bool IsNearby(ImmutableArray<long> around) => !around.IsEmpty && number >= 2 && (number & 2) == 0;

    /// <summary>Just below, at and just above each landmark.</summary>
    private ImmutableArray<long> Around(Field field, decimal scale)
    {
        if (Landmarks is null) return [];
        var values = new List<decimal>();
        foreach (var value in Landmarks.Of(field))
        {
            if (Math.Abs(value * scale) < int.MaxValue) values.AddRange([(value * scale) - 1, value * scale, (value * scale) + 1]);
        }

        return Bounded(values, scale, field);
    }

    /// <summary>A text may name another record, most likely one close by: of the same account, where the records are entries.</summary>
    private string?[] Texts(TextColumn texts, RecordBatch records, Field field)
    {
        if (Landmarks?.TextsOf(field) is { Count: > 0 } asked && number % 4 != 3) return Filled(texts, texts.Values, [.. asked, "a"], field);
        if (number == 0 || number % 4 == 3 || records.Type.NameField is not { } name || name == field || records.Columns[name.Slot] is not TextColumn names)
            return Filled(texts, texts.Values, [.. Samples(texts, texts.Values), "a", "b"], field);
        var filled = texts.Values.ToArray();
        for (var row = 0; row < filled.Length; row++)
        {
            if (!texts.IsKnown(row)) filled[row] = names.Values[Math.Clamp(row + Choice(9, row, field) - 4, 0, filled.Length - 1)] ?? "a";
        }

        return filled;
    }

    private static List<T> Samples<T>(Column column, T[] values)
    {
        var samples = new List<T>();
        for (var word = 0; word < Bits.Words(column.Count); word++)
        {
            for (var known = column.Known[word]; known != 0 && samples.Count < MostSamples; known &= known - 1) samples.Add(values[(word << 6) + BitOperations.TrailingZeroCount(known)]);
        }

        return samples;
    }

    /// <summary>A copy in which unknown rows have one of some values.</summary>
    private T[] Filled<T>(Column column, T[] values, ImmutableArray<T> choices, Field field)
    {
        var filled = values.ToArray();
        for (var row = 0; row < filled.Length; row++)
        {
            if (!column.IsKnown(row)) filled[row] = choices[Choice(choices.Length, row, field)];
        }

        return filled;
    }

    /// <summary>By turns each row has its own value of a fact, and all rows the same: often one of the ends, where facts that a condition takes together soonest agree.</summary>
    private int Choice(int choices, int row, Field field)
    {
        if (number < 2) return number == 0 ? 0 : choices - 1;
        if ((number & 1) == 0) return (int)(Mixed(field, row) % (uint)choices);
        var mixed = Mixed(field, 0);
        return (mixed % 3) switch
        {
            0 => 0,
            1 => choices - 1,
            _ => (int)(mixed / 3 % (uint)choices),
        };
    }

    private uint Mixed(Field field, int row)
    {
        var mixed = ((((ulong)(uint)number << 16) ^ (uint)field.Slot) << 32 ^ (uint)row) * 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93UL;
        return (uint)(mixed >> 32);
    }
}
