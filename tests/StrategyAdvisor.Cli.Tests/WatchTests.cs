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
        using var output = new ListeningStream();
        using var error = new StringWriter();
        using var host = new Host(TextReader.Null, output, TextWriter.Synchronized(error), IsTerminal: false, TimeProvider.System, Commands.Rules);
        using var cancellation = new CancellationTokenSource();
        var run = Task.Run(() => CommandLine.Run(["rules", "check", folder.Path, "--watch"], host, cancellation.Token), TestContext.Current.CancellationToken);
        await output.After(() => { });
        Assert.Contains("FEEL100", await output.After(() => folder.Write("x.rules.yaml", Good.Replace("score > 1", "sccore > 1", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("error", await output.After(() => folder.Write("x.rules.yaml", "rules:\n  - rule: one\n    when: |\n   {[")), StringComparison.Ordinal);
        await output.After(() => File.Delete(Path.Combine(folder.Path, "x.rules.yaml")));
        Assert.DoesNotContain("error", await output.After(() => folder.Write("x.rules.yaml", Good)), StringComparison.Ordinal);
        await cancellation.CancelAsync();
        Assert.Equal(0, await run);
    }

    /// <summary>Tells what was written between two flushes.</summary>
    private sealed class ListeningStream : MemoryStream
    {
        private TaskCompletionSource _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<string> After(Action save)
        {
            save();
            await _flushed.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            var text = Encoding.UTF8.GetString(ToArray());
            SetLength(0);
            _flushed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return text;
        }

        public override void Flush() => _flushed.TrySetResult();
    }
}
