using System.Security.Cryptography;
using System.Text;
using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Portfolio.History;

/// <summary>
/// Keeps what a review found in a file of its own until the review is over: the history is then written in one short transaction,
/// and what a killed review leaves behind is a file that nobody reads and the next review takes away.
/// </summary>
public sealed class HistorySpool : IDisposable
{
    private readonly ScratchFolder _folder = new("advisor-history-");
    private readonly FileStream _file;
    private readonly BinaryWriter _writer;

    public HistorySpool()
    {
        _file = new FileStream(Path.Combine(_folder.Path, "review"), FileMode.CreateNew, FileAccess.ReadWrite);
        _writer = new BinaryWriter(_file, Encoding.UTF8, leaveOpen: true);
    }

    public long Accounts { get; private set; }

    /// <summary>Appends an account; they come in the order of their ids.</summary>
    public void Add(AccountRecord account)
    {
        Accounts++;
        _writer.Write(account.Account);
        _writer.Write(account.Name);
        _writer.Write(account.Findings.Length);
        foreach (var finding in account.Findings) Write(finding);
        _writer.Write(account.Decisions.Length);
        foreach (var (key, value) in account.Decisions)
        {
            _writer.Write(key);
            _writer.Write(value);
        }
    }

    /// <summary>The accounts, from the first on.</summary>
    public IEnumerable<AccountRecord> Read()
    {
        _writer.Flush();
        _file.Position = 0;
        using var reader = new BinaryReader(_file, Encoding.UTF8, leaveOpen: true);
        for (var left = Accounts; left > 0; left--) yield return ReadAccount(reader);
    }

    /// <summary>A digest by which the same findings on the same accounts are known again.</summary>
    public string Digest()
    {
        _writer.Flush();
        _file.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(_file));
    }

    public void Dispose()
    {
        try
        {
            _writer.Dispose();
            _file.Dispose();
        }
        catch (IOException)
        {
            // What does not fit on the disk is thrown away with the rest.
        }
        finally
        {
            _folder.Dispose();
        }
    }

    private void Write(FindingRecord finding)
    {
        _writer.Write(finding.Rule);
        _writer.Write(finding.Severity);
        _writer.Write(finding.Evidence.Length);
        foreach (var (fact, value) in finding.Evidence)
        {
            _writer.Write(fact);
            _writer.Write(value is not null);
            _writer.Write(value ?? "");
        }
    }

    private static AccountRecord ReadAccount(BinaryReader reader)
    {
        var (account, name) = (reader.ReadString(), reader.ReadString());
        var findings = ImmutableArray.CreateBuilder<FindingRecord>();
        for (var left = reader.ReadInt32(); left > 0; left--) findings.Add(ReadFinding(reader));
        var decisions = ImmutableArray.CreateBuilder<(string, string)>();
        for (var left = reader.ReadInt32(); left > 0; left--) decisions.Add((reader.ReadString(), reader.ReadString()));
        return new AccountRecord(account, name, findings.ToImmutable(), decisions.ToImmutable());
    }

    private static FindingRecord ReadFinding(BinaryReader reader)
    {
        var (rule, severity) = (reader.ReadString(), reader.ReadString());
        var evidence = ImmutableArray.CreateBuilder<(string, string?)>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (fact, isKnown, value) = (reader.ReadString(), reader.ReadBoolean(), reader.ReadString());
            evidence.Add((fact, isKnown ? value : null));
        }

        return new FindingRecord(rule, severity, evidence.ToImmutable());
    }
}
