using System.Text;

namespace StrategyAdvisor.Accounts.Tests;

public sealed class RandomAccountTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Random_accounts_read_the_same_from_dossiers_and_from_tables(int seed)
    {
        var accounts = new RandomAccounts(new Random(seed));
        using var dossiers = new AccountFolder();
        using var tables = new AccountFolder();
        accounts.Write(dossiers, tables, count: 40);

        var expected = PortfolioText.Of(dossiers.Read());
        Assert.Equal(expected, PortfolioText.Of(tables.Read()));
        Assert.Empty(dossiers.Mistakes);
        Assert.Empty(tables.Mistakes);
        Assert.Equal(40, expected.Split('\n').Count(line => line.StartsWith("id = ", StringComparison.Ordinal)));
    }

    /// <summary>Writes the same accounts in both forms, each in its own notation.</summary>
    private sealed class RandomAccounts(Random random)
    {
        private static readonly string[] Facts = ["history", "annual revenue", "price change", "satisfaction", "altman z", "payment terms", "last order", "reference", "influence", "problems"];

        private readonly StringBuilder _accounts = new($"id,name,{string.Join(',', Facts)},contacts,complaints\n");
        private readonly StringBuilder _contacts = new("account,name,level,last contact,roles\n");
        private readonly StringBuilder _complaints = new("account,opened,severity\n");
        private readonly StringBuilder _observations = new("account,list,item,fact,value,source,on,status\n");

        public void Write(AccountFolder dossiers, AccountFolder tables, int count)
        {
            for (var i = 0; i < count; i++) WriteAccount(dossiers, $"a{random.Next(1000)}-{i}");
            tables.With("accounts.csv", _accounts.ToString()).With("contacts.csv", _contacts.ToString());
            tables.With("complaints.csv", _complaints.ToString()).With("observations.csv", _observations.ToString());
        }

        private void WriteAccount(AccountFolder dossiers, string id)
        {
            var yaml = new StringBuilder($"id: {id}\nname: {Yaml("N, \"" + id)}\n");
            _accounts.Append(CultureInfo.InvariantCulture, $"{id},{Csv("N, \"" + id)}");
            foreach (var fact in Facts) WriteFact(yaml, id, fact);
            yaml.Append("contacts:").Append(WriteList(id, _contacts, 0, Contact));
            yaml.Append("complaints:").Append(WriteList(id, _complaints, 1, Complaint));
            _accounts.Append('\n');
            dossiers.With($"{random.Next()}-{id}.yaml", yaml.ToString());
        }

        // A fact is unknown, plain, or observed by one source or two.
        private void WriteFact(StringBuilder yaml, string id, string fact)
        {
            var sources = random.Next(6);
            var plain = sources is 0 or 3 ? null : Value(fact);
            _accounts.Append(',').Append(Csv(plain ?? ""));
            if (sources < 4)
            {
                if (plain is not null) yaml.Append(CultureInfo.InvariantCulture, $"{fact}: {Yaml(plain)}\n");
                return;
            }

            var values = new List<string> { $"{{value: {Yaml(plain!)}}}" };
            for (var i = 4; i <= sources; i++) values.Add(Observe(id, fact));
            yaml.Append(CultureInfo.InvariantCulture, $"{fact}: [{string.Join(", ", values)}]\n");
        }

        private string Observe(string id, string fact)
        {
            var (value, source, on, status) = (Value(fact), Pick("CRM", "ERP", "the fair"), Pick("2026-01-01", "2025-06-30", ""), Pick("confirmed", "assumed", ""));
            _observations.Append(CultureInfo.InvariantCulture, $"{id},,,{fact},{Csv(value)},{source},{on},{status}\n");
            return $"{{value: {Yaml(value)}, source: {source}, on: '{on}', status: '{status}'}}";
        }

        private string WriteList(string id, StringBuilder table, int withoutRows, Func<(string Yaml, string Csv)> entry)
        {
            var count = random.Next(4);
            _accounts.Append(',').Append(count == 0 && withoutRows == 0 ? "none" : "");
            if (count == 0) return " none\n";
            var entries = Enumerable.Range(0, count).Select(_ => entry()).ToList();
            foreach (var (_, csv) in entries) table.Append(CultureInfo.InvariantCulture, $"{id},{csv}\n");
            return "\n" + string.Concat(entries.Select(item => $"  - {{{item.Yaml}}}\n"));
        }

        private (string Yaml, string Csv) Contact()
        {
            var (name, level, day, roles) = (Pick("Ana", "Luis, Jr.", "Zoë"), Pick("low", "HIGH", "unknown", ""), Pick("2026-02-28", ""), Pick("none", "champion;user", "user", ""));
            return ($"name: {Yaml(name)}, level: {Yaml(level)}, last contact: {Yaml(day)}, roles: {Yaml(roles)}", $"{Csv(name)},{level},{day},{roles}");
        }

        private (string Yaml, string Csv) Complaint()
        {
            var (day, severity) = (Pick("2026-02-28", "2024-02-29", ""), Pick("minor", "major"));
            return ($"opened: {Yaml(day)}, severity: {severity}", $"{day},{severity}");
        }

        private string Value(string fact) => fact switch
        {
            "history" => Pick("two\nlines", "a \"quote\"", "it's, well", "none", "true"),
            "annual revenue" => (random.Next(100_000_000) / 100m).ToString(CultureInfo.InvariantCulture),
            "price change" or "altman z" => (random.Next(-50_000, 50_000) / 10_000m).ToString(CultureInfo.InvariantCulture),
            "satisfaction" => (random.Next(101) / 10m).ToString(CultureInfo.InvariantCulture),
            "payment terms" => random.Next(200).ToString(CultureInfo.InvariantCulture),
            "last order" => new DateTime(2020, 1, 1).AddDays(random.Next(3000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "reference" => Pick("true", "no", "YES"),
            "influence" => Pick("low", "Medium", "high"),
            _ => Pick("none", "price", "price; speed", "price;;speed"),
        };

        private string Pick(params string[] values) => values[random.Next(values.Length)];

        private static string Yaml(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

        private static string Csv(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
