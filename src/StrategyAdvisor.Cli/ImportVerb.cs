using System.CommandLine;
using System.Text;
using StrategyAdvisor.Accounts.Imports;
using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Accounts.Imports.Results;
using StrategyAdvisor.Accounts.Imports.Suggestions;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor import SYSTEM FILES...</c>: the CSV exports of a CRM become a folder of tables that the other verbs read.</summary>
public sealed class ImportVerb
{
    private readonly Argument<string> _system = new("SYSTEM") { Description = "whose exports they are: the name of a mapping that comes with the rules" };
    private readonly Argument<string[]> _files = new("FILES") { Description = "its CSV exports, in any order", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _out = new("--out") { HelpName = "DIR", Description = "the folder for the tables; an earlier import in it is replaced" };
    private readonly Option<string?> _mapping = new("--mapping") { HelpName = "FILE", Description = "a mapping of your own instead of the one that comes with the rules" };
    private readonly Option<string?> _report = new("--report") { HelpName = "FILE", Description = $"list here what was not used, instead of in DIR/{ImportReport.FileName}" };
    private readonly Option<string?> _currency = new("--currency") { HelpName = "CODE", Description = "the currency of amounts that come without one, such as USD" };
    private readonly Option<bool> _suggest = new("--suggest") { Description = "draft a mapping for these files, to the standard output; nothing is imported" };
    private readonly SharedOptions _shared = new();
    private readonly Host _host;

    private ImportVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new ImportVerb(host);
        var command = new Command("import", "Turns the CSV exports of a CRM into tables of facts.")
        {
            verb._system, verb._files, verb._out, verb._mapping, verb._report, verb._currency, verb._suggest, verb._shared.Rules, verb._shared.AsOf,
        };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (Terms(arguments) is not { } terms) return ExitCode.WrongUsage;
        if (arguments.GetValue(_suggest)) return Suggest(arguments);
        if (arguments.GetValue(_out) is not { } folder) return Refuse("name the folder for the tables with --out", ExitCode.WrongUsage);
        var diagnostics = new DiagnosticList();
        var result = ReadDictionary(arguments, diagnostics) is { } dictionary && ReadMapping(arguments, dictionary, diagnostics) is { } mapping
            ? ExportImporter.Import(arguments.GetRequiredValue(_files), mapping, dictionary, diagnostics)
            : null;
        _host.Tell(diagnostics);
        return result is null ? ExitCode.CouldNotRun : Write(result, folder, terms, arguments);
    }

    private int Suggest(ParseResult arguments)
    {
        var diagnostics = new DiagnosticList();
        var draft = ReadDictionary(arguments, diagnostics) is { } dictionary ? Draft(arguments, dictionary, diagnostics) : null;
        _host.Tell(diagnostics);
        if (draft is null) return ExitCode.CouldNotRun;
        const string advice = "# A draft: check every line, above all what is read and which row is kept, then import with --mapping FILE.\n";
        _host.Output.Write(Encoding.UTF8.GetBytes(advice + MappingWriter.Write(draft)));
        _host.Output.Flush();
        return ExitCode.Fine;
    }

    /// <summary>Learns from the system's own mapping first, then from those of the others.</summary>
    private ImportMapping? Draft(ParseResult arguments, FactDictionary dictionary, DiagnosticList diagnostics)
    {
        var system = arguments.GetRequiredValue(_system);
        var paths = DefaultPaths.Mappings(_host).OrderBy(known => known.Key != system).Select(known => known.Value).ToList();
        if (arguments.GetValue(_mapping) is { } own) paths.Insert(0, own);
        var known = paths.Select(path => ImportMappingReader.Read(path, path.Replace('\\', '/'), DefaultPaths.MappingFolder(_host), dictionary, diagnostics)).OfType<ImportMapping>();
        ImmutableArray<ImportMapping> models = [.. known];
        return diagnostics.HasErrors ? null : MappingDraft.Of(system, arguments.GetRequiredValue(_files), models, dictionary, diagnostics);
    }

    private int Write(ImportResult result, string folder, string terms, ParseResult arguments)
    {
        var report = new KeyValuePair<string, string>(ImportReport.FileName, ImportReport.Write(result.Unused));
        var elsewhere = arguments.GetValue(_report);
        List<KeyValuePair<string, string>> more = elsewhere is null ? [report] : [];
        if (terms.Length > 0) more.Add(new("portfolio.yaml", terms));
        try
        {
            if (ImportFolder.Refusal(folder) is { } refusal) return Refuse(refusal, ExitCode.CouldNotRun);
            ImportFolder.Write(folder, result.Files([.. more]));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse($"`{folder}` cannot be written: {problem.Message}", ExitCode.CouldNotRun);
        }

        if (elsewhere is not null && !ResultFile.Write(elsewhere, _host, stream => stream.Write(Encoding.UTF8.GetBytes(report.Value)))) return ExitCode.CouldNotRun;
        ImportSummary.Tell(result, folder, elsewhere ?? $"{folder}/{ImportReport.FileName}", hasCurrency: arguments.GetValue(_currency) is not null, _host);
        return result.Unused.Any(part => part.IsProblem) ? ExitCode.FoundProblems : ExitCode.Fine;
    }

    /// <summary>The portfolio's terms as their file holds them, empty where none were given; null, with a message, where they are mistaken.</summary>
    private string? Terms(ParseResult arguments)
    {
        var (day, currency) = (arguments.GetValue(_shared.AsOf), arguments.GetValue(_currency));
        if (day is not null && DateText.Parse(day) is null)
        {
            _host.Tell($"advisor: `{day}` is not a date; write year, month and day, such as 2026-06-30");
            return null;
        }

        if (currency is not null && !(currency.Length == 3 && currency.All(char.IsAsciiLetter)))
        {
            _host.Tell($"advisor: `{currency}` is not a currency; write its three letters, such as EUR");
            return null;
        }

        if (day is null && currency is null) return "";
        var text = new StringBuilder("portfolio:\n");
        if (day is not null) text.Append(CultureInfo.InvariantCulture, $"  as of: {DateText.Parse(day)!.Value:uuuu-MM-dd}\n");
        if (currency is not null) text.Append(CultureInfo.InvariantCulture, $"  currency: {currency.ToUpperInvariant()}\n");
        return text.ToString();
    }

    private FactDictionary? ReadDictionary(ParseResult arguments, DiagnosticList diagnostics) =>
        RulesVerb.FolderOf(arguments.GetValue(_shared.Rules), _host) is { } folder ? RulesVerb.Load(folder, _host, diagnostics)?.Pack.Dictionary : null;

    private ImportMapping? ReadMapping(ParseResult arguments, FactDictionary dictionary, DiagnosticList diagnostics)
    {
        if (arguments.GetValue(_mapping) is { } own) return ImportMappingReader.Read(own, own, DefaultPaths.MappingFolder(_host), dictionary, diagnostics);
        var system = arguments.GetRequiredValue(_system);
        var known = DefaultPaths.Mappings(_host);
        if (known.TryGetValue(system, out var path)) return ImportMappingReader.Read(path, path.Replace('\\', '/'), null, dictionary, diagnostics);
        var meant = Suggestion.For(system, known.Keys) is { } suggestion ? $"; did you mean `{suggestion}`?" : $"; there are {string.Join(", ", known.Keys)}, or name a file with --mapping";
        _host.Tell($"advisor: there is no mapping for `{system}`{meant}");
        return null;
    }

    private int Refuse(string message, int exit)
    {
        _host.Tell($"advisor: {message}");
        return exit;
    }
}
