using System.Text;
using System.Text.Json.Nodes;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>The same facts, pack and day give the same bytes, whoever is asked: the command line, the site's API, its page's files, or a review.</summary>
public sealed class ServedBriefTests
{
    private static readonly string[] Accounts = ["almudera", "santa-aurelia", "urkieta"];

    [Fact]
    public async Task A_site_gives_the_bytes_of_the_command_line()
    {
        using var site = ServedSite.Start(["--urls", "http://127.0.0.1:0", "--rules", Path.Combine(Commands.Rules, "key-accounts"), "--accounts", Path.Combine(Commands.Rules, "examples", "dossiers")]);
        using var client = new HttpClient { BaseAddress = await site.Address() };
        foreach (var account in Accounts)
        {
            Assert.Equal(Brief(account, "--format", "json"), await Answer(client, $"/api/v1/accounts/{account}/brief"));
            Assert.Equal(Brief(account, "--format", "json", "--explain"), await Answer(client, $"/api/v1/accounts/{account}/brief?explain=true"));
            Assert.Equal(Brief(account, "--format", "json", "--lang", "es", "--set", "altman z=0.5"), await Answer(client, $"/api/v1/accounts/{account}/brief?lang=es&set=altman z=0.5"));
            foreach (var form in new[] { "json", "html", "md", "ics", "csv" })
            {
                var brief = Brief(account, "--format", form);
                Assert.Equal(brief, await Answer(client, $"/api/v1/accounts/{account}/brief.{form}"));
                Assert.Equal(brief, await Answer(client, $"/accounts/{account}/brief.{form}"));
            }
        }
    }

    [Fact]
    public void A_line_of_a_review_is_the_brief_of_its_account()
    {
        var lines = Commands.Run("review", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).Where(line => line["account"] is not null).ToList();

        Assert.All(lines, line => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Brief((string)line["account"]!, "--format", "json")), line)));
        Assert.Equal(12, lines.Count);
    }

    private static async Task<string> Answer(HttpClient client, string address) => Encoding.UTF8.GetString(await client.GetByteArrayAsync(address));

    private static string Brief(string account, params string[] options) => Commands.Run(["brief", account, .. options]).Output;
}
