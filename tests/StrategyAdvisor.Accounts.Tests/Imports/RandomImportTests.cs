using System.Text;
using StrategyAdvisor.Accounts.Imports.Results;

namespace StrategyAdvisor.Accounts.Tests.Imports;

public sealed class RandomImportTests
{
    private static readonly string[] Odd =
    [
        "", "", "f1", "f2", "f3", "Acme", "acme", "Ana", "Eva", "1", "0", "Won", "Fan", "Head clerk", "3/4/2026", "2026-02-30", "1.03444E11", "$1,200.50", "1,5", "#N/A", "unknown", "none",
        "=1+1", "-", "a;b", "\"quoted\"", "line\r\nbreak", "<p>x</p>", "<p", "&lt;", "{\"pull\": \"low\"}", "{\"pull\": [1]}", "{", "\0", "\u202e", "ñandú", "a,b", "\t", "1e400", "\ud83d\ude00",
    ];

    private static readonly (string File, string[] Headers)[] Tables =
    [
        ("firms.csv", ["Firm Id", "Firm", "Notes", "Sales", "Score", "Quoted", "Address", "Problems", "Deleted", "Changed", "Phone", "Zodiac"]),
        ("people.csv", ["Person", "Title", "Part", "Firm Key", "Company"]),
        ("deals.csv", ["Deal", "Stage", "Firm Key", "Closed", "Amount"]),
        ("calls.csv", ["Caller", "Day"]),
        ("mails.csv", ["Subject", "Body"]),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_the_cells_hold_every_one_is_used_or_listed_and_the_tables_read_back(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 25; round++)
        {
            using var bench = Write(random);
            var import = bench.Import();
            Assert.Equal("", bench.Mistakes);
            Assert.Equal(import!.Uses.Sum(use => use.Cells), import.Uses.Sum(use => use.UsedCells) + import.Unused.Sum(part => part.Cells));
            ImportBench.ReadBack(import);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void The_same_files_give_the_same_bytes_in_whatever_order_they_are_named(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 15; round++)
        {
            using var bench = Write(random);
            var (first, second) = (bench.Import()!, bench.Import(backwards: true)!);
            Assert.Equal(first.Files().AsEnumerable(), second.Files());
            Assert.Equal(ImportReport.Write(first.Unused), ImportReport.Write(second.Unused));
        }
    }

    private static ImportBench Write(Random random)
    {
        var bench = new ImportBench();
        foreach (var (file, headers) in Tables)
        {
            var text = new StringBuilder(string.Join(',', headers)).Append('\n');
            if (file == "firms.csv") text.Append(CultureInfo.InvariantCulture, $"sure,Acme{new string(',', headers.Length - 2)}\n");
            for (var rows = random.Next(8); rows > 0; rows--)
                text.AppendJoin(',', headers.Select(_ => Cell(Odd[random.Next(Odd.Length)]))).Append(random.Next(9) == 0 ? ",more\n" : "\r\n");
            bench.With(file, text.ToString());
        }

        return bench;
    }

    private static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
