using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>Reads a pack as it was in an earlier revision, into memory: the work tree stays as it is. Git is run directly, never through a shell.</summary>
internal static class GitRevision
{
    /// <summary>The files of a folder in a revision, or null with a message.</summary>
    /// <param name="revision">Whatever git knows as a commit: <c>HEAD~1</c>, a branch, a tag.</param>
    public static PackFiles? Read(string folder, string revision, DiagnosticList diagnostics, Host host)
    {
        if (revision.StartsWith('-')) return Refuse(host, $"`{revision}` is no revision");
        try
        {
            if (Run(folder, out _, "rev-parse", "--is-inside-work-tree") != 0) return Refuse(host, $"`{folder}` is in no git checkout");
            if (Run(folder, out var commit, "rev-parse", "--verify", "--quiet", $"{revision}^{{commit}}") != 0)
                return Refuse(host, $"git knows no revision `{revision}` for `{folder}`");
            var status = Run(folder, out var archive, "archive", "--format=tar", System.Text.Encoding.ASCII.GetString(commit).Trim(), "--", ".");
            return status == 0 ? Unpack(archive, $"{RulesVerb.Shown(folder)}@{revision}", diagnostics) : Refuse(host, $"`{folder}` is not in revision `{revision}`");
        }
        catch (Win32Exception)
        {
            return Refuse(host, "git is not installed here");
        }
    }

    private static PackFiles? Refuse(Host host, string message)
    {
        host.Tell($"advisor: {message}");
        return null;
    }

    private static PackFiles Unpack(byte[] archive, string shown, DiagnosticList diagnostics)
    {
        var texts = new List<SourceText>();
        using var reader = new TarReader(new MemoryStream(archive));
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !PackFiles.IsPackFile(entry.Name)) continue;
            using var content = new MemoryStream();
            entry.DataStream.CopyTo(content);
            if (DocumentFile.Decode(content.ToArray(), $"{shown}/{entry.Name}", diagnostics) is { } text) texts.Add(text);
        }

        return new PackFiles([.. texts.OrderBy(text => text.Path, StringComparer.Ordinal)]);
    }

    private static int Run(string folder, out byte[] output, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        using var git = Process.Start(start)!;
        git.ErrorDataReceived += (_, _) => { };
        git.BeginErrorReadLine();
        using var content = new MemoryStream();
        git.StandardOutput.BaseStream.CopyTo(content);
        git.WaitForExit();
        output = content.ToArray();
        return git.ExitCode;
    }
}
