namespace StrategyAdvisor.Accounts.Tests;

public sealed class SameAccountTests
{
    private const string Yaml = """
        # keys in any spelling
        id: acme
        name: "Acme, \"Ltd\""
        History: |
          first line
          second line
        annual revenue: [{value: "1,200,000.50", source: CRM, on: 2026-01-01, status: assumed}, {value: 1100000, source: ERP, on: 2025-12-31}]
        priceChange: -0.05
        altman_z: {value: 1.80, source: report}
        payment terms: unknown
        last order: 2026-05-31
        reference: yes
        influence: High
        problems: [price, late delivery]
        contacts:
          - {name: Ana Ruiz, level: high, last contact: {value: 2026-06-20, source: CRM, on: 2026-06-21, status: confirmed}, roles: [champion, user]}
          - {name: Ana Ruiz, roles: none}
        complaints: none
        """;

    private const string Json = """
        {"id": "acme", "name": "Acme, \"Ltd\"", "history": "first line\nsecond line\n",
         "annualRevenue": [{"value": 1200000.50, "source": "CRM", "on": "2026-01-01", "status": "assumed"}, {"value": 1.1e6, "source": "ERP", "on": "2025-12-31"}],
         "priceChange": -0.05, "altmanZ": {"value": 1.8, "source": "report"}, "paymentTerms": null, "lastOrder": "2026-05-31", "reference": true, "influence": "high",
         "problems": ["price", "late delivery"],
         "contacts": [{"name": "Ana Ruiz", "level": "high", "lastContact": {"value": "2026-06-20", "source": "CRM", "on": "2026-06-21", "status": "confirmed"}, "roles": ["champion", "user"]},
                      {"name": "Ana Ruiz", "roles": []}],
         "complaints": []}
        """;

    private const string Accounts = "\uFEFFid,Name,history,annual revenue,priceChange,last_order,Reference,influence,problems,satisfaction\r\n"
        + "zeta,Zeta,,,,,,,unknown,\r\n"
        + "acme,\"Acme, \"\"Ltd\"\"\",\"first line\r\nsecond line\",,-0.05,2026-05-31,TRUE, high ,price; late delivery,\r\n";

    private const string Contacts = "name,account,level,roles\nAna Ruiz,acme,high,champion;user\nAna Ruiz,acme,,none\n";

    private const string Observations = """
        account,list,item,fact,value,source,on,status
        acme,,,annual revenue,"1,200,000.50",CRM,2026-01-01,assumed
        acme,,,altman z,1.8,report,,
        acme,contacts,Ana Ruiz,last contact,2026-06-20,CRM,2026-06-21,confirmed
        acme,,,annual revenue,1100000,ERP,2025-12-31,
        """;

    private const string Expected = """
        id = acme
        name = Acme, "Ltd"
        history = first line
        second line
        annual revenue = 1100000 [1100000 ERP 2025-12-31 ] [1200000.5 CRM 2026-01-01 Assumed]
        price change = -0.05
        satisfaction = ?
        altman z = 1.8 [1.8 report  ]
        payment terms = ?
        last order = 2026-05-31
        reference = true
        influence = high
        problems = price; late delivery
        contacts = Ana Ruiz; Ana Ruiz (2)
        contacts.Ana Ruiz.name = Ana Ruiz
        contacts.Ana Ruiz.level = high
        contacts.Ana Ruiz.last contact = 2026-06-20 [2026-06-20 CRM 2026-06-21 Confirmed]
        contacts.Ana Ruiz.roles = champion; user
        contacts.Ana Ruiz (2).name = Ana Ruiz
        contacts.Ana Ruiz (2).level = ?
        contacts.Ana Ruiz (2).last contact = ?
        contacts.Ana Ruiz (2).roles = none
        complaints = none

        """;

    [Theory]
    [InlineData("acme.yaml", Yaml)]
    [InlineData("acme.yml", Yaml)]
    [InlineData("acme.json", Json)]
    public void A_dossier_gives_every_fact_with_where_it_comes_from(string name, string content)
    {
        using var folder = new AccountFolder().With(name, content);
        Assert.Equal(Expected, PortfolioText.Of(folder.Read(name)));
        Assert.Empty(folder.Mistakes);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("accounts.csv")]
    public void Tables_give_the_same_account_as_a_dossier(string? path)
    {
        using var folder = new AccountFolder().With("accounts.csv", Accounts).With("contacts.csv", Contacts).With("complaints.csv", "account,opened\n").With("observations.csv", Observations);
        var portfolio = folder.Read(path);
        Assert.Empty(folder.Mistakes);
        Assert.Equal("acme zeta", PortfolioText.IdsOf(portfolio));
        Assert.StartsWith(Expected + "id = zeta\n", PortfolioText.Of(portfolio), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_for_a_whole_row_reads_as_one_for_a_whole_record()
    {
        using var tables = new AccountFolder()
            .With("accounts.csv", "id,name,altman z,source,on,status\nacme,Acme,2,CRM,2026-01-01,assumed\n")
            .With("contacts.csv", "account,name,roles,source\nacme,Ana,user,Eva\n");
        using var dossiers = new AccountFolder()
            .With("a.yaml", "{id: acme, name: Acme, altman z: 2, source: CRM, on: 2026-01-01, status: assumed, contacts: [{name: Ana, roles: [user], source: Eva}]}");
        Assert.Equal(PortfolioText.Of(dossiers.Read()), PortfolioText.Of(tables.Read()));
        Assert.Contains("altman z = 2 [2 CRM", PortfolioText.Of(tables.Read()), StringComparison.Ordinal);
        Assert.Contains("contacts.Ana.roles = user [user Eva", PortfolioText.Of(tables.Read()), StringComparison.Ordinal);
    }
}
