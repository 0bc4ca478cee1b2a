using System.Text;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Tests.Batches;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Tests;

/// <summary>A folder of files that a test writes and reads accounts from; it goes with the test.</summary>
internal sealed class AccountFolder : IDisposable
{
    public static readonly FactDictionary Dictionary = InventedDictionary.Create();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("accounts");

    public string Path => _folder.FullName;

    public DiagnosticList Diagnostics { get; } = new();

    /// <summary>The mistakes found, one a line, paths from the folder on.</summary>
    public string Mistakes => string.Join('\n', Diagnostics.Sorted().Select(item => item.ToString().Replace($"{Path}/", "", StringComparison.Ordinal).Replace(Path, "folder", StringComparison.Ordinal)));

    public AccountFolder With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public AccountFolder With(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    /// <summary>Reads the folder, or a file or folder in it.</summary>
    public AccountPortfolio Read(string? name = null) =>
        AccountReader.Read(name is null ? Path : System.IO.Path.Combine(Path, name), Dictionary, Diagnostics);

    public void Dispose() => _folder.Delete(recursive: true);
}
