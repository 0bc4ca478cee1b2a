using System.Text;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Tests.Streams;

/// <summary>Cells that are read many at once hold what they hold one by one.</summary>
public sealed class StreamedCellTests
{
    private static readonly string HighCode = ((Feel.Typing.TextType)AccountFolder.Dictionary.Account.Find("influence")!.Type).Allowed!.IndexOf("high").ToString(CultureInfo.InvariantCulture);

    /// <summary>Numbers in Parquet that CSV readers take for binary fractions, and days beside them.</summary>
    [Theory]
    [InlineData("0.1")]
    [InlineData("-2.675")]
    [InlineData("1.005")]
    [InlineData("123456789.1234")]
    [InlineData("0.12345")]
    [InlineData("1e3")]
    [InlineData("-0.0")]
    [InlineData("9007199254740993.5")]
    [InlineData("12345678901234567890.5")]
    public void A_binary_fraction_is_the_decimal_that_it_prints_as(string number)
    {
        var rows = $"id,name,altman z\na,A,{number}\nb,B,0.5\nc,C,\n";
        using var csv = new AccountFolder().With("accounts.csv", rows);
        using var parquet = new AccountFolder();
        TableCopies.ToParquet(csv.Path, parquet.Path);
        Assert.Equal(NumbersIn(csv), NumbersIn(parquet));
    }

    [Fact]
    public void Entries_of_many_accounts_go_to_their_owners_whatever_blocks_they_come_in()
    {
        const int Accounts = 5_000;
        var (accounts, contacts) = (new StringBuilder("id,name\n"), new StringBuilder("account,name,level,last contact\nnobody,N,high,\n"));
        foreach (var id in Ids(Accounts))
        {
            accounts.Append(CultureInfo.InvariantCulture, $"{id},Account {id}\n");
            for (var entry = 0; entry < int.Parse(id, CultureInfo.InvariantCulture) % 4; entry++)
                contacts.Append(CultureInfo.InvariantCulture, $"{id},{id}-{entry},{(entry == 1 ? "" : "high")},2026-01-0{entry + 1}\n");
        }

        using var folder = new AccountFolder().With("accounts.csv", accounts.ToString()).With("contacts.csv", contacts.ToString());
        var expected = Ids(Accounts).SelectMany(id => Enumerable.Range(0, int.Parse(id, CultureInfo.InvariantCulture) % 4).Select(entry => $"{id}-{entry} {(entry == 1 ? "?" : HighCode)} {entry}"));
        Assert.Equal(expected, Chunks(folder).SelectMany(ContactsIn), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Ids(int count) => Enumerable.Range(10_000, count).Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> ContactsIn(FactBatch batch)
    {
        var list = (ListColumn)batch.Accounts.Columns[AccountFolder.Dictionary.Account.Find("contacts")!.Field.Slot];
        var fields = list.Entries.Type;
        var (names, levels, days) = ((TextColumn)list.Entries.Columns[fields.Find("name")!.Slot], (CodeColumn)list.Entries.Columns[fields.Find("level")!.Slot], (DayColumn)list.Entries.Columns[fields.Find("last contact")!.Slot]);
        var first = DayNumber.Of(new NodaTime.LocalDate(2026, 1, 1));
        for (var entry = 0; entry < list.Entries.Count; entry++)
            yield return $"{names.Values[entry]} {(levels.IsKnown(entry) ? levels.Codes[entry].ToString(CultureInfo.InvariantCulture) : "?")} {(days.Days[entry] - first).ToString(CultureInfo.InvariantCulture)}";
    }

    private static List<string> NumbersIn(AccountFolder folder)
    {
        var numbers = new List<string>();
        foreach (var batch in Chunks(folder))
        {
            var ids = (TextColumn)batch.Accounts.Columns[AccountFolder.Dictionary.Account.Find("id")!.Field.Slot];
            var scores = (ScaledColumn)batch.Accounts.Columns[AccountFolder.Dictionary.Account.Find("altman z")!.Field.Slot];
            numbers.AddRange(Enumerable.Range(0, batch.Count).Select(row => $"{ids.Values[row]} {(scores.IsKnown(row) ? scores.Values[row].ToString(CultureInfo.InvariantCulture) : "?")}"));
        }

        return numbers;
    }

    private static IEnumerable<FactBatch> Chunks(AccountFolder folder) => AccountStream.OfFiles(folder.Path, AccountFolder.Dictionary, new DiagnosticList()).Chunks().Select(chunk => chunk.Batch);
}
