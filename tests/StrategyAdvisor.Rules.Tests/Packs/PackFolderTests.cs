using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Tests.Packs;

/// <summary>What of a folder is read as a pack, and what is told of the rest.</summary>
public sealed class PackFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("advisor").FullName;

    private string Folder => Path.Combine(_root, "pack");

    public PackFolderTests()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "sub"));
        Directory.CreateDirectory(Path.Combine(Folder, "..data"));
        Directory.CreateDirectory(Path.Combine(_root, "other"));
        foreach (var file in new[] { "pack/pack.yaml", "pack/sub/a.yaml", "pack/..data/b.yaml", "other/c.yaml" }) File.WriteAllText(Path.Combine(_root, file), "pack: mini\n");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Names_with_a_dot_in_front_are_left_out() => Assert.Equal(("p/pack.yaml p/sub/a.yaml", ""), Read());

    [Theory]
    [InlineData("l.yaml", "..data/b.yaml", "p/l.yaml p/pack.yaml p/sub/a.yaml", "")]
    [InlineData("sub/l.yaml", "../pack.yaml", "p/pack.yaml p/sub/a.yaml p/sub/l.yaml", "")]
    [InlineData(".#pack.yaml", "somebody@somewhere.1234", "p/pack.yaml p/sub/a.yaml", "")]
    [InlineData("self", ".", "p/pack.yaml p/sub/a.yaml", "")]
    [InlineData("l.yaml", "../other/c.yaml", "p/pack.yaml p/sub/a.yaml", "DOC064 p/l.yaml")]
    [InlineData("l.yaml", "../pack2/c.yaml", "p/pack.yaml p/sub/a.yaml", "DOC064 p/l.yaml")]
    [InlineData("more", "../other", "p/pack.yaml p/sub/a.yaml", "DOC064 p/more")]
    [InlineData("l.yaml", "l.yaml", "p/pack.yaml p/sub/a.yaml", "DOC003 p/l.yaml")]
    [InlineData("l.yaml", "gone.yaml", "p/pack.yaml p/sub/a.yaml", "DOC001 p/l.yaml")]
    public void A_link_counts_where_it_stays_in_the_folder(string link, string target, string texts, string told)
    {
        File.CreateSymbolicLink(Path.Combine(Folder, link), target);
        Assert.Equal((texts, told), Read());
    }

    private (string Texts, string Told) Read()
    {
        var diagnostics = new DiagnosticList();
        var files = PackFiles.Load(Folder, "p", diagnostics);
        return (string.Join(' ', files.Texts.Select(text => text.Path)), string.Join(' ', diagnostics.Select(diagnostic => $"{diagnostic.Kind.Code} {diagnostic.Location.Source.Path}")));
    }
}
