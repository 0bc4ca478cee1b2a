using System.CommandLine;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor init DIR</c>: a folder to work in, with a sample account as a dossier and as tables, and a pack of one's own that extends the default one.</summary>
public sealed class InitVerb
{
    /// <summary>What a workspace starts as, within the program's folder <c>rules</c>; its pack extends the default one, so that it stays small and does not age.</summary>
    private const string Sample = "workspace";

    private readonly Argument<string> _folder = new("DIR") { Description = "a folder that does not exist yet, or is empty" };
    private readonly Host _host;

    private InitVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new InitVerb(host);
        var command = new Command("init", "Lays out a workspace: a sample account, tables, a rule pack of your own.") { verb._folder };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var folder = Path.TrimEndingDirectorySeparator(arguments.GetRequiredValue(_folder));
        try
        {
            return Refusal(folder) is { } refusal ? Refuse(refusal) : LayOut(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse($"`{folder}` cannot be laid out: {problem.Message}");
        }
    }

    private string? Refusal(string folder)
    {
        if (_host.RulesFolder is null) return "no rule pack came with the program to start from";
        if (File.Exists(folder)) return $"`{folder}` is a file";
        return Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() ? $"`{folder}` is not empty; name a new folder" : null;
    }

    private int Refuse(string message)
    {
        _host.Tell($"advisor: {message}");
        return ExitCode.CouldNotRun;
    }

    /// <summary>The folder appears whole or not at all: it is filled under another name beside its place.</summary>
    private int LayOut(string folder)
    {
        var unfinished = string.Create(CultureInfo.InvariantCulture, $"{folder}.{Environment.ProcessId}.unfinished");
        try
        {
            Copy(Path.Combine(_host.RulesFolder!, Sample), unfinished);
            if (Directory.Exists(folder)) Directory.Delete(folder);
            Directory.Move(unfinished, folder);
        }
        finally
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        }

        _host.Tell($"`{folder}` is laid out; its README.md says what is where. Start with:");
        _host.Output.Write(System.Text.Encoding.UTF8.GetBytes($"advisor brief {FirstAccount(folder)} --accounts {Quoted($"{folder}/accounts")} --rules {Quoted($"{folder}/rules")}\n"));
        return ExitCode.Fine;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>A dossier of the sample bears its account's id as its name.</summary>
    private static string? FirstAccount(string folder) =>
        Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Path.Combine(folder, "accounts"), "*.yaml").Order(StringComparer.Ordinal).First());

    private static string Quoted(string path) => path.All(character => char.IsLetterOrDigit(character) || "/._-".Contains(character, StringComparison.Ordinal)) ? path : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
