using System.CommandLine;
using StrategyAdvisor.Portfolio.Merging;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor review merge PARTS</c>: the parts of a review, put together to what one run over all accounts writes.</summary>
public sealed class ReviewMergeVerb
{
    private readonly Argument<string[]> _parts = new("PARTS") { HelpName = "PARTS", Description = "what `review --partition` wrote, each part once; they know their format", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _rules = new("--rules") { HelpName = "PATH", Description = "the folder of the rule pack that the parts were reviewed with; without it the one that comes with the program" };
    private readonly Option<string?> _out = new("--out") { HelpName = "FILE", Description = "write here instead of to the standard output" };
    private readonly Host _host;

    private ReviewMergeVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new ReviewMergeVerb(host);
        var command = new Command("merge", "Puts the parts of a review together.") { verb._parts, verb._rules, verb._out };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        ImmutableArray<string> parts = [.. arguments.GetValue(_parts)!];
        if (parts.FirstOrDefault(part => !File.Exists(part)) is { } missing)
        {
            _host.Tell($"advisor: there is no file `{missing}`");
            return ExitCode.CouldNotRun;
        }

        if (Desk.LoadPack(DefaultPaths.PackOr(arguments.GetValue(_rules), _host), _host) is not { } pack) return ExitCode.CouldNotRun;
        try
        {
            using var merge = PartMerge.Open(parts, pack);
            var path = arguments.GetValue(_out);
            return ResultFile.Write(path, _host, stream => merge.Write(_host.IsTerminal && path is null, stream)) ? ExitCode.Fine : ExitCode.CouldNotRun;
        }
        catch (InvalidDataException problem)
        {
            _host.Tell($"advisor: the parts cannot be merged: {problem.Message}");
            return ExitCode.CouldNotRun;
        }
    }
}
