using System.Text.RegularExpressions;

namespace StrategyAdvisor.Cli.Tests;

public sealed partial class AnswersVerbTests
{
    private const string Dossier = """
        # Acme, as Ana wrote it down
        id: a
        name: Acme   # the short name
        tier: key
        buying stage: tender

        # People
        contacts:
          - {name: Ana Ruiz, level: executive,   # met at the fair
             influence: high, coverage: deep}
          - name: Luis
            level: manager
            coverage: brief

        # Money
        altman model: z1
        credit limit:   # ask finance
        payment terms: 60

        """;

    [Fact]
    public void Questions_come_with_whom_to_ask_what_they_decide_and_the_form_of_an_answer()
    {
        using var folder = Folder();
        var sheet = Answers(folder).Output;
        Assert.Contains("account: \"a\"\nstate: \"", sheet, StringComparison.Ordinal);
        Assert.Matches("  # .*\n  # ask finance; decides: .*\n  - fact: \"altman z\"\n    answer:   # a number\n", sheet);
        Assert.Contains("# Qué averiguar de Acme", Answers(folder, "--lang", "es").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_are_merged_with_their_source_and_nothing_else_of_the_dossier_changes()
    {
        using var folder = Folder();
        var merged = Merge(folder, Sheet(folder, "altman z: 3.2", "credit limit: 250000", "contacts.Ana Ruiz.last contact: 2026-06-01", "contacts.Luis.last contact: 2026-05-01", "problems: [noise, \"a: b\"]"));
        Assert.Equal((0, ""), (merged.Exit, merged.Output));
        Assert.Matches("^5 answers merged into `.*a.yaml`; [0-9]+ questions left, [0-9]+ rules still undecided\n$", merged.Error);
        const string note = "source: visit note, on: 2026-06-30, status: confirmed}";
        var expected = Dossier
            .Replace("influence: high, coverage: deep}", $"influence: high, coverage: deep, last contact: {{value: 2026-06-01, {note}}}", StringComparison.Ordinal)
            .Replace("    coverage: brief\n", $"    coverage: brief\n    last contact: {{value: 2026-05-01, {note}\n", StringComparison.Ordinal)
            .Replace("tier: key\n", $"tier: key\nproblems: {{value: [noise, \"a: b\"], {note}\n", StringComparison.Ordinal)
            .Replace("altman model: z1\n", $"altman model: z1\naltman z: {{value: 3.2, {note}\n", StringComparison.Ordinal)
            .Replace("credit limit:   # ask", $"credit limit: {{value: 250000, {note}   # ask", StringComparison.Ordinal);
        Assert.Equal(expected, File.ReadAllText(Path.Combine(folder.Path, "a.yaml")));
    }

    [Fact]
    public void What_a_source_says_of_a_known_fact_is_put_beside_it()
    {
        using var folder = Folder();
        Assert.Equal(0, Merge(folder, Sheet(folder, "payment terms: 45")).Exit);
        Assert.Contains("payment terms: [{value: 60}, {value: 45, source: visit note, on: 2026-06-30, status: confirmed}]\n", File.ReadAllText(Path.Combine(folder.Path, "a.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_JSON_dossier_stays_JSON()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.json", "{\n  \"id\": \"a\",\n  \"name\": \"Acme\",\n  \"contacts\": [{\"name\": \"Ana\"}],\n  \"altmanZ\": null\n}\n");
        Assert.Equal(0, Merge(folder, Sheet(folder, "altman z: 3.2", "contacts.Ana.level: executive", "owner: \"Marta \\\"Gil\\\"\"")).Exit);
        var text = File.ReadAllText(Path.Combine(folder.Path, "a.json"));
        using var json = System.Text.Json.JsonDocument.Parse(text);
        Assert.Equal(3.2m, json.RootElement.GetProperty("altmanZ").GetProperty("value").GetDecimal());
        Assert.Equal("executive", json.RootElement.GetProperty("contacts")[0].GetProperty("level").GetProperty("value").GetString());
        Assert.Equal("Marta \"Gil\"", json.RootElement.GetProperty("owner").GetProperty("value").GetString());
    }

    [Fact]
    public void Answers_about_accounts_in_tables_become_observations()
    {
        using var folder = new TemporaryFolder();
        folder.Write("accounts.csv", "id,name,tier\na,Acme,key\nb,Other,key\n");
        folder.Write("contacts.csv", "account,name,level\na,Ana,executive\n");
        Assert.Equal(0, Merge(folder, Sheet(folder, "altman z: 3.2", "contacts.Ana.coverage: deep", "owner: \"Gil, Marta\"")).Exit);
        Assert.Equal(
            "account,list,item,fact,value,source,on,status\na,,,altman z,3.2,visit note,2026-06-30,confirmed\na,contacts,Ana,coverage,deep,visit note,2026-06-30,confirmed\na,,,owner,\"Gil, Marta\",visit note,2026-06-30,confirmed\n",
            File.ReadAllText(Path.Combine(folder.Path, "observations.csv")));
        Assert.Contains("Gil, Marta", Commands.Run("why", "a", "no-owner", "--accounts", folder.Path, "--as-of", "2026-06-30").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("altman z: good", "error FACT101 `good` is not a number, which `altman z` is")]
    [InlineData("tier: gold", "error FACT112 `gold` is not one of the values of `tier`")]
    [InlineData("altman z: [1, 2]", "error FACT204 `altman z` takes a single value")]
    [InlineData("contacts: Ana", "error FACT114 `Ana` is a single value, and `contacts` is a list of records")]
    [InlineData("contacts.Ana Ruis.level: manager", "error ANSW003 the account has no fact `contacts.Ana Ruis.level`; did you mean `contacts.Ana Ruiz.level`?")]
    [InlineData("altman x: 3", "error ANSW003 the account has no fact `altman x`; did you mean `altman z`?")]
    [InlineData("contacts: [{name: Eva, level: boss}]", "error FACT112 `boss` is not one of the values of `level`")]
    [InlineData("contacts: [{name: Eva}]", "error ANSW007 `contacts` is recorded in `")]
    public void A_mistaken_answer_is_refused_with_its_place_and_nothing_is_written(string answer, string expected)
    {
        using var folder = Folder();
        var refused = Merge(folder, Sheet(folder, "credit limit: 250000", answer));
        Assert.Equal((1, ""), (refused.Exit, refused.Output));
        Assert.Contains(expected, refused.Error, StringComparison.Ordinal);
        Assert.Matches("^[^ ]*answers.txt:1[0-9]:", refused.Error);
        Assert.Equal(Dossier, File.ReadAllText(Path.Combine(folder.Path, "a.yaml")));
    }

    [Theory]
    [InlineData("account: \"a\"", "account: b", "ANSW001 these are answers about `b`, not about `a`")]
    [InlineData("state: \"", "state: \"0", "ANSW002 `")]
    [InlineData("source: visit note", "source:", "ANSW005 nobody is named who says so")]
    [InlineData("on: 2026-06-30", "on: June", "FACT109 `June` is not a date")]
    [InlineData("status: confirmed", "status: sure", "FACT112 `sure` is not one of the values of `status`")]
    [InlineData("answer: 3.2", "answer:", "ANSW006 no question has an answer")]
    [InlineData("answer: 3.2", "answer: 3.2\n  - fact: \"altmanZ\"\n    answer: 3.3", "ANSW004 `altmanZ` has two answers")]
    [InlineData("answers:", "answer:", "did you mean `answers`?")]
    [InlineData("answers:", "answers: [", "error ")]
    public void A_mistaken_sheet_is_refused_and_nothing_is_written(string from, string to, string expected)
    {
        using var folder = Folder();
        var sheet = Sheet(folder, "altman z: 3.2");
        var text = File.ReadAllText(sheet);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(sheet, text.Replace(from, to, StringComparison.Ordinal));
        var refused = Merge(folder, sheet);
        Assert.Equal((1, ""), (refused.Exit, refused.Output));
        Assert.Contains(expected, refused.Error, StringComparison.Ordinal);
        Assert.Equal(Dossier, File.ReadAllText(Path.Combine(folder.Path, "a.yaml")));
    }

    [Fact]
    public void A_dossier_that_changed_meanwhile_is_left_alone()
    {
        using var folder = Folder();
        var sheet = Sheet(folder, "altman z: 3.2");
        folder.Write("a.yaml", Dossier + "region: north\n");
        Assert.Contains("answers.txt:2:8: error ANSW002", Merge(folder, sheet).Error, StringComparison.Ordinal);
        Assert.Equal(Dossier + "region: north\n", File.ReadAllText(Path.Combine(folder.Path, "a.yaml")));
    }

    [Fact]
    public void A_dossier_is_answered_round_by_round_until_nothing_is_undecided()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "oficinas-douro.yaml");
        File.Copy(Path.Combine(Commands.Rules, "examples", "dossiers", "oficinas-douro.yaml"), file);
        var left = int.MaxValue;
        for (var round = 0; left > 0; round++)
        {
            Assert.True(round < 12, $"{left} questions are left");
            folder.Write("sheet/answers.txt", Filled(Commands.Run("answers", "oficinas-douro", "--accounts", file, "--as-of", "2026-06-30").Output));
            var merged = Commands.Run("answers", "oficinas-douro", Path.Combine(folder.Path, "sheet", "answers.txt"), "--accounts", file, "--as-of", "2026-06-30");
            Assert.Equal(0, merged.Exit);
            var now = int.Parse(merged.Error.Split("; ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
            Assert.True(now < left, $"{now} questions after {left}");
            left = now;
        }

        Assert.Contains("\"undecided\": []", Commands.Run("brief", "oficinas-douro", "--accounts", file, "--as-of", "2026-06-30", "--format", "json").Output, StringComparison.Ordinal);
    }

    /// <summary>The first thirty questions with an answer of the form that they ask for.</summary>
    private static string Filled(string sheet)
    {
        var answers = 0;
        var filled = Question().Replace(sheet, match => ++answers > 30 ? match.Value : $"    answer: {AnswerTo(match.Groups["form"].Value)}\n");
        return filled.Replace("source:   #", "source: test   #", StringComparison.Ordinal);
    }

    private static string AnswerTo(string form) => form switch
    {
        _ when form.StartsWith("one of: ", StringComparison.Ordinal) => form["one of: ".Length..].Split(',')[0],
        "true or false" => "true",
        "a text" => "noted",
        _ when form.Contains("none", StringComparison.Ordinal) => "none",
        _ when form.Contains("date", StringComparison.Ordinal) => "2026-06-01",
        _ => "3",
    };

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write("a.yaml", Dossier);
        return folder;
    }

    /// <summary>A sheet as it is drawn up, with answers of one's own.</summary>
    private static string Sheet(TemporaryFolder folder, params string[] answers)
    {
        var state = State().Match(Answers(folder).Output).Value;
        var items = answers.Select(answer => $"  - fact: \"{answer[..answer.IndexOf(": ", StringComparison.Ordinal)]}\"\n    answer: {answer[(answer.IndexOf(": ", StringComparison.Ordinal) + 2)..]}\n");
        folder.Write("sheet/answers.txt", $"account: \"a\"\n{state}\nsource: visit note\non: 2026-06-30\nstatus: confirmed\n# the answers\n\n\nanswers:\n{string.Concat(items)}");
        return Path.Combine(folder.Path, "sheet", "answers.txt");
    }

    private static Outcome Answers(TemporaryFolder folder, params string[] more) => Commands.Run(["answers", "a", "--accounts", folder.Path, "--as-of", "2026-06-30", .. more]);

    private static Outcome Merge(TemporaryFolder folder, string sheet) => Answers(folder, sheet);

    [GeneratedRegex("state: \"[0-9a-f]+\"", RegexOptions.None, 1_000)]
    private static partial Regex State();

    [GeneratedRegex("    answer:   # (?<form>.*)\n", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Question();
}
