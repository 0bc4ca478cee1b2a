namespace StrategyAdvisor.Cli.Tests;

/// <summary>A review made in parts, on one machine or on many, and put together is the review made at once, byte for byte, in every format.</summary>
public sealed class PartTests
{
    private static readonly string[] Currencies = ["EUR", "USD", "CLP"];

    private static readonly string[] AsOf = ["--as-of", "2026-06-30"];

    [Theory]
    [InlineData("table", 2)]
    [InlineData("jsonl", 1)]
    [InlineData("jsonl", 30)]
    [InlineData("csv", 3)]
    [InlineData("parquet", 3)]
    [InlineData("xlsx", 3)]
    [InlineData("html", 2)]
    public void Parts_merge_to_what_one_run_writes(string format, int parts)
    {
        using var folder = new TemporaryFolder();
        var files = Review(folder, parts, "--format", format);
        var (whole, merged) = (Path.Combine(folder.Path, "whole"), Path.Combine(folder.Path, "merged"));
        Assert.Equal(0, Commands.Run("review", "--format", format, "--out", whole).Exit);
        Assert.Equal(new Outcome(0, "", ""), Commands.Run(["review", "merge", .. files.Reverse(), "--out", merged]));
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(merged));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("xlsx")]
    [InlineData("html")]
    public void Groups_across_parts_refused_accounts_and_odd_names_merge_too(string format)
    {
        using var folder = new TemporaryFolder();
        // A group whose parent is in another part than its daughters, one competitor in all, money of three currencies, one account with a mistake.
        var accounts = string.Concat(Enumerable.Range(0, 30).Select(account =>
            string.Create(CultureInfo.InvariantCulture, $"a{account:00},\"Ñandú, \"\"{account}\"\"\r\n=1+1 \u001b[1m😀\",{(account % 4 == 0 ? "a00" : "")},{(account == 7 ? "much" : (account * 1000.5m).ToString(CultureInfo.InvariantCulture))},{Currencies[account % 3]}\n")));
        folder.Write("in/accounts.csv", "id,name,parent,annual revenue,currency\n" + accounts);
        folder.Write("in/competitors.csv", "account,name,incumbent\n" + string.Concat(Enumerable.Range(0, 30).Select(account => string.Create(CultureInfo.InvariantCulture, $"a{account:00},Rival,true\n"))));
        folder.Write("in/rates.csv", "currency,rate\nUSD,0.9\n");
        string[] source = ["--accounts", Path.Combine(folder.Path, "in"), "--format", format, "--lang", "es", .. AsOf];
        var whole = Path.Combine(folder.Path, "whole");
        Assert.Equal(3, Commands.Run(["review", .. source, "--out", whole]).Exit);
        var (files, merged) = (Review(folder, 4, source), Path.Combine(folder.Path, "merged"));
        Assert.Equal(0, Commands.Run(["review", "merge", .. files, "--out", merged]).Exit);
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(merged));
    }

    [Theory]
    [InlineData("part 2 of 2 is missing", 1)]
    [InlineData("part 1/2 is given twice", 1, 2, 1)]
    [InlineData("it is as of 2026-07-01, not 2026-06-30", 1, 2, 3)]
    [InlineData("it is one of 3 parts, not of 2", 1, 4)]
    [InlineData("its format is html, not jsonl", 1, 5)]
    [InlineData("its accounts were chosen by another condition", 1, 6)]
    [InlineData("its language is es, not en", 1, 7)]
    [InlineData("it was made with another rule pack", 1, 8)]
    [InlineData("was reviewed with another rule pack; name its folder with --rules", 8)]
    [InlineData("is no whole part of a review", 1, 9)]
    [InlineData("is no whole part of a review", 1, 10)]
    [InlineData("is no whole part of a review", 11)]
    [InlineData("`/dev/zero` is no whole part of a review", 1, 14)]
    [InlineData("is damaged; write it again", 1, 12)]
    [InlineData("is damaged; write it again", 1, 13)]
    public void What_is_not_all_parts_of_one_review_is_refused_and_nothing_is_written(string expected, params int[] files)
    {
        using var folder = new TemporaryFolder();
        var target = folder.Write("all.jsonl", "yesterday");
        var made = files.Distinct().ToDictionary(file => file, file => Odd(folder, file));
        var outcome = Commands.Run(["review", "merge", .. files.Select(file => made[file]), "--out", target]);
        Assert.Equal((1, ""), (outcome.Exit, outcome.Output));
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith("advisor: the parts cannot be merged: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("yesterday", File.ReadAllText(target));
    }

    private static string Odd(TemporaryFolder folder, int number)
    {
        if (number == 14) return "/dev/zero";
        var file = Path.Combine(folder.Path, $"{number}.part");
        string[] more = number switch
        {
            1 => ["1/2"],
            3 => ["2/2", "--as-of", "2026-07-01"],
            4 => ["2/3"],
            5 => ["2/2", "--format", "html"],
            6 => ["2/2", "--where", "tier = \"key\""],
            7 => ["2/2", "--lang", "es"],
            8 => ["2/2", "--rules", OtherPack(folder)],
            _ => ["2/2"],
        };
        string[] format = number == 5 ? [] : ["--format", "jsonl"];
        string[] day = number == 3 ? [] : AsOf;
        Assert.Equal(0, Commands.Run(["review", "--partition", .. more, .. format, .. day, "--out", file]).Exit);
        var lines = File.ReadAllLines(file);
        if (number == 9) File.WriteAllLines(file, lines[..^1]);
        if (number == 10) File.WriteAllText(file, File.ReadAllText(file)[..^40]);
        if (number == 11) File.WriteAllText(file, "");
        if (number == 12) File.WriteAllLines(file, lines[1..]);
        if (number == 13) File.WriteAllLines(file, [lines[0][..^9], .. lines[1..]]);
        return file;
    }

    private static string OtherPack(TemporaryFolder folder)
    {
        var pack = Path.Combine(folder.Path, "pack");
        foreach (var file in Directory.GetFiles(Path.Combine(Commands.Rules, "key-accounts"), "*.yaml"))
            folder.Write($"pack/{Path.GetFileName(file)}", File.ReadAllText(file).Replace("stale-plan", "old-plan", StringComparison.Ordinal));
        return pack;
    }

    private static string[] Review(TemporaryFolder folder, int parts, params string[] more)
    {
        string[] files = [.. Enumerable.Range(1, parts).Select(part => Path.Combine(folder.Path, $"{part}.part"))];
        foreach (var (index, file) in files.Index())
            Assert.InRange(Commands.Run(["review", .. more, "--partition", string.Create(CultureInfo.InvariantCulture, $"{index + 1}/{parts}"), "--out", file]).Exit, 0, 3);
        return files;
    }
}
