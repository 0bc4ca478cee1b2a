using System.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Turns offsets in UTF-8 into offsets in UTF-16, each not before the last one asked for.</summary>
internal sealed class BytePositions(byte[] bytes)
{
    private int _byte;

    /// <summary>The offset in characters that was asked for last.</summary>
    public int Last { get; private set; }

    public int CharacterAt(int offset)
    {
        Last += Encoding.UTF8.GetCharCount(bytes, _byte, offset - _byte);
        _byte = offset;
        return Last;
    }
}
