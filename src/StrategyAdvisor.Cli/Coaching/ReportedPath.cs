using System.Text;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>The paths of diagnostics as reports carry them: relative to the folder that the command ran in, as tools look for them under a checkout's top.</summary>
internal static class ReportedPath
{
    /// <summary>Relative where the file lies in the working folder, else whole.</summary>
    public static string Of(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path).Replace('\\', '/');
        return Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) ? Path.GetFullPath(path).Replace('\\', '/') : relative;
    }

    /// <summary>The same as a URI; outside of the working folder a <c>file</c> URI, as SARIF wants neither <c>..</c> nor a path without a scheme.</summary>
    public static string Uri(string path)
    {
        var reported = Of(path);
        var escaped = new StringBuilder(Path.IsPathRooted(reported) ? "file://" : "");
        if (Path.IsPathRooted(reported) && !reported.StartsWith('/')) escaped.Append('/');
        return escaped.Append(System.Uri.EscapeDataString(reported).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)).ToString();
    }
}
