namespace StrategyAdvisor.Web.Tests;

/// <summary>An account that means harm in every text it has.</summary>
internal static class HostileAccount
{
    public const string Markup = "<script>alert(1)</script>";

    public const string Text = """
        id: "a<b>&c"
        name: "<script>alert(1)</script>"
        owner: "\"><img src=x onerror=alert(1)>"
        industry: "</style><script>alert(1)</script>"
        problems: ["<iframe src=//example.invalid>"]
        contacts:
          - {name: "<script>alert(1)</script>", title: "'><svg onload=alert(1)>", level: executive, coverage: none, influence: high}
        competitors:
          - {name: "<script>alert(1)</script>", executive access: true}
        """;
}
