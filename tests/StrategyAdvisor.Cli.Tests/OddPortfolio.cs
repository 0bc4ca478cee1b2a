using System.Text;
using DuckDB.NET.Data;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>A portfolio of accounts with every oddity that one form of keeping them could lose: as tables, and the same as dossiers.</summary>
internal static class OddPortfolio
{
    private static readonly ImmutableArray<(string Name, string Rows)> Tables =
    [
        ("accounts", """"
            id,name,parent,currency,owner,tier,annual revenue,prior annual revenue,industry growth,altman model,altman z,satisfaction,payment terms,customer since,reference,problems,prior dealings,contacts,competitors,complaints
            ñu,Ñandú & Hijos «S.A.»,,CLP,"Peña, Íñigo",key,999999999999.99,0.01,-0.000001,z1,1.23,10,0,2000-02-29,true,price;speed,"two
            lines, and a ""quote""",,none,
            A,007,,eur,,ordinary,0,0,0.5,z2,1.1,0,120,1999-12-31,false,none,none of this,none,none,none
            a,=1+1,A,USD,Eva,key,1200000.5,1000000,-0.05,z,-3.14159,9.5,30,2026-06-30,yes,a;b;c,true,,,
            10,Ten,A,GBP,Eva,target,100,90,1,,,,,,,,,none,,none
            9,</script><b>Nine</b>,ghost,,eva,,,,,,,,,,,,,,,
            Z z,"Z, z",ñu,CLP,Eva,key,10,,,,,,,,,,,,none,
            ｆ,Ｆｕｌｌ width,10,EUR,Eva,key,1,1,,,,,,,,,,,,
            😀,Smile 😀,10,EUR,Eva,key,2,2,,,,,,,,,1e3,,,

            """"),
        ("contacts", """"
            account,name,title,department,level,roles,coverage,last contact,reports to,recommend score,background known,relationship
            ñu,Zoë Ñ,"Directora, general",general management,executive,decision maker;champion,deep,2026-06-29,,10,true,trusted adviser
            ñu,"O'Neil, ""Jr.""",,purchasing,,none,none,,Zoë Ñ,0,no,vendor
            a,Ana,,,operational,user,brief,2026-06-30,,,,
            a,Bo,,technical,manager,,multiple,1999-01-01,Ana,6.5,,
            Z z,Ana,,,operational,user,brief,2026-06-30,,,,
            😀,Ana,,,executive,approver,,,,,,

            """"),
        ("competitors", """"
            account,name,incumbent,executive access,strength,first seen,price change
            a,Rival «Ü»,true,,stronger,2026-01-31,-0.123456
            9,Rival «Ü»,true,false,,,
            😀,Rival «Ü»,true,,,,0

            """"),
        ("complaints", "account,opened,closed,severity,cause\nñu,2026-06-01,,major,late\nñu,2026-06-02,2026-06-03,minor,late\n"),
        ("observations", """"
            account,list,item,fact,value,source,on,status
            a,,,industry growth,0.25,Fair «Ü»,2026-01-01,assumed
            a,,,altman z,2.5,bureau,2026-06-29,confirmed
            9,,,annual revenue,500.25,ERP,2026-06-29,confirmed
            9,,,annual revenue,400,hearsay,,assumed
            10,,,satisfaction,7.5,,2026-05-01,confirmed

            """"),
        ("rates", "currency,rate,on\nUSD,0.9,2026-06-30\nCLP,0.00098,2026-01-01\nUSD,5,2026-07-01\n"),
    ];

    public const string Terms = "portfolio:\n  name: Odd «Ü» \"accounts\"\n  as of: 2026-06-30\n  currency: EUR\n";

    /// <summary>The same as a table, for databases.</summary>
    public const string TermsTable = "name,as_of,currency\n\"Odd «Ü» \"\"accounts\"\"\",2026-06-30,EUR\n";

    /// <summary>Writes the tables as CSV into a folder of a portfolio.</summary>
    public static string WriteTables(TemporaryFolder folder)
    {
        foreach (var (name, rows) in Tables) folder.Write($"tables/{name}.csv", rows);
        return Path.GetDirectoryName(folder.Write("tables/portfolio.yaml", Terms))!;
    }

    /// <summary>Writes the same accounts as dossiers.</summary>
    public static string WriteDossiers(TemporaryFolder folder, string tables)
    {
        var rows = Tables.Where(table => table.Name != "rates").ToDictionary(table => table.Name, table => Read(Path.Combine(tables, $"{table.Name}.csv")), StringComparer.Ordinal);
        foreach (var (index, account) in rows["accounts"].Index()) folder.Write(string.Create(CultureInfo.InvariantCulture, $"dossiers/{index}.yaml"), Dossier(account, rows));
        folder.Write("dossiers/rates.csv", Tables[^1].Rows);
        return Path.GetDirectoryName(folder.Write("dossiers/portfolio.yaml", Terms))!;
    }

    private static string Dossier(Dictionary<string, string> account, Dictionary<string, List<Dictionary<string, string>>> rows)
    {
        var yaml = new StringBuilder();
        var observed = rows["observations"].Where(row => row["account"] == account["id"]).ToLookup(row => row["fact"], StringComparer.Ordinal);
        foreach (var fact in account.Keys.Concat(observed.Select(values => values.Key)).Distinct(StringComparer.Ordinal))
        {
            var plain = account.GetValueOrDefault(fact, "");
            var entries = rows.TryGetValue(fact, out var list) ? list.Where(row => row["account"] == account["id"]).ToList() : [];
            if (entries.Count > 0) yaml.Append(CultureInfo.InvariantCulture, $"{fact}:\n{string.Concat(entries.Select(entry => $"  - {{{string.Join(", ", entry.Where(cell => cell.Key != "account" && cell.Value.Length > 0).Select(cell => $"{cell.Key}: {Quoted(cell.Value)}"))}}}\n"))}");
            else if (observed.Contains(fact)) yaml.Append(CultureInfo.InvariantCulture, $"{fact}: [{string.Join(", ", observed[fact].Select(Observed).Prepend(plain.Length == 0 ? "" : $"{{value: {Quoted(plain)}}}").Where(value => value.Length > 0))}]\n");
            // A table of complaints says of accounts without a row that they have none.
            else if (plain.Length == 0 && fact == "complaints") yaml.Append("complaints: none\n");
            else if (plain.Length > 0) yaml.Append(CultureInfo.InvariantCulture, $"{fact}: {Quoted(plain)}\n");
        }

        return yaml.ToString();
    }

    private static string Observed(Dictionary<string, string> row) =>
        $"{{{string.Join(", ", ((string[])["value", "source", "on", "status"]).Where(key => row[key].Length > 0).Select(key => $"{key}: {Quoted(row[key])}"))}}}";

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static List<Dictionary<string, string>> Read(string path)
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var query = duck.CreateCommand();
        query.CommandText = $"FROM read_csv('{path}', all_varchar = true)";
        using var rows = query.ExecuteReader();
        var read = new List<Dictionary<string, string>>();
        while (rows.Read()) read.Add(Enumerable.Range(0, rows.FieldCount).ToDictionary(rows.GetName, column => rows.IsDBNull(column) ? "" : rows.GetString(column), StringComparer.Ordinal));
        return read;
    }
}
