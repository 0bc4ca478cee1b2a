using System.Text;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Cli;

/// <summary>What a command sees of the world: where it writes, and what day it is. Tests bring their own.</summary>
/// <param name="Input">What is piped in.</param>
/// <param name="Output">Results, in UTF-8 without a mark at the start.</param>
/// <param name="Error">Everything else, one line a message.</param>
/// <param name="IsTerminal">True where results go to a person's screen: only then are headings bold.</param>
/// <param name="RulesFolder">Where the rules that come with the program are; null where it has none.</param>
public sealed record Host(TextReader Input, Stream Output, TextWriter Error, bool IsTerminal, TimeProvider Clock, string? RulesFolder) : IDisposable
{
    /// <summary>True where messages go to a person's screen: only then does a long run tell how far it is.</summary>
    public bool ErrorIsTerminal { get; init; }

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The process's own streams and clock.</summary>
    public static Host OfProcess() => new(
        new StreamReader(Console.OpenStandardInput(), Utf8),
        new BufferedStream(Console.OpenStandardOutput(), 1 << 16),
        new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" },
        !Console.IsOutputRedirected,
        TimeProvider.System,
        RulesNear(AppContext.BaseDirectory))
    {
        ErrorIsTerminal = !Console.IsErrorRedirected,
    };

    /// <summary>Prints a message of one line, free of what would act on a terminal.</summary>
    public void Tell(string message) => Error.Write($"{VisibleText.Of(message)}\n");

    /// <summary>Prints diagnostics by place, one line each.</summary>
    public void Tell(DiagnosticList diagnostics)
    {
        foreach (var diagnostic in diagnostics.Sorted()) Error.Write($"{diagnostic}\n");
    }

    public void Dispose()
    {
        Input.Dispose();
        try
        {
            Output.Dispose();
        }
        catch (IOException)
        {
            // Told where it was first written to.
        }

        Error.Dispose();
    }

    /// <summary>The folder <c>rules</c> with a pack in it, in a folder or one of those above it.</summary>
    private static string? RulesNear(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            var rules = Path.Combine(place.FullName, "rules");
            if (File.Exists(Path.Combine(rules, DefaultPaths.Pack, "pack.yaml"))) return rules;
        }

        return null;
    }
}
