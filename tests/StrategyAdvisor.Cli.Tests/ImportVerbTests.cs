using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Cli.Tests;

public sealed class ImportVerbTests
{
    [Fact]
    public void Exports_of_Dynamics_become_accounts_linked_by_name()
    {
        using var exports = InventedExports.Dynamics();
        var import = Import("dynamics", exports, "--as-of", "2026-06-30");
        Assert.Equal((3, ""), (import.Exit, import.Output));
        Assert.Contains("Contacts.csv:6:11: error IMP202 nothing in accounts has the Account Name `Nowhere S.A.`; export it too, or correct the cell\n", import.Error, StringComparison.Ordinal);
        Assert.Contains("Opportunities.csv: opportunities, 3 of 4 rows and ", import.Error, StringComparison.Ordinal);
        Assert.Equal(
            """
            id,name,region,owner,next step noted,source,on,status
            Hilaturas Peñalba,Hilaturas Peñalba,North,Inés Aldana,false,Dynamics 365,2026-05-04,
            Vidrios Orduña,Vidrios Orduña,South,Tomás Rey,false,Dynamics 365,2026-05-05,

            """,
            Table(exports, "accounts"));
        Assert.Equal(
            """
            account,list,item,fact,value,source,on,status
            Hilaturas Peñalba,,,deal value,80000,Dynamics 365: Large,,
            Hilaturas Peñalba,,,close date,2026-09-01,Dynamics 365: Large,,
            Hilaturas Peñalba,,,sales stage,bid,Dynamics 365: Large,,
            Hilaturas Peñalba,,,currency,EUR,Dynamics 365: Large,,
            Hilaturas Peñalba,,,customer since,2019-02-03,Dynamics 365: First,,assumed
            Hilaturas Peñalba,,,last order,2025-11-20,Dynamics 365: Last,,assumed
            Hilaturas Peñalba,contacts,Marta Ruiz,level,executive,Dynamics 365,,assumed
            Hilaturas Peñalba,contacts,Marta Ruiz,department,general management,Dynamics 365,,assumed
            Hilaturas Peñalba,contacts,Marta Ruiz,last contact,2026-06-02,Dynamics 365: RE: visit,2026-06-02,
            Hilaturas Peñalba,contacts,Luis Gil,level,manager,Dynamics 365,,assumed
            Hilaturas Peñalba,contacts,Luis Gil,department,purchasing,Dynamics 365,,assumed

            """,
            Table(exports, "observations"));
        AssertReviewed(exports, "Vidrios Orduña");
    }

    [Fact]
    public void Exports_of_Salesforce_become_accounts_linked_by_id()
    {
        using var exports = InventedExports.Salesforce();
        var import = Import("salesforce", exports, "--as-of", "2026-06-30");
        Assert.Equal((0, ""), (import.Exit, import.Output));
        Assert.Contains("amounts come without a currency and will read as EUR; say which with --currency\n", import.Error, StringComparison.Ordinal);
        Assert.Equal(
            """
            id,name,industry,country,parent,owner,next step noted,source,on,status
            001A,Nordkai,Ports,Germany,001B,005X,false,Salesforce,2026-02-07,
            001B,Nordkai,Ports,Germany,,005X,false,Salesforce,2026-02-07,

            """,
            Table(exports, "accounts"));
        Assert.Equal(
            """
            account,name,title,reports to,roles,source,on,status
            001A,Ole Behn,Sales Manager,Ida Cords,,Salesforce,,
            001A,Ida Cords,CEO,,approver,Salesforce,,

            """,
            Table(exports, "contacts"));
        Assert.Contains("001A,,,deal value,1475.3,Salesforce: Cranes,,\n", Table(exports, "observations"), StringComparison.Ordinal);
        Assert.Contains("001A,,,sales stage,closing,Salesforce: Cranes,,\n", Table(exports, "observations"), StringComparison.Ordinal);
        AssertReviewed(exports, "001A");
    }

    [Fact]
    public void Exports_of_HubSpot_are_read_with_Spanish_names_too()
    {
        using var exports = InventedExports.HubSpot();
        var import = Import("hubspot", exports, "--currency", "eur", "--as-of", "2026-06-30");
        Assert.Equal((0, ""), (import.Exit, import.Output));
        Assert.Equal("portfolio:\n  as of: 2026-06-30\n  currency: EUR\n", File.ReadAllText($"{exports.Path}/out/portfolio.yaml"));
        Assert.Equal(
            """
            id,name,industry,country,next step noted,source,on,status
            11,Molienda Sur,Alimentación,España,false,HubSpot,,
            12,Café Ñandú,,Chile,false,HubSpot,,

            """,
            Table(exports, "accounts"));
        Assert.Contains("11,contacts,Ana Ibáñez,last contact,2026-03-01,HubSpot,2026-03-01,\n11,contacts,Ana Ibáñez,last contact,2026-05-02,HubSpot,2026-05-02,\n", Table(exports, "observations"), StringComparison.Ordinal);
        AssertReviewed(exports, "11");
    }

