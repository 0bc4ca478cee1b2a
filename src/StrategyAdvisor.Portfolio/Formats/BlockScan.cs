using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using DuckDB.NET.Native;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>Hands blocks of verdicts to DuckDB as a table: cells are written where its vectors lie, as a call a cell would cost more than the rules do. Used by one thread.</summary>
internal sealed unsafe class BlockScan(VerdictColumns columns, IEnumerator<VerdictBlock> blocks) : IDisposable
{
    private const int Rows = 2048;
    private const int LongestInline = 12;

    private readonly UInt128[] _words = [default, .. VerdictColumns.Words.Select(word => Inline(Encoding.UTF8.GetBytes(word)))];
    private readonly byte[] _buffer = new byte[1 << 16];
    private VerdictBlock? _block;
    private int _row;

    /// <summary>What went wrong while blocks were taken. It must not cross the library that asks for rows, so it is kept here.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Makes the table known to a connection.</summary>
    /// <param name="scan">Of a scan that lives as long as the connection.</param>
    public static void Register(DuckDBNativeConnection connection, string name, GCHandle scan)
    {
        var function = NativeMethods.TableFunction.DuckDBCreateTableFunction();
        NativeMethods.TableFunction.DuckDBTableFunctionSetName(function, name);
        NativeMethods.TableFunction.DuckDBTableFunctionSetExtraInfo(function, GCHandle.ToIntPtr(scan), &Forget);
        NativeMethods.TableFunction.DuckDBTableFunctionSetBind(function, &Bind);
        NativeMethods.TableFunction.DuckDBTableFunctionSetInit(function, &Forget);
        NativeMethods.TableFunction.DuckDBTableFunctionSetFunction(function, &Fill);
        var state = NativeMethods.TableFunction.DuckDBRegisterTableFunction(connection, function);
        NativeMethods.TableFunction.DuckDBDestroyTableFunction(ref function);
        if (!state.IsSuccess()) throw new InvalidOperationException("DuckDB takes no table of verdicts");
    }

    public void Dispose() => blocks.Dispose();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Forget(IntPtr _)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(IntPtr bind)
    {
        var scan = (BlockScan)GCHandle.FromIntPtr(NativeMethods.TableFunction.DuckDBBindGetExtraInfo(bind)).Target!;
        scan.AddColumns(bind);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Fill(IntPtr call, IntPtr chunk)
    {
        var scan = (BlockScan)GCHandle.FromIntPtr(NativeMethods.TableFunction.DuckDBFunctionGetExtraInfo(call)).Target!;
        try
        {
            scan.Fill(new DuckDBDataChunk(chunk));
        }
        catch (Exception problem)
        {
            scan.Failure = problem;
            NativeMethods.TableFunction.DuckDBFunctionSetError(call, problem.Message);
        }
    }

    private void AddColumns(IntPtr bind)
    {
        using var text = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Varchar);
        using var count = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Integer);
        foreach (var (column, name) in columns.Names.Index())
            NativeMethods.TableFunction.DuckDBBindAddResultColumn(bind, name, column >= columns.FirstCount && column < columns.FirstRule ? count : text);
    }

    // Whole vectors, however the accounts came in: the groups of a file, and so its bytes, do not depend on it.
    private void Fill(DuckDBDataChunk chunk)
    {
        var filled = 0;
        while (filled < Rows && Next())
        {
            var count = Math.Min(Rows - filled, _block!.Count - _row);
            for (var column = 0; column < columns.Names.Length; column++) Write(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, column), column, filled, count);
            (_row, filled) = (_row + count, filled + count);
        }

        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)filled);
    }

    private bool Next()
    {
        while (_block is null || _row >= _block.Count)
        {
            if (!blocks.MoveNext()) return false;
            (_block, _row) = (blocks.Current, 0);
        }

        return true;
    }

    private void Write(IntPtr vector, int column, int into, int count)
    {
        var cells = NativeMethods.Vectors.DuckDBVectorGetData(vector);
        if (column >= columns.FirstRule) WriteVerdicts(vector, (UInt128*)cells + into, _block!.Verdicts[column - columns.FirstRule].AsSpan(_row, count), into);
        else if (column >= columns.FirstCount) _block!.Counts[column - columns.FirstCount].AsSpan(_row, count).CopyTo(new Span<int>((int*)cells + into, count));
        else WriteTexts(vector, (UInt128*)cells, _block!.Texts[column].AsSpan(_row, count), into);
    }

    private void WriteVerdicts(IntPtr vector, UInt128* cells, ReadOnlySpan<byte> verdicts, int into)
    {
        var valid = Valid(vector);
        for (var row = 0; row < verdicts.Length; row++)
        {
            cells[row] = _words[verdicts[row]];
            if (verdicts[row] == 0) valid[(into + row) >> 6] &= ~(1UL << (into + row));
        }
    }

    private void WriteTexts(IntPtr vector, UInt128* cells, ReadOnlySpan<string?> texts, int into)
    {
        var valid = Valid(vector);
        for (var row = 0; row < texts.Length; row++)
        {
            if (texts[row] is not { } text) valid[(into + row) >> 6] &= ~(1UL << (into + row));
            else WriteText(vector, cells, text, into + row);
        }
    }

    private void WriteText(IntPtr vector, UInt128* cells, string text, int row)
    {
        var bytes = text.Length * 3 <= _buffer.Length ? _buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, _buffer)) : Encoding.UTF8.GetBytes(text);
        if (bytes.Length <= LongestInline) cells[row] = Inline(bytes);
        else fixed (byte* first = bytes) NativeMethods.Vectors.DuckDBVectorAssignStringElementLength(vector, (ulong)row, first, bytes.Length);
    }

    private static ulong* Valid(IntPtr vector)
    {
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
        return NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
    }

    /// <summary>A text as DuckDB keeps short ones: the length in four bytes, then up to 12 of text, the rest 0.</summary>
    private static UInt128 Inline(ReadOnlySpan<byte> text)
    {
        Span<byte> cell = stackalloc byte[sizeof(UInt128)];
        cell.Clear();
        MemoryMarshal.Write(cell, text.Length);
        text.CopyTo(cell[sizeof(int)..]);
        return MemoryMarshal.Read<UInt128>(cell);
    }
}
