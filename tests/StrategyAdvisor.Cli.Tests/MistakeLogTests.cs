using Serilog;
using Serilog.Core;
using Serilog.Events;
using StrategyAdvisor.Cli.Scheduling;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>What a scheduled review logs names nobody.</summary>
public sealed class MistakeLogTests
{
    [Theory]
    [InlineData("in/a.yaml:3:7: error FACT112 `Leonor Sanz` is not one of the values of `tier`; write one of: key, target", "Mistake \"FACT112\" (\"error\") at \"in/a.yaml:3:7\"", 1)]
    [InlineData("in/a.yaml:3:7: warning SUPP002 there is no account `x`", "Mistake \"SUPP002\" (\"warning\") at \"in/a.yaml:3:7\"", 1)]
    [InlineData("advisor: `out/Leonor Sanz.xlsx` cannot be written: Could not find a part of the path '/out/Leonor Sanz.xlsx'.", "Told: \"… cannot be written: Could not find a part of the path ….\"", 0)]
    [InlineData("as of 2026-06-30, today; --as-of names another day", "Told: \"as of 2026-06-30, today; --as-of names another day\"", 0)]
    public void A_line_is_kept_without_what_it_quotes(string line, string expected, int mistakes)
    {
        var kept = new Kept();
        using var log = new LoggerConfiguration().WriteTo.Sink(kept).CreateLogger();
        using var writer = new MistakeLog(log);
        writer.Write($"{line}\n");
        Assert.Equal(expected, Assert.Single(kept.Lines));
        Assert.Equal(mistakes, writer.Mistakes);
    }

    private sealed class Kept : ILogEventSink
    {
        public List<string> Lines { get; } = [];

        public void Emit(LogEvent logEvent) => Lines.Add(logEvent.RenderMessage(CultureInfo.InvariantCulture));
    }
}
