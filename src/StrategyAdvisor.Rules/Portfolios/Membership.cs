using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>Tells which groups the accounts of a batch are in.</summary>
internal abstract class Membership
{
    /// <summary>The groups that the account asked about last surely is in.</summary>
    public List<string> Sure { get; } = [];

    /// <summary>True where it may be in further groups.</summary>
    public bool IsOpen { get; protected set; }

    public static Membership For(Grouping grouping, EntryProgram? entries) => grouping switch
    {
        Grouping.ByFacts by => new MembershipByFacts(by.Facts),
        Grouping.ByEntries by => new MembershipByEntries(by, entries),
        _ => new MembershipByFacts([]),
    };

    /// <summary>Turns to the accounts of another batch.</summary>
    public abstract void Open(FactBatch batch, LocalDate today);

    /// <summary>Looks one account up.</summary>
    public void Find(int account)
    {
        Sure.Clear();
        IsOpen = false;
        Look(account);
    }

    protected abstract void Look(int account);
}

/// <summary>By the first fact that is known.</summary>
internal sealed class MembershipByFacts(ImmutableArray<FactDeclaration> facts) : Membership
{
    private ImmutableArray<Column> _columns = [];

    public override void Open(FactBatch batch, LocalDate today) => _columns = [.. facts.Select(fact => batch.Accounts.Columns[fact.Field.Slot])];

    protected override void Look(int account)
    {
        foreach (var column in _columns)
        {
            if (GroupKeys.Text(column, account) is not { } name) continue;
            Sure.Add(name);
            return;
        }
    }
}

/// <summary>By the entries of a list.</summary>
internal sealed class MembershipByEntries(Grouping.ByEntries by, EntryProgram? chooser) : Membership
{
    private const int Chunk = 512;

    private readonly ProgramRun? _run = chooser is null ? null : new ProgramRun(chooser.Program);
    private ListColumn? _list;
    private ulong[] _in = [];
    private ulong[] _out = [];

    public override void Open(FactBatch batch, LocalDate today)
    {
        _list = (ListColumn)batch.Accounts.Columns[by.List.Field.Slot];
        var count = _list.Entries.Count;
        (_in, _out) = (_run is null ? Bits.All(count) : new ulong[Bits.Words(count)], new ulong[Bits.Words(count)]);
        for (var first = 0; _run is not null && first < count; first += Chunk)
        {
            var rows = Math.Min(Chunk, count - first);
            _run.Evaluate(_list.Entries, first, rows, today);
            _run.SurelyTrue(chooser!.When)[..Bits.Words(rows)].CopyTo(_in.AsSpan(first >> 6));
            _run.SurelyFalse(chooser.When)[..Bits.Words(rows)].CopyTo(_out.AsSpan(first >> 6));
        }
    }

    protected override void Look(int account)
    {
        IsOpen = !_list!.IsKnown(account);
        var names = _list.Entries.Columns[by.Name.Field.Slot];
        for (var entry = _list.Offsets[account]; entry < _list.Offsets[account + 1]; entry++)
        {
            if (Bits.IsSet(_in, entry) && GroupKeys.Text(names, entry) is { } name && !Sure.Contains(name, StringComparer.Ordinal)) Sure.Add(name);
        }

        for (var entry = _list.Offsets[account]; entry < _list.Offsets[account + 1]; entry++)
        {
            if (!Bits.IsSet(_out, entry)) IsOpen |= GroupKeys.Text(names, entry) is not { } name || !Sure.Contains(name, StringComparer.Ordinal);
        }
    }
}
