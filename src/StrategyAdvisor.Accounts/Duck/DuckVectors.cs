using DuckDB.NET.Native;
using StrategyAdvisor.Accounts.Rows;

namespace StrategyAdvisor.Accounts.Duck;

/// <summary>Takes the columns of a chunk as cells: texts where they lie, numbers and days copied at their width.</summary>
internal static unsafe class DuckVectors
{
    /// <summary>True for a type that <see cref="Read"/> takes; others are cast to a text by the query.</summary>
    public static bool CanRead(string type) =>
        type is "VARCHAR" or "VARCHAR[]" or "BOOLEAN" or "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "DOUBLE" or "FLOAT" or "DATE"
        || (type.StartsWith("DECIMAL(", StringComparison.Ordinal) && int.Parse(type.AsSpan(8, type.IndexOf(',', StringComparison.Ordinal) - 8), CultureInfo.InvariantCulture) <= 18);

    public static Cells Read(DuckDBDataChunk chunk, int column, DuckDBLogicalType type, int count)
    {
        var vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, column);
        var bits = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
        var cells = (byte*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
        var valid = Copy(bits, count);
        return NativeMethods.LogicalType.DuckDBGetTypeId(type) switch
        {
            DuckDBType.Varchar => new Utf8Cells(cells, bits),
            DuckDBType.List => new ItemCells((ulong*)cells, bits, Items(vector)),
            DuckDBType.Boolean => new FlagCells(Copy<bool>(cells, count), valid),
            DuckDBType.Date => new DayCells(Copy<int>(cells, count), valid),
            DuckDBType.Double => new BinaryCells(Copy<double>(cells, count), valid),
            DuckDBType.Float => new BinaryCells(Array.ConvertAll(Copy<float>(cells, count), Widened), valid),
            DuckDBType.Decimal => new ScaledCells(Longs(NativeMethods.LogicalType.DuckDBDecimalInternalType(type), cells, count), NativeMethods.LogicalType.DuckDBDecimalScale(type), valid),
            var whole => new ScaledCells(Longs(whole, cells, count), 0, valid),
        };
    }

    private static Utf8Cells Items(IntPtr vector)
    {
        var child = NativeMethods.Vectors.DuckDBListVectorGetChild(vector);
        return new Utf8Cells((byte*)NativeMethods.Vectors.DuckDBVectorGetData(child), NativeMethods.Vectors.DuckDBVectorGetValidity(child));
    }

    private static long[] Longs(DuckDBType type, byte* cells, int count) => type switch
    {
        DuckDBType.TinyInt => Array.ConvertAll(Copy<sbyte>(cells, count), value => (long)value),
        DuckDBType.SmallInt => Array.ConvertAll(Copy<short>(cells, count), value => (long)value),
        DuckDBType.Integer => Array.ConvertAll(Copy<int>(cells, count), value => (long)value),
        DuckDBType.UnsignedTinyInt => Array.ConvertAll(Copy<byte>(cells, count), value => (long)value),
        DuckDBType.UnsignedSmallInt => Array.ConvertAll(Copy<ushort>(cells, count), value => (long)value),
        DuckDBType.UnsignedInteger => Array.ConvertAll(Copy<uint>(cells, count), value => (long)value),
        DuckDBType.BigInt => Copy<long>(cells, count),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "a vector that the query should have cast"),
    };

    // 0.1 of 32 bits is meant as 0.1, not as the 64-bit number nearest to it.
    private static double Widened(float value) => double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static T[] Copy<T>(byte* cells, int count)
        where T : unmanaged => new ReadOnlySpan<T>(cells, count).ToArray();

    private static ulong[]? Copy(ulong* bits, int count) => bits is null ? null : new ReadOnlySpan<ulong>(bits, (count + 63) >> 6).ToArray();
}
