using Microsoft.AspNetCore.Http;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Web.Api;

/// <summary>Reads an account's facts from the body of a request: the same JSON as a dossier file.</summary>
internal static class PostedFacts
{
    private const string Shown = "body";

    /// <summary>The account, or null with what is wrong with it.</summary>
    public static async Task<RecordDraft?> Read(HttpRequest request, Pack pack, DiagnosticList diagnostics)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, request.HttpContext.RequestAborted);
        if (DocumentFile.Decode(content.ToArray(), Shown, diagnostics) is not { } source || JsonReader.Read(source, diagnostics) is not { } document) return null;
        var account = new DossierReader(diagnostics).Read(document, pack.Dictionary.Account);
        return diagnostics.HasErrors ? null : account;
    }
}
