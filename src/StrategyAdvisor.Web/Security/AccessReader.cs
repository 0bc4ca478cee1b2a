using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Web.Security;

/// <summary>Reads the YAML file that says who may ask a site.</summary>
public sealed class AccessReader(DiagnosticList diagnostics)
{
    private const string Subject = "the access file";

    /// <summary>The rules of a file, or null with every mistake in it.</summary>
    /// <param name="path">As the user gave it.</param>
    public static AccessRules? Read(string path, DiagnosticList diagnostics)
    {
        if (DocumentFile.Load(path, path, diagnostics) is not { } source || YamlReader.Read(source, diagnostics) is not { } document) return null;
        var rules = new AccessReader(diagnostics).Read(document, Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".");
        return diagnostics.HasErrors ? null : rules;
    }

    private AccessRules? Read(DocumentNode document, string folder)
    {
        if (MappingReader.Of(document, Subject, diagnostics) is not { } file) return null;
        var rules = new AccessRules(
            [.. file.Scalars("hosts").Select(HostOf).OfType<string>()],
            file.OptionalScalar("keys")?.Text is "yes" or "true",
            file.Mapping("login") is { } login ? LoginOf(login) : null,
            file.Entries("people").Select(PersonOf).OfType<(string, Person)>().ToImmutableDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.OrdinalIgnoreCase),
            file.Mapping("certificate") is { } certificate ? CertificateOf(certificate, folder) : null,
            [.. file.Scalars("proxies").Select(AddressOf).OfType<IPAddress>()],
            file.Whole("session hours", 1, 24 * 7) ?? AccessRules.UsualSessionHours,
            file.Whole("requests a minute", 1, 1_000_000) ?? AccessRules.UsualRequestsAMinute);
        file.RefuseOtherKeys();
        if (rules.Login is null && !rules.TakesKeys && file.Find("login") is null) diagnostics.Add(AccessDiagnostics.NoWayIn.At(document.Location));
        if (rules.Login is not null && !rules.TakesKeys && rules.People.IsEmpty) diagnostics.Add(AccessDiagnostics.NobodyKnown.At(file.Find("login")!.Location));
        return rules;
    }

    private OpenIdLogin? LoginOf(MappingReader login)
    {
        var (issuer, client, name) = (login.RequiredScalar("issuer"), login.RequiredText("client"), login.OptionalText("name") ?? "email");
        login.RefuseOtherKeys();
        if (issuer is null || client is null) return null;
        if (Uri.TryCreate(issuer.Text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))) return new OpenIdLogin(address, client, name);
        diagnostics.Add(AccessDiagnostics.NotAnIssuer.At(issuer.Location, issuer.Text));
        return null;
    }

    private (string, Person)? PersonOf(MappingEntry entry)
    {
        if (MappingReader.Of(entry.Value, $"`{entry.Key.Text}`", diagnostics) is not { } person) return null;
        var (word, owner) = (person.RequiredScalar("role"), person.OptionalText("owner"));
        person.RefuseOtherKeys();
        if (word is null) return null;
        if (Roles.Find(word.Text) is not { } role)
        {
            diagnostics.Add(AccessDiagnostics.NotARole.At(word.Location, word.Text).Suggesting(Suggestion.For(word.Text, Roles.Words)));
            return null;
        }

        if (role == Role.Lead && owner is null) diagnostics.Add(AccessDiagnostics.NoOwner.At(entry.Key.Location, entry.Key.Text));
        return (entry.Key.Text, new Person(role, owner));
    }

    private SiteCertificate? CertificateOf(MappingReader certificate, string folder)
    {
        var (file, key) = (certificate.RequiredText("file"), certificate.RequiredText("key"));
        certificate.RefuseOtherKeys();
        if (file is null || key is null) return null;
        var named = new SiteCertificate(Path.Combine(folder, file), Path.Combine(folder, key));
        try
        {
            using var read = X509Certificate2.CreateFromPemFile(named.File, named.Key);
            return named;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException)
        {
            diagnostics.Add(AccessDiagnostics.CertificateFails.At(certificate.Location, problem.Message));
            return null;
        }
    }

    private string? HostOf(ScalarNode host)
    {
        if (Uri.CheckHostName(host.Text) != UriHostNameType.Unknown) return host.Text;
        diagnostics.Add(AccessDiagnostics.NotAHost.At(host.Location, host.Text));
        return null;
    }

    private IPAddress? AddressOf(ScalarNode address)
    {
        if (IPAddress.TryParse(address.Text, out var ip)) return ip;
        diagnostics.Add(AccessDiagnostics.NotAnAddress.At(address.Location, address.Text));
        return null;
    }
}
