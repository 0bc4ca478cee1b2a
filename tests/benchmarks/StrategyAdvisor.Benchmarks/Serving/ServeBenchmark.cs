using StrategyAdvisor.Benchmarks.Reviewing;

namespace StrategyAdvisor.Benchmarks.Serving;

/// <summary>
/// What pages and the API of <c>advisor serve</c> cost, as ratios to an address of the same server that answers nothing: asked in turn in one run, so that a slow moment of the machine meets all.
/// </summary>
internal static class ServeBenchmark
{
    private const string Empty = "nothing (/health/live)";

    // The runtime compiles what runs often a second time, in the background.
    private static readonly TimeSpan ToWarmUp = TimeSpan.FromSeconds(6);

    // How often the pack is written while a site is asked.
    private const int Switches = 8;

    /// <summary>Words: how many invented accounts (0 for the sample portfolio), csv or parquet, rounds, seconds a question in each, connections.</summary>
    public static void Run(string[] words)
    {
        var (accounts, form) = (Word(words, 0, 0), words.ElementAtOrDefault(1) ?? "parquet");
        var (rounds, time, connections) = (Word(words, 2, 5), TimeSpan.FromSeconds(Word(words, 3, 2)), Word(words, 4, 8));
        var folder = Directory.CreateTempSubdirectory("advisor-benchmark").FullName;
        try
        {
            if (accounts > 0) PortfolioTables.Write(folder, accounts, form);
            var source = accounts > 0 ? folder : Path.Combine(Repository.Root, "rules", "examples", "dossiers");
            var pack = Copied(Path.Combine(Repository.Root, "rules", "key-accounts"), Path.Combine(folder, "pack"));
            using var site = new ServedSite(["--rules", pack, "--accounts", source], Path.Combine(folder, "store.sqlite"));
            Console.WriteLine(accounts > 0 ? $"{accounts} invented accounts with 8 contacts each, {form}" : "the sample portfolio");
            TellStart(site);
            var account = accounts > 0 ? "a00000005" : "conservas-ria-mayor";
            Measure(site, Questions(account, accounts > 0 ? "account 77" : "ría"), rounds, time, connections);
            using var load = new Load(site.Address, connections);
            var between = TimeSpan.FromSeconds(4) + (TimeSpan.FromMilliseconds(0.2) * accounts);
            SwitchedPack.Measure(load, new Question("brief", $"/api/v1/accounts/{account}/brief"), pack, between * Switches, between);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Copied(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }

    private static void TellStart(ServedSite site)
    {
        using var load = new Load(site.Address, 1);
        var began = TimeProvider.System.GetTimestamp();
        load.TagOf(new Question("first", "/"));
        var first = TimeProvider.System.GetElapsedTime(began);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"served after {site.Ready.TotalSeconds:0.0} s, the first list after {first.TotalSeconds:0.0} s more; {site.Processor.TotalSeconds:0.0} s of processor time; {site.Memory.Now} MB resident, {site.Memory.Most} at most"));
    }

    private static ImmutableArray<Question> Questions(string account, string part) =>
    [
        new(Empty, "/health/live"),
        new("list page", "/"),
        new("list page by name, page 2", "/?sort=name&page=2"),
        new("list page, search and severity", $"/?q={Uri.EscapeDataString(part)}&severity=medium"),
        new("brief page", $"/accounts/{account}"),
        new("brief JSON", $"/api/v1/accounts/{account}/brief"),
        new("brief JSON, nothing new", $"/api/v1/accounts/{account}/brief", Tag: ""),
        new("what-if JSON", $"/api/v1/accounts/{account}/what-if", Body: """{"set": ["altman z=1.1", "paydex=55"]}"""),
        new("list JSON", "/api/v1/accounts"),
        new("list JSON, nothing new", "/api/v1/accounts", Tag: ""),
    ];

    private static void Measure(ServedSite site, ImmutableArray<Question> questions, int rounds, TimeSpan time, int connections)
    {
        using var load = new Load(site.Address, connections);
        questions = [.. questions.Select(question => question.Tag is null ? question : question with { Tag = load.TagOf(question with { Tag = null }) })];
        foreach (var question in questions) load.Ask(question, ToWarmUp);
        var taken = questions.Select(_ => new List<Taken>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (i, question) in questions.Index())
            {
                var (began, before) = (TimeProvider.System.GetTimestamp(), site.Processor);
                var times = load.Ask(question, time);
                var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
                taken[i].Add(new Taken(times.Count / seconds, Milliseconds(times[times.Count / 2]), Milliseconds(times[times.Count * 99 / 100]), (site.Processor - before).TotalMilliseconds / times.Count));
            }
        }

        Print(questions, [.. taken.Select(Median)], connections, rounds);
        Console.WriteLine($"{site.Memory.Now} MB resident afterwards, {site.Memory.Most} at most");
    }

    private static void Print(ImmutableArray<Question> questions, ImmutableArray<Taken> medians, int connections, int rounds)
    {
        Console.WriteLine($"{connections} connections that stay open, medians of {rounds} rounds");
        Console.WriteLine($"{"",-32} {"a second",9} {"ratio",7} {"median ms",10} {"99 % ms",9} {"ratio",7} {"CPU ms",8}");
        foreach (var (question, one) in questions.Zip(medians))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{question.Name,-32} {one.ASecond,9:0} {one.ASecond / medians[0].ASecond,7:0.000} {one.Median,10:0.00} {one.Slowest,9:0.00} {one.Slowest / medians[0].Slowest,7:0.0} {one.Processor,8:0.00}"));
        }
    }

    private static Taken Median(List<Taken> rounds) => new(Middle(rounds, one => one.ASecond), Middle(rounds, one => one.Median), Middle(rounds, one => one.Slowest), Middle(rounds, one => one.Processor));

    private static double Middle(List<Taken> rounds, Func<Taken, double> part) => rounds.Select(part).Order().ElementAt(rounds.Count / 2);

    private static double Milliseconds(long ticks) => ticks * 1000.0 / TimeProvider.System.TimestampFrequency;

    private static int Word(string[] words, int place, int otherwise) => words.Length > place ? int.Parse(words[place], CultureInfo.InvariantCulture) : otherwise;

    /// <param name="ASecond">Answers a second over all connections.</param>
    /// <param name="Median">Milliseconds an answer took.</param>
    /// <param name="Slowest">Milliseconds within which 99 of 100 answers were there.</param>
    /// <param name="Processor">Milliseconds of processor time that the server spent on one.</param>
    private readonly record struct Taken(double ASecond, double Median, double Slowest, double Processor);
}
