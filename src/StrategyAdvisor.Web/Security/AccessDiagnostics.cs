using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Web.Security;

/// <summary>What can be wrong with a file that says who may ask a site. Any of them keeps the site from starting.</summary>
public static class AccessDiagnostics
{
    public static readonly DiagnosticKind NoWayIn =
        new("SITE001", "no-way-in", "nobody can come in: there is neither `login` nor `keys: yes`", "describe the company's login, or take keys and make one with `advisor serve keys add`");

    public static readonly DiagnosticKind NotARole = new("SITE002", "not-a-role", "`{0}` is no role", "write lead, coach or admin");

    public static readonly DiagnosticKind NotAnIssuer =
        new("SITE003", "not-an-issuer", "`{0}` is no address of a login", "write it as the login names itself, such as https://login.example.com; plain http is for this machine alone");

    public static readonly DiagnosticKind NoOwner =
        new("SITE004", "no-owner", "the lead `{0}` has no `owner`", "write the lead's name as the accounts' owner has it, as a lead sees their own accounts");

    public static readonly DiagnosticKind NotAnAddress = new("SITE005", "not-an-address", "`{0}` is no address of a machine", "write such as 10.0.0.7");

    public static readonly DiagnosticKind NobodyKnown =
        new("SITE006", "nobody-known", "a login without `people` lets nobody in", "write under `people:` the name that the login gives each, with a role");

    public static readonly DiagnosticKind NotAHost = new("SITE007", "not-a-host", "`{0}` is no name of a site", "write the name alone, such as advisor.example.com");

    public static readonly DiagnosticKind CertificateFails = new("SITE008", "certificate-fails", "the certificate cannot be used: {0}", "name two PEM files, `file` and `key`, relative to this file");
}
