using System.Text;
using Microsoft.AspNetCore.Http;
using StrategyAdvisor.Accounts.Answers;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Answers;

/// <summary>Puts kept answers into the account's own files, where every other run of the program finds them: with who said so, on which day and how sure.</summary>
/// <remarks>Each kept answer stands in the log of changes, with what was recorded before.</remarks>
public sealed class AnswerKeeper(SnapshotSource source, SiteStore store, IHttpContextAccessor requests)
{
    // Two readers who keep at once go one after the other; the second then sees that the files have changed.
    private readonly Lock _writing = new();

    /// <summary>Where an account is kept, or null where nothing can be written beside it.</summary>
    public AccountHome? HomeOf(string id) => AccountHome.Find(source.AccountsPath, id);

    /// <summary>Writes the answers, all or none.</summary>
    /// <param name="row">The account's row in the snapshot.</param>
    /// <param name="diagnostics">Takes every mistake; where there is one, nothing was written.</param>
    /// <returns>True where they were written.</returns>
    public bool Keep(AnswerRequest request, PortfolioSnapshot snapshot, int row, DiagnosticList diagnostics)
    {
        var id = snapshot.Accounts[row].Id;
        lock (_writing)
        {
            if (HomeOf(id) is not { } home)
            {
                diagnostics.Add(AnswerDiagnostics.NotKeptHere.At(new Location(new SourceText(source.AccountsPath, ""), default), id));
                return false;
            }

            var sheet = SheetOf(request, snapshot, row, id, diagnostics);
            if (diagnostics.HasErrors || AnswerMerge.Merge(sheet, id, snapshot.Portfolio.Batch, row, home, diagnostics) is not { } text) return false;
            WholeFile.Write(home.File, file => file.Write(Encoding.UTF8.GetBytes(text)));
            Note(request, snapshot, row, id);
            return true;
        }
    }

    private void Note(AnswerRequest request, PortfolioSnapshot snapshot, int row, string id)
    {
        var who = requests.HttpContext is { } http ? Caller.Of(http)?.Name : null;
        var paths = new FactPaths(snapshot.Portfolio.Batch, row);
        foreach (var change in request.Changes)
        {
            if (WhatIf.Split(paths, change) is not { } parts) continue;
            var was = paths.TryResolve(parts.Path, out var fact) ? FactValues.Print(snapshot.Portfolio.Batch, row, fact) : null;
            store.Note(who ?? "", "answer", id, parts.Path, was, parts.Value);
        }
    }

    private static AnswerSheet SheetOf(AnswerRequest request, PortfolioSnapshot snapshot, int row, string id, DiagnosticList diagnostics)
    {
        var note = new SourceNote(request.Who, snapshot.Today, request.Status == "confirmed" ? ObservationStatus.Confirmed : ObservationStatus.Assumed);
        var paths = new FactPaths(snapshot.Portfolio.Batch, row);
        var answers = ImmutableArray.CreateBuilder<WrittenAnswer>();
        foreach (var change in request.Changes)
        {
            if (WhatIf.Split(paths, change) is { } parts) answers.Add(new WrittenAnswer(Scalar(parts.Path), Scalar(parts.Value), note));
            else diagnostics.Add(AnswerDiagnostics.NoSuchFact.At(Place(change), change));
        }

        if (request.Who.Length == 0) diagnostics.Add(AnswerDiagnostics.NoSource.At(Place("")));
        return new AnswerSheet(Scalar(id), Scalar(request.State), answers.ToImmutable());
    }

    private static ScalarNode Scalar(string text)
    {
        var place = Place(text);
        return new ScalarNode(text, ScalarStyle.Quoted, Excerpt.Whole(place.Source), place);
    }

    private static Location Place(string text) => new(new SourceText("form", text), new Span(0, text.Length));
}
