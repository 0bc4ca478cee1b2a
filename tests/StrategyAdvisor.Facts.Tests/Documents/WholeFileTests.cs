using System.Text;
using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Facts.Tests.Documents;

/// <summary>A file is written whole or not at all.</summary>
public sealed class WholeFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whole");

    private string Path => System.IO.Path.Combine(_folder.FullName, "a.yaml");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void A_writing_that_breaks_off_leaves_the_file_as_it_was_and_nothing_beside_it(int written)
    {
        File.WriteAllText(Path, "before");
        Assert.Throws<IOException>(() => WholeFile.Write(Path, stream =>
        {
            stream.Write(new byte[written]);
            throw new IOException("no space left");
        }));
        Assert.Equal("before", File.ReadAllText(Path));
        Assert.Equal([Path], Directory.EnumerateFiles(_folder.FullName), StringComparer.Ordinal);
    }

    [Fact]
    public void Until_the_last_byte_is_written_a_reader_meets_the_old_content()
    {
        File.WriteAllText(Path, "before");
        WholeFile.Write(Path, stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes("after"));
            stream.Flush();
            Assert.Equal("before", File.ReadAllText(Path));
        });
        Assert.Equal("after", File.ReadAllText(Path));
    }

    [Fact]
    public void What_is_being_written_is_not_taken_for_what_a_dead_run_left()
    {
        var left = $"{Path}.2147483647.unfinished";
        File.WriteAllText(left, "half");
        WholeFile.Write(Path, stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes("after"));
            WholeFile.ClearUnfinished(_folder.FullName, "a.yaml");
        });
        Assert.Equal("after", File.ReadAllText(Path));
        Assert.Equal([Path], Directory.EnumerateFiles(_folder.FullName), StringComparer.Ordinal);
    }
}
