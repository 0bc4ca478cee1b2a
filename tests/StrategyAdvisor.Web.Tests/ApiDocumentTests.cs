using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StrategyAdvisor.Briefs.Tests.Golden;

namespace StrategyAdvisor.Web.Tests;

/// <summary>The document of the API says what the API does.</summary>
public sealed class ApiDocumentTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Path = "/api/v1/openapi.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_document_is_the_one_that_was_accepted()
    {
        using var document = JsonDocument.Parse(await site.Page(Path));
        GoldenFile.Check("api/openapi.json", JsonSerializer.Serialize(document.RootElement, Readable) + "\n");
    }

    [Theory]
    [InlineData("/accounts", "/accounts?sort=name&severity=high")]
    [InlineData("/summary", "/summary")]
    [InlineData("/portfolio", "/portfolio?lang=es")]
    [InlineData("/rules", "/rules?lang=es")]
    [InlineData("/accounts/{id}/brief", "/accounts/vinalta/brief")]
    [InlineData("/accounts/{id}/brief", "/accounts/conservas-ria-mayor/brief?lang=es")]
    [InlineData("/accounts/{id}/brief", "/accounts/santa-aurelia/brief?explain=true")]
    [InlineData("/accounts/{id}/brief", "/accounts/almudera/brief?set=altman z=0.5")]
    [InlineData("/accounts/{id}/why/{rule}", "/accounts/conservas-ria-mayor/why/competitor-has-the-top")]
    [InlineData("/accounts/{id}/why/{rule}", "/accounts/almudera/why/financial-distress")]
    [InlineData("/accounts/{id}/clearings", "/accounts/conservas-ria-mayor/clearings")]
    [InlineData("/accounts/{id}/facts", "/accounts/vinalta/facts")]
    [InlineData("/accounts/{id}/gaps", "/accounts/vinalta/gaps")]
    [InlineData("/accounts/{id}/past", "/accounts/vinalta/past")]
    [InlineData("/portfolio/past", "/portfolio/past")]
    public async Task An_answer_has_the_shape_that_the_document_gives(string path, string address) =>
        await Fits(path, "get", () => site.Client.GetAsync($"/api/v1{address}"));

    [Fact]
    public async Task The_answer_to_a_what_if_has_the_shape_that_the_document_gives() => await Fits(
        "/accounts/{id}/what-if", "post",
        () => site.Client.PostAsync("/api/v1/accounts/conservas-ria-mayor/what-if", new StringContent("""{"set":["contacts.Carme Pazos.coverage=deep","nonsense"]}""", Encoding.UTF8, "application/json")));

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"asOf":1}""", true)]
    [InlineData("""{"packHash":"x","rules":[{"rule":"r","title":"t","group":"g","groupTitle":"G"}]}""", false)]
    [InlineData("""{"packHash":"x","rules":[{"rule":"r","title":"t","group":"g"}]}""", true)]
    [InlineData("""{"packHash":"x","rules":[],"more":1}""", true)]
    public async Task An_answer_of_another_shape_is_found(string answer, bool isMistaken)
    {
        using var document = JsonDocument.Parse(await site.Page(Path));
        using var given = JsonDocument.Parse(answer);
        var schema = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("Rules");
        Assert.Equal(isMistaken, new JsonShape(document.RootElement).Mistakes(schema, given.RootElement).Any());
    }

    [Fact]
    public async Task Every_address_is_named_described_and_says_what_can_go_wrong()
    {
        using var document = JsonDocument.Parse(await site.Page(Path));
        var operations = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Path: path.Name, Method: operation.Name, operation.Value))).ToList();
        Assert.Equal(operations.Count, operations.Select(operation => operation.Value.GetProperty("operationId").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(operations, operation => Assert.NotEqual("", operation.Value.GetProperty("summary").GetString(), StringComparer.Ordinal));
        Assert.All(operations.Where(operation => operation.Path.Contains('{', StringComparison.Ordinal)), operation =>
        {
            var answers = operation.Value.GetProperty("responses");
            Assert.Equal("#/components/schemas/ProblemDetails", answers.GetProperty("404").GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString());
        });
        Assert.All(operations.SelectMany(operation => operation.Value.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : Array.Empty<JsonElement>()), parameter => Assert.NotEqual("", parameter.GetProperty("description").GetString(), StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_reference_names_every_address_and_loads_nothing()
    {
        using var document = JsonDocument.Parse(await site.Page(Path));
        var page = WebUtility.HtmlDecode(await site.Page("/api/v1/reference"));
        Assert.All(document.RootElement.GetProperty("paths").EnumerateObject(), path => Assert.Contains($" {path.Name}</code>", page, StringComparison.Ordinal));
        Assert.All(document.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject(), shape => Assert.Contains($"id=\"shape-{shape.Name}\"", page, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
    }

    private async Task Fits(string path, string method, Func<Task<HttpResponseMessage>> ask)
    {
        using var document = JsonDocument.Parse(await site.Page(Path));
        using var response = await ask();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var schema = document.RootElement.GetProperty("paths").GetProperty($"/api/v1{path}").GetProperty(method).GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.Empty(new JsonShape(document.RootElement).Mistakes(schema, answer.RootElement));
    }
}
