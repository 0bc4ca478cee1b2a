using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Tests.Documents;

public sealed class DocumentFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_byte_order_mark_is_taken_off()
    {
        var source = Load([0xEF, 0xBB, 0xBF, (byte)'a'], out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal("a", source!.Content);
        Assert.Equal("shown.yaml", source.Path);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0xC3, 0xB1, 0xF1, (byte)'o' }, "2:2 DOC005 byte 5 of the file is 0xF1, which is not UTF-8 [\uFFFD]")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "1:1 DOC005 byte 1 of the file is 0xFF, which is not UTF-8 [\uFFFD]")]
    [InlineData(new byte[] { (byte)'a', 0xE2, 0x82 }, "1:2 DOC005 byte 2 of the file is 0xE2, which is not UTF-8 [\uFFFD]")]
    public void Bytes_that_are_not_utf8_are_told_by_place_and_value(byte[] bytes, string expected)
    {
        Assert.Null(Load(bytes, out var diagnostics));
        Assert.Equal([expected], Reading.Shown(diagnostics));
    }

    [Fact]
    public void A_file_above_the_limit_is_refused()
    {
        var diagnostics = new DiagnosticList();
        File.WriteAllBytes(Path.Join(_folder, "f"), new byte[101]);
        Assert.Null(DocumentFile.Load(Path.Join(_folder, "f"), "f", diagnostics, DocumentLimits.Default with { Bytes = 100 }));
        Assert.Equal(["1:1 DOC004 the file is larger than 100 bytes []"], Reading.Shown(diagnostics));
    }

    [Theory]
    [InlineData("absent.yaml", "1:1 DOC001 there is no file `shown.yaml` []")]
    [InlineData("absent/file.yaml", "1:1 DOC001 there is no file `shown.yaml` []")]
    [InlineData("", "1:1 DOC002 `shown.yaml` is a folder, not a file []")]
    [InlineData("a\0b", "1:1 DOC003 the file `shown.yaml` cannot be read: its path is not valid []")]
    public void A_path_without_a_file_is_told(string path, string expected)
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(DocumentFile.Load(Path.Join(_folder, path), "shown.yaml", diagnostics));
        Assert.Equal([expected], Reading.Shown(diagnostics));
    }

    private SourceText? Load(byte[] bytes, out DiagnosticList diagnostics)
    {
        diagnostics = new DiagnosticList();
        var path = Path.Join(_folder, "f");
        File.WriteAllBytes(path, bytes);
        return DocumentFile.Load(path, "shown.yaml", diagnostics);
    }
}
