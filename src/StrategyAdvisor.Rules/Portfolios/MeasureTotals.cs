using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>One measure over many groups, added up account by account. Parts merge to what the whole would give.</summary>
internal abstract class MeasureTotals
{
    public static MeasureTotals For(Measure measure) => measure.Kind switch
    {
        MeasureKind.Min => new ExtremeTotals(isLeast: true),
        MeasureKind.Max => new ExtremeTotals(isLeast: false),
        MeasureKind.Top => measure.By.IsEmpty ? new LargestTotals(measure.Top) : new LargestTogether(measure.Top, measure.By),
        _ => new SumTotals(),
    };

    /// <summary>The facts that name what <see cref="Add"/> is told a value belongs to; empty where it does not matter.</summary>
    public virtual ImmutableArray<FactDeclaration> By => [];

    /// <param name="together">Names what the value belongs to, by <see cref="By"/>.</param>
    public abstract void Add(int group, Int128 amount, string together);

    /// <summary>Null where no account added anything to a least or greatest value; sums begin at 0.</summary>
    public abstract Int128? ValueOf(int group);

    /// <summary>True where accounts that are taken together hang together with others.</summary>
    public virtual bool IsAnyOf(GroupLinks links) => false;

    /// <param name="numbers">The number here of each group there.</param>
    /// <param name="links">How what is taken together hangs together further; or null.</param>
    public abstract void Merge(MeasureTotals other, int[] numbers, GroupLinks? links);

    /// <param name="order">The groups in the order in which they are written.</param>
    public abstract void Write(BinaryWriter writer, int[] order);

    /// <summary>Reads what <see cref="Write"/> wrote of so many groups.</summary>
    public abstract void Read(BinaryReader reader, int groups);

    protected static void WriteAmount(BinaryWriter writer, Int128 amount)
    {
        writer.Write((ulong)(amount >> 64));
        writer.Write((ulong)amount);
    }

    protected static Int128 ReadAmount(BinaryReader reader) => new(reader.ReadUInt64(), reader.ReadUInt64());
}
