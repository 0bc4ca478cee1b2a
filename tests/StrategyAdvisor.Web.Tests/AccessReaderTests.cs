using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Web.Hosting;
using StrategyAdvisor.Web.Security;

namespace StrategyAdvisor.Web.Tests;

/// <summary>The file that says who may ask.</summary>
public sealed class AccessReaderTests : IDisposable
{
    private const string Login = "login: {issuer: https://login.example.com, client: advisor}\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("access");

    [Fact]
    public void A_whole_file_is_read()
    {
        var access = Read($"hosts: [advisor.example.com]\nproxies: [10.0.0.7]\nkeys: yes\nsession hours: 4\n{Login}people:\n  ines@example.com: {{role: lead, owner: Inés Aldana}}\n  chus@example.com: {{role: coach}}\n", out var mistakes);
        Assert.Empty(mistakes);
        Assert.Equal((true, 4, AccessRules.UsualRequestsAMinute), (access!.TakesKeys, access.SessionHours, access.RequestsAMinute));
        Assert.Equal(new Person(Role.Lead, "Inés Aldana"), access.People["INES@example.com"]);
    }

    [Theory]
    [InlineData("keys: no\n", "1:1", "SITE001", "nobody can come in")]
    [InlineData("keys: yes\npeople: {a@b.c: {role: leed, owner: A}}\n", "2:24", "SITE002", "`leed` is no role")]
    [InlineData("login: {issuer: http://login.example.com, client: x}\n", "1:17", "SITE003", "is no address of a login")]
    [InlineData("keys: yes\npeople: {a@b.c: {role: lead}}\n", "2:10", "SITE004", "has no `owner`")]
    [InlineData("keys: yes\nproxies: [here]\n", "2:11", "SITE005", "`here` is no address")]
    [InlineData(Login, "1:8", "SITE006", "lets nobody in")]
    [InlineData("keys: yes\nhosts: [\"http://a/\"]\n", "2:9", "SITE007", "is no name of a site")]
    [InlineData("keys: yes\ncertificate: {file: none.pem, key: none.key}\n", "2:14", "SITE008", "the certificate cannot be used")]
    [InlineData("keys: yes\nkey: yes\n", "2:1", "DOC0", "`key`")]
    [InlineData("keys: yes\nsession hours: 0\n", "2:16", "DOC0", "session hours")]
    [InlineData("- keys\n", "1:1", "DOC0", "the access file")]
    public void A_mistake_is_told_with_its_place(string text, string place, string code, string message)
    {
        Assert.Null(Read(text, out var mistakes));
        Assert.Contains(mistakes, mistake => mistake.StartsWith($"{_folder.FullName}/access.yaml:{place}", StringComparison.Ordinal) && mistake.Contains(code, StringComparison.Ordinal) && mistake.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", "keys: yes\n", "under `hosts`")]
    [InlineData("http://0.0.0.0:5080", "keys: yes\nhosts: [a.example]\n", "in the clear")]
    [InlineData("http://0.0.0.0:5080", "keys: yes\nhosts: [a.example]\nproxies: [10.0.0.7]\n", null)]
    [InlineData("https://0.0.0.0:5443", "keys: yes\nhosts: [a.example]\n", "needs a certificate")]
    [InlineData("http://127.0.0.1:5080", "keys: yes\n", null)]
    public void An_address_for_others_asks_for_what_keeps_it_safe(string url, string text, string? expected)
    {
        var address = SiteAddress.Read(url, Read(text, out _), out var mistake);
        Assert.Equal(expected is null, address is not null);
        if (expected is not null) Assert.Contains(expected, mistake, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private AccessRules? Read(string text, out List<string> mistakes)
    {
        var (file, diagnostics) = (Path.Combine(_folder.FullName, "access.yaml"), new DiagnosticList());
        File.WriteAllText(file, text);
        var access = AccessReader.Read(file, diagnostics);
        mistakes = [.. diagnostics.Sorted().Select(mistake => mistake.ToString())];
        return access;
    }
}
