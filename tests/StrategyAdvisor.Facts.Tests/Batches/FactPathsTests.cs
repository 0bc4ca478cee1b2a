using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Tests.Batches;

public sealed class FactPathsTests
{
    private const string Dossier = """
        id: acme
        name: Acme
        altman z: 1.80
        problems: [price, speed]
        contacts:
          - {name: Ana Ruiz, last contact: 2026-06-20, roles: [user]}
          - {name: Ana Ruiz, level: high}
          - {name: J. Smith, level: low}
          - {name: Ana Ruiz (2), level: medium}
          - {name: "evil\u001b[2J", level: low}
        complaints:
          - {opened: 2026-01-05}
          - {opened: 2026-02-05}
        """;

    private static readonly FactBatch Batch = Read();

    [Theory]
    [InlineData("altman z", "altman z", "1.8")]
    [InlineData("altmanZ", "altman z", "1.8")]
    [InlineData("last order", "last order", null)]
    [InlineData("problems", "problems", "price; speed")]
    [InlineData("problems.2", "problems.2", "speed")]
    [InlineData("contacts.Ana Ruiz.last contact", "contacts.Ana Ruiz.last contact", "2026-06-20")]
    [InlineData("contacts.Ana Ruiz.lastContact", "contacts.Ana Ruiz.last contact", "2026-06-20")]
    [InlineData("contacts.Ana Ruiz.roles", "contacts.Ana Ruiz.roles", "user")]
    [InlineData("contacts.Ana Ruiz.roles.1", "contacts.Ana Ruiz.roles.1", "user")]
    [InlineData("contacts.Ana Ruiz (2).level", "contacts.Ana Ruiz (2).level", "high")]
    [InlineData("contacts.Ana Ruiz (2) (2).level", "contacts.Ana Ruiz (2) (2).level", "medium")]
    [InlineData("contacts.J. Smith.level", "contacts.J. Smith.level", "low")]
    [InlineData(@"contacts.evil\u001b[2J.level", @"contacts.evil\u001b[2J.level", "low")]
    [InlineData("complaints.2.opened", "complaints.2.opened", "2026-02-05")]
    [InlineData("complaints", "complaints", "1; 2")]
    public void A_path_names_a_fact_and_prints_as_itself(string path, string printed, string? value)
    {
        var paths = new FactPaths(Batch, 0);
        Assert.True(paths.TryResolve(path, out var fact));
        Assert.Equal(printed, paths.Print(fact));
        Assert.Equal(value, FactValues.Print(Batch, 0, fact));
    }

    [Theory]
    [InlineData("")]
    [InlineData("altman")]
    [InlineData("contacts.")]
    [InlineData("contacts.Ana Ruiz")]
    [InlineData("contacts.Ana Ruiz.altman z")]
    [InlineData("contacts.Luis.level")]
    [InlineData("complaints.3.opened")]
    [InlineData("altman z.1")]
    public void A_path_to_nothing_resolves_to_nothing(string path) => Assert.False(new FactPaths(Batch, 0).TryResolve(path, out _));

    private static FactBatch Read()
    {
        var diagnostics = new DiagnosticList();
        var document = YamlReader.Read(new SourceText("acme.yaml", Dossier), diagnostics)!;
        var dictionary = InventedDictionary.Create();
        var draft = new DossierReader(diagnostics).Read(document, dictionary.Account);
        Assert.Empty(diagnostics);
        return FactBatchBuilder.One(dictionary, draft);
    }
}
