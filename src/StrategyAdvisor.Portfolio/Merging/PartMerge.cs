using System.Text;
using System.Text.Json;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Portfolios;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>Puts the parts of a review together again, byte for byte what a review of all accounts at once writes.</summary>
public sealed class PartMerge : IDisposable
{
    private readonly ImmutableArray<PartFile> _parts;
    private readonly CompiledPack _pack;

    private PartMerge(ImmutableArray<PartFile> parts, CompiledPack pack) => (_parts, _pack) = (parts, pack);

    /// <summary>Opens parts, given in any order.</summary>
    /// <param name="pack">The pack of the review.</param>
    /// <exception cref="InvalidDataException">They are not the parts of one review; the message says why.</exception>
    public static PartMerge Open(ImmutableArray<string> paths, CompiledPack pack)
    {
        var parts = ImmutableArray.CreateBuilder<PartFile>();
        try
        {
            foreach (var path in paths) parts.Add(PartFile.Open(path));
            PartCheck.OfOneReview(parts, pack.Pack.Hash);
            return new PartMerge(parts.ToImmutable(), pack);
        }
        catch
        {
            foreach (var part in parts) part.Dispose();
            throw;
        }
    }

    private PartTerms Terms => _parts[0].Terms;

    /// <summary>Writes the whole review.</summary>
    /// <param name="isTerminal">Headings of a table are bold there.</param>
    /// <exception cref="InvalidDataException">A part is damaged.</exception>
    public void Write(bool isTerminal, Stream stream)
    {
        var terms = new ReviewTerms(_pack, Terms.Today, Terms.Language, Terms.Currencies.Currency);
        ReviewFormats.Find(Terms.Format, terms, isTerminal).Write(Accounts(AccountLines.Of(Terms.Format, terms)), Together, stream);
    }

    public void Dispose()
    {
        foreach (var part in _parts) part.Dispose();
    }

    /// <summary>The accounts of all parts in their order; none of the parts is held.</summary>
    private IEnumerable<object> Accounts(IAccountLines lines)
    {
        var waiting = new PriorityQueue<PartFile, string>(IdOrder.Instance);
        foreach (var part in _parts) Enqueue(part);
        while (waiting.TryDequeue(out var part, out _))
        {
            yield return Read(lines, part);
            Enqueue(part);
        }

        void Enqueue(PartFile part)
        {
            part.Next();
            if (part.Account is { } account) waiting.Enqueue(part, account);
        }
    }

    private static object Read(IAccountLines lines, PartFile part)
    {
        try
        {
            return lines.Read(Encoding.UTF8.GetBytes(part.Line));
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw part.Damaged();
        }
    }

    private PortfolioBrief Together()
    {
        var sums = Terms.Read(_pack);
        foreach (var part in _parts.Skip(1)) sums.Merge(part.Terms.Read(_pack));
        return PortfolioBriefBuilder.Build(sums.Finish(), Terms.Portfolio, Terms.Language);
    }
}