    [Fact]
    public void A_second_import_gives_the_same_bytes_and_a_folder_with_work_in_it_is_left_alone()
    {
        using var exports = InventedExports.HubSpot();
        Import("hubspot", exports);
        var first = Contents(exports);
        Assert.Equal(0, Import("hubspot", exports).Exit);
        Assert.Equal(first, Contents(exports));
        exports.Write("out/accounts.csv", "id,name\n11,Corrected by hand\n");
        var refused = Import("hubspot", exports);
        Assert.Equal((1, $"advisor: `{exports.Path}/out/accounts.csv` was changed since it was imported; move it away, or name another folder\n"), (refused.Exit, refused.Error.Split('\n')[^2] + "\n"));
        Assert.Contains("Corrected", Table(exports, "accounts"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hubsopt", "advisor: there is no mapping for `hubsopt`; did you mean `hubspot`?\n", 1)]
    [InlineData("zebra", "advisor: there is no mapping for `zebra`; there are dynamics, hubspot, salesforce, or name a file with --mapping\n", 1)]
    public void An_unknown_system_is_told(string system, string expected, int exit)
    {
        using var exports = InventedExports.HubSpot();
        var import = Import(system, exports);
        Assert.Equal((exit, expected), (import.Exit, import.Error));
    }

    [Theory]
    [InlineData("--currency", "euros", "advisor: `euros` is not a currency; write its three letters, such as EUR\n")]
    [InlineData("--as-of", "30.6.2026", "advisor: `30.6.2026` is not a date; write year, month and day, such as 2026-06-30\n")]
    public void A_mistaken_option_is_wrong_usage(string option, string value, string expected)
    {
        using var exports = InventedExports.HubSpot();
        var import = Import("hubspot", exports, option, value);
        Assert.Equal((2, expected), (import.Exit, import.Error));
    }

    [Fact]
    public void A_draft_for_headers_never_seen_is_a_mapping_that_imports()
    {
        using var exports = new TemporaryFolder();
        exports.Write("clientes.csv", "Código,Nombre de la empresa,ID de registro,Sector,País/región,Límite de crédito,Signo\n1,Molienda Sur,11,Alimentación,España,500,Leo\n");
        exports.Write("personas.csv", "Correo,Nombre,Apellidos,Cargo,Associated Company IDs (Primary)\nana@x.example,Ana,Ibáñez,Gerente,11\n");
        var draft = Commands.Run(["import", "suitecrm", .. Files(exports), "--suggest"]);
        Assert.Equal((0, ""), (draft.Exit, draft.Error));
        Assert.Contains("- {fact: credit limit, column: Límite de crédito}\n", draft.Output, StringComparison.Ordinal);
        Assert.Contains("Signo: 'not matched; map it to a fact, or say why it is left out'\n", draft.Output, StringComparison.Ordinal);
        exports.Write("mapping.yaml", draft.Output);
        var import = Import("suitecrm", exports, "--mapping", $"{exports.Path}/mapping.yaml");
        Assert.Equal(0, import.Exit);
        Assert.Contains("11,Molienda Sur,Alimentación,España,false,500,suitecrm,,\n", Table(exports, "accounts"), StringComparison.Ordinal);
        Assert.Contains("11,contacts,Ana Ibáñez,level,manager,suitecrm,,assumed\n", Table(exports, "observations"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dynamics")]
    [InlineData("hubspot")]
    [InlineData("salesforce")]
    public void A_mapping_that_is_written_out_reads_as_itself(string system)
    {
        using var folder = new TemporaryFolder();
        var imports = Path.Combine(Commands.Rules, "imports");
        var first = MappingWriter.Write(Read($"{imports}/{system}.yaml", imports));
        folder.Write("again.yaml", first);
        Assert.Equal(first, MappingWriter.Write(Read($"{folder.Path}/again.yaml", imports)));
    }

    private static ImportMapping Read(string path, string shipped)
    {
        var diagnostics = new DiagnosticList();
        var pack = Path.Combine(Commands.Rules, "key-accounts");
        FactDictionary dictionary = PackLoader.Load(PackFiles.Load(pack, pack, diagnostics), pack, diagnostics)!.Pack.Dictionary;
        var mapping = ImportMappingReader.Read(path, path, shipped, dictionary, diagnostics);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        return mapping!;
    }

    private static Outcome Import(string system, TemporaryFolder exports, params string[] options) =>
        Commands.Run(["import", system, .. Files(exports), "--out", $"{exports.Path}/out", .. options]);

    private static IEnumerable<string> Files(TemporaryFolder exports) => Directory.EnumerateFiles(exports.Path, "*.csv");

    private static string Table(TemporaryFolder exports, string name) => File.ReadAllText($"{exports.Path}/out/{name}.csv");

    private static string Contents(TemporaryFolder exports) =>
        string.Join('\n', Directory.EnumerateFiles($"{exports.Path}/out").Order(StringComparer.Ordinal).Select(file => $"{file}\n{File.ReadAllText(file)}"));

    private static void AssertReviewed(TemporaryFolder exports, string account)
    {
        var review = Commands.Run("review", "--accounts", $"{exports.Path}/out", "--format", "jsonl");
        Assert.Equal((0, ""), (review.Exit, review.Error));
        Assert.Contains($"\"account\":\"{account}\"", review.Output, StringComparison.Ordinal);
    }
}
