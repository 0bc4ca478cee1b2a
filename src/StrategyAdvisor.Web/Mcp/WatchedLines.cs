namespace StrategyAdvisor.Web.Mcp;

/// <summary>A stream whose lines somebody sees as they pass.</summary>
/// <param name="see">Is given each line, without its end.</param>
/// <param name="atEnd">Is waited for before who reads is told that nothing follows; null where nobody waits.</param>
internal sealed class WatchedLines(Stream inner, Action<ReadOnlyMemory<byte>> see, Func<CancellationToken, Task>? atEnd) : Stream
{
    private readonly MemoryStream _line = new();

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        if (read > 0)
        {
            Pass(buffer.Span[..read]);
            return read;
        }

        if (buffer.Length == 0) return 0;
        if (_line.Length > 0)
        {
            // Who reads would take a last line without an end for one only once nothing follows, and its answer is to be waited for.
            buffer.Span[0] = (byte)'\n';
            Pass("\n"u8);
            return 1;
        }

        if (atEnd is not null) await atEnd(cancellationToken);
        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await inner.WriteAsync(buffer, cancellationToken);
        // Who waits for an answer must find it written out, not in a buffer.
        await inner.FlushAsync(cancellationToken);
        Pass(buffer.Span);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        inner.Write(buffer, offset, count);
        inner.Flush();
        Pass(buffer.AsSpan(offset, count));
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private void Pass(ReadOnlySpan<byte> bytes)
    {
        for (var end = bytes.IndexOf((byte)'\n'); end >= 0; end = bytes.IndexOf((byte)'\n'))
        {
            _line.Write(bytes[..end]);
            see(_line.GetBuffer().AsMemory(0, (int)_line.Length));
            _line.SetLength(0);
            bytes = bytes[(end + 1)..];
        }

        _line.Write(bytes);
    }
}
