using System.Text;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>A check that goes on looking: it survives whatever an editor does to the files.</summary>
public sealed class WatchTests
{
    private const string Good = "rules:\n  - rule: one\n    group: all\n    title: {en: One}\n    when: |\n      score > 1\n    severity: high\n    warning: {en: \"{score}\"}\n";

    [Fact]
    public async Task A_check_answers_after_each_save_whatever_is_saved()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pack.yaml", "pack: mini\nversion: 1.0.0\nlanguages: [en]\ngroups:\n  - {group: all, title: {en: All}}\nchecks off:\n  - {check: without-test, because: not here}\n");
        folder.Write("facts.yaml", "facts:\n  - {fact: id, type: text, label: {en: Id}, ask: never, required: true}\n  - {fact: score, type: number, label: {en: Score}, question: {en: How much?}}\n");
        folder.Write("x.rules.yaml", Good);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        await using var writer = new LockedWriter(error);
        using var host = new Host(TextReader.Null, output, writer, IsTerminal: false, TimeProvider.System, Commands.Rules);
        using var cancellation = new CancellationTokenSource();
        var run = Task.Run(() => CommandLine.Run(["rules", "check", folder.Path, "--watch"], host, cancellation.Token), TestContext.Current.CancellationToken);
        await WaitFor("0 errors, 0 warnings", () => { });
        await WaitFor("1 error", () => folder.Write("x.rules.yaml", Good.Replace("score > 1", "sccore > 1", StringComparison.Ordinal)));
        Assert.Contains("FEEL100", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        await WaitFor("error", () => folder.Write("x.rules.yaml", "rules:\n  - rule: one\n    when: |\n   {["));
        await WaitFor("0 rules", () => File.Delete(Path.Combine(folder.Path, "x.rules.yaml")));
        await WaitFor("0 errors, 0 warnings; mini 1.0.0 with 1 rules", () => folder.Write("x.rules.yaml", Good));
        await cancellation.CancelAsync();
        Assert.Equal(0, await run);

        async Task WaitFor(string summary, Action save)
        {
            lock (error) error.GetStringBuilder().Clear();
            save();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            limit.CancelAfter(TimeSpan.FromSeconds(60));
            while (!Said().Contains(summary, StringComparison.Ordinal)) await Task.Delay(10, limit.Token);
        }

        string Said()
        {
            lock (error) return error.ToString();
        }
    }

    /// <summary>Writers and readers on two threads take turns.</summary>
    private sealed class LockedWriter(StringWriter inner) : TextWriter
    {
        public override Encoding Encoding => inner.Encoding;

        public override void Write(char value)
        {
            lock (inner) inner.Write(value);
        }

        public override void Write(string? value)
        {
            lock (inner) inner.Write(value);
        }
    }
}
