using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>A column that grows row by row. Rows that nobody sets are unknown.</summary>
internal abstract class ColumnBuilder
{
    private readonly GrowingBits _known = new();

    /// <summary>The builder for the column kind that a fact's values are stored in.</summary>
    public static ColumnBuilder For(FactDeclaration fact) => fact.Kind switch
    {
        FactKind.Text => new TextColumnBuilder(),
        FactKind.Boolean => new BitColumnBuilder(),
        FactKind.Date => new DayColumnBuilder(),
        FactKind.OneOf => new CodeColumnBuilder(((TextType)fact.Type).Allowed!),
        FactKind.Texts or FactKind.Entries => new ListColumnBuilder(fact),
        _ => new ScaledColumnBuilder(fact.Field.Decimals),
    };

    /// <summary>Makes a row's value known.</summary>
    /// <param name="row">Not before the last row set.</param>
    public void Set(int row, FactValue value)
    {
        _known.Set(row);
        Store(row, value);
    }

    /// <summary>Makes the values of many rows known at once.</summary>
    /// <param name="first">The row of the first number.</param>
    /// <param name="numbers">As <see cref="FactValue.Number"/> has them; what stands at an unknown row means nothing.</param>
    /// <param name="known">Bit r % 64 of word r / 64 is set where number r is known.</param>
    public void SetRange(int first, ReadOnlySpan<long> numbers, ReadOnlySpan<ulong> known)
    {
        _known.SetRange(first, known, numbers.Length);
        Store(first, numbers);
    }

    /// <summary>As <see cref="SetRange(int, ReadOnlySpan{long}, ReadOnlySpan{ulong})"/>, for texts of any content; null where unknown.</summary>
    public void SetRange(int first, ReadOnlySpan<string?> texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is { } text) Set(first + i, FactValue.Of(text));
        }
    }

    /// <summary>The column with <paramref name="count"/> rows.</summary>
    public Column Build(int count) => Build(count, _known.ToArray(count));

    protected abstract void Store(int row, FactValue value);

    protected virtual void Store(int first, ReadOnlySpan<long> numbers) => throw new NotSupportedException($"{GetType().Name} holds no numbers");

    protected abstract Column Build(int count, ulong[] known);
}

internal sealed class BitColumnBuilder : ColumnBuilder
{
    private readonly GrowingBits _values = new();

    protected override void Store(int row, FactValue value)
    {
        if (value.Number != 0) _values.Set(row);
    }

    protected override void Store(int first, ReadOnlySpan<long> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] != 0) _values.Set(first + i);
        }
    }

    protected override Column Build(int count, ulong[] known) => new BitColumn(count, _values.ToArray(count), known);
}

/// <summary>One array element a row.</summary>
internal abstract class ArrayColumnBuilder<T> : ColumnBuilder
{
    private T[] _values = [];
    private bool _isHandedOver;

    protected sealed override void Store(int row, FactValue value) => Room(row, 1)[0] = Stored(value);

    protected sealed override void Store(int first, ReadOnlySpan<long> numbers) => Store(numbers, Room(first, numbers.Length));

    // Most facts of a dictionary are columns of no table: what nobody sets shares one array, and what was made as long as it came to be is not copied.
    protected sealed override Column Build(int count, ulong[] known)
    {
        if (_values.Length == 0) return Build(Blank<T>.Of(count), known);
        _isHandedOver = _values.Length == count;
        if (_isHandedOver) return Build(_values, known);
        var values = new T[count];
        Array.Copy(_values, values, Math.Min(count, _values.Length));
        return Build(values, known);
    }

    private Span<T> Room(int first, int count)
    {
        if (_isHandedOver) (_values, _isHandedOver) = ([.. _values], false);
        if (first + count > _values.Length) Array.Resize(ref _values, Math.Max(_values.Length * 2, first + count));
        return _values.AsSpan(first, count);
    }

    protected abstract T Stored(FactValue value);

    protected virtual void Store(ReadOnlySpan<long> numbers, Span<T> into) => throw new NotSupportedException($"{GetType().Name} holds no numbers");

    protected abstract Column Build(T[] values, ulong[] known);
}

internal sealed class CodeColumnBuilder(AllowedValues allowed) : ArrayColumnBuilder<byte>
{
    protected override byte Stored(FactValue value) => checked((byte)value.Number);

    protected override void Store(ReadOnlySpan<long> numbers, Span<byte> into)
    {
        for (var i = 0; i < into.Length; i++) into[i] = (byte)numbers[i];
    }

    protected override Column Build(byte[] values, ulong[] known) => new CodeColumn(allowed, values, known);
}

internal sealed class DayColumnBuilder : ArrayColumnBuilder<int>
{
    protected override int Stored(FactValue value) => checked((int)value.Number);

    protected override void Store(ReadOnlySpan<long> numbers, Span<int> into)
    {
        for (var i = 0; i < into.Length; i++) into[i] = (int)numbers[i];
    }

    protected override Column Build(int[] values, ulong[] known) => new DayColumn(values, known);
}

internal sealed class ScaledColumnBuilder(int decimals) : ArrayColumnBuilder<long>
{
    protected override long Stored(FactValue value) => value.Number;

    protected override void Store(ReadOnlySpan<long> numbers, Span<long> into) => numbers.CopyTo(into);

    protected override Column Build(long[] values, ulong[] known) => new ScaledColumn(decimals, values, known);
}

internal sealed class TextColumnBuilder : ArrayColumnBuilder<string?>
{
    protected override string? Stored(FactValue value) => value.Text;

    protected override Column Build(string?[] values, ulong[] known) => new TextColumn(values, known);
}
