using System.Text;

namespace StrategyAdvisor.Accounts.Rows;

/// <summary>The cells of one column of a block, in the form their source keeps them.</summary>
internal abstract class Cells
{
    /// <summary>The texts of a cell that holds a list, or null where the cells hold single values.</summary>
    public virtual IReadOnlyList<string?>? ItemsOf(int row) => null;

    public abstract bool IsNull(int row);

    /// <summary>A cell that is not null, as a person would write it: plain decimals, ISO 8601, <c>true</c>.</summary>
    public abstract string TextOf(int row);

    /// <summary>Compares a cell, without blanks around it, with a text by bytes of UTF-8; a null cell is an empty one.</summary>
    public virtual int CompareTo(int row, ReadOnlySpan<byte> other) => Encoding.UTF8.GetBytes(IsNull(row) ? "" : TextOf(row).Trim()).AsSpan().SequenceCompareTo(other);
}

/// <summary>Texts that are in .NET's form already.</summary>
internal sealed class TextCells(string?[] texts) : Cells
{
    public override bool IsNull(int row) => texts[row] is null;

    public override string TextOf(int row) => texts[row]!;
}
