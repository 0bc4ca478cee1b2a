using Microsoft.Extensions.Hosting;
using StrategyAdvisor.Accounts;

namespace StrategyAdvisor.Web.Snapshots;

/// <summary>Looks again and again whether the pack or the accounts changed on disk, and takes the new state over only if it can be read whole.</summary>
/// <remarks>It compares names, sizes and times: notices of the file system get lost on network drives, where packs often lie.</remarks>
public sealed class SourceWatch(SnapshotSource options, SnapshotUpdates updates, CurrentSnapshot current) : BackgroundService
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Watch(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site ends, perhaps before it has started: nothing that a log should tell.
        }
    }

    private async Task Watch(CancellationToken stop)
    {
        var seen = Fingerprint();
        using var timer = new PeriodicTimer(Rhythm, options.Clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            var now = Fingerprint();
            if (now == seen) continue;
            // An editor may be in the middle of a save: the state is taken when it has held still for one round.
            await timer.WaitForNextTickAsync(stop);
            if (Fingerprint() != now) continue;
            seen = now;
            updates.TakeOver();
        }
    }

    private string Fingerprint()
    {
        try
        {
            var files = PackFiles().Concat(AccountFiles()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            return string.Join('\n', files.Select(file => new FileInfo(file)).Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}")));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A file went away, or was shut, while it was looked at; a later round sees what is left.
            return "";
        }
    }

    // A pack reaches into its subfolders, and to the packs that it extends.
    private IEnumerable<string> PackFiles() => current.Whole.PackFolders.Prepend(Path.GetFullPath(options.PackFolder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories));

    // Accounts do not; but what holds for all of them may lie in the folder above.
    private IEnumerable<string> AccountFiles()
    {
        var folder = Directory.Exists(options.AccountsPath) ? options.AccountsPath : File.Exists(options.AccountsPath) ? Path.GetDirectoryName(Path.GetFullPath(options.AccountsPath))! : null;
        if (folder is null) return [];
        var above = new[] { PortfolioTermsReader.FileName, AccountReader.SuppressionsFile }.Select(name => Path.Combine(folder, "..", name)).Where(File.Exists);
        return Directory.EnumerateFiles(folder).Concat(above);
    }
}
