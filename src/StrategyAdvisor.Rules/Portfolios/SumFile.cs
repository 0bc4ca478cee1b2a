using System.Text;
using NodaTime;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>Keeps the sums of a part of a portfolio in a file, until the other parts are there. Equal parts give equal bytes, whatever the order of their accounts.</summary>
public static class SumFile
{
    private const string Heading = "strategy advisor portfolio sums 3";

    /// <summary>Writes all that <see cref="Read"/> needs beside the pack itself.</summary>
    public static void Write(PortfolioAccumulator sums, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Heading);
        writer.Write(sums.Pack.Pack.Hash);
        writer.Write(DayNumber.Of(sums.Today));
        writer.Write(sums.Terms.Currency);
        writer.Write(sums.Accounts);
        foreach (var (_, links) in sums.Links) links.Write(writer);
        foreach (var set in sums.Sets) WriteSet(set, writer);
    }

    /// <summary>Reads the sums of a part.</summary>
    /// <param name="terms">As they were when the part was added up.</param>
    /// <exception cref="InvalidDataException">They are not of this pack, day or currency, or are no sums at all.</exception>
    public static PortfolioAccumulator Read(Stream stream, CompiledPack pack, LocalDate today, CurrencyTerms terms)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            Expect(reader.ReadString() == Heading, "this is no file of portfolio sums");
            Expect(reader.ReadString() == pack.Pack.Hash, "the sums were made with another rule pack");
            Expect(reader.ReadInt32() == DayNumber.Of(today), "the sums were made as of another day");
            Expect(reader.ReadString() == terms.Currency, "the sums are in another currency");
            var sums = new PortfolioAccumulator(pack, today, terms) { Accounts = reader.ReadInt64() };
            foreach (var (_, links) in sums.Links) links.Read(reader);
            foreach (var set in sums.Sets) ReadSet(set, reader);
            return sums;
        }
        catch (Exception failure) when (failure is EndOfStreamException or FormatException or DecoderFallbackException or ArgumentException)
        {
            throw new InvalidDataException("the file of portfolio sums is cut off or damaged", failure);
        }
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidDataException(otherwise);
    }

    private static void WriteSet(SetTotals set, BinaryWriter writer)
    {
        int[] all = [.. set.All.InOrder()];
        int[] groups = [.. set.Groups.InOrder()];
        WriteGroups(writer, set.All, set.AllTallies, all);
        WriteGroups(writer, set.Groups, set.Tallies, groups);
        writer.Write(set.Unrated.Count);
        foreach (var (currency, accounts) in set.Unrated)
        {
            writer.Write(currency);
            writer.Write(accounts);
        }

        for (var measure = 0; measure < set.Totals.Length; measure++) set.Totals[measure].Write(writer, set.IsOverAll(measure) ? all : groups);
    }

    private static void WriteGroups(BinaryWriter writer, GroupKeys keys, Growing<GroupTally> tallies, int[] order)
    {
        writer.Write(order.Length);
        foreach (var group in order)
        {
            var (key, tally) = (keys[group], tallies[group]);
            writer.Write(key.Currency);
            writer.Write(key.Name);
            writer.Write(tally.Counted);
            writer.Write(tally.LeftOut);
            writer.Write(tally.Label is not null);
            writer.Write(tally.Label ?? "");
        }
    }

    private static void ReadSet(SetTotals set, BinaryReader reader)
    {
        ReadGroups(reader, set.All, set.AllTallies);
        ReadGroups(reader, set.Groups, set.Tallies);
        for (var left = reader.ReadInt32(); left > 0; left--) set.Unrated[reader.ReadString()] = reader.ReadInt64();
        for (var measure = 0; measure < set.Totals.Length; measure++) set.Totals[measure].Read(reader, set.IsOverAll(measure) ? set.All.Count : set.Groups.Count);
    }

    private static void ReadGroups(BinaryReader reader, GroupKeys keys, Growing<GroupTally> tallies)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var group = keys.Open(new GroupKey(reader.ReadString(), reader.ReadString()));
            var (counted, leftOut) = (reader.ReadInt64(), reader.ReadInt64());
            var hasLabel = reader.ReadBoolean();
            var label = reader.ReadString();
            tallies[group] = new GroupTally(counted, leftOut, hasLabel ? label : null);
        }
    }
}
