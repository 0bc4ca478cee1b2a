using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>What a program writes while it runs over one chunk of accounts: the rows of its domains and its registers. Reused from chunk to chunk, so that nothing is allocated once warm.</summary>
internal sealed class Frame
{
    private readonly Vector[][] _vectors;
    private readonly int[][] _places;

    /// <param name="places">By kind and slot index: the buffer a slot lives in; slots that are never needed at once share one.</param>
    /// <param name="buffers">By kind: how many buffers there are.</param>
    public Frame(int domains, int projections, int[][] places, int[] buffers)
    {
        DomainRows = new DomainRows[domains];
        for (var i = 0; i < domains; i++) DomainRows[i] = new DomainRows();
        Projections = new int[projections][];
        Array.Fill(Projections, []);
        _places = places;
        _vectors = [.. buffers.Select((count, kind) => Create((SlotKind)kind, count))];
    }

    public DomainRows[] DomainRows { get; }

    /// <summary>By projection: the row of the shallower domain for each row of the deeper one.</summary>
    public int[][] Projections { get; }

    /// <summary>The as-of date as a <see cref="DayNumber"/>.</summary>
    public int Today { get; private set; }

    /// <summary>Set where a number of the chunk does not fit 64 bits and counts as anything.</summary>
    public bool Overflows { get; set; }

    /// <summary>Takes the accounts from <paramref name="first"/> on as the rows of this chunk.</summary>
    public void Open(RecordBatch accounts, int first, int count, int today)
    {
        Today = today;
        Overflows = false;
        DomainRows[Domain.Single.Id].Open(null, 0, 1);
        DomainRows[Domain.Accounts.Id].Open(accounts, first, count);
    }

    public int CountOf(Domain domain) => DomainRows[domain.Id].Count;

    public TruthVector Truth(int slot) => (TruthVector)At(SlotKind.Truth, slot);

    public NumberVector Number(int slot) => (NumberVector)At(SlotKind.Number, slot);

    public DecimalVector Decimal(int slot) => (DecimalVector)At(SlotKind.Decimal, slot);

    public CodesVector Codes(int slot) => (CodesVector)At(SlotKind.Codes, slot);

    public TextVector Text(int slot) => (TextVector)At(SlotKind.Text, slot);

    /// <summary>The vector of a slot, with room for the domain's rows.</summary>
    public Vector Reserve(Slot slot, Domain domain)
    {
        var vector = At(slot.Kind, slot.Index);
        vector.Reserve(CountOf(domain));
        return vector;
    }

    private Vector At(SlotKind kind, int slot) => _vectors[(int)kind][_places[(int)kind][slot]];

    private static Vector[] Create(SlotKind kind, int count) => [.. Enumerable.Range(0, count).Select(_ => Create(kind))];

    private static Vector Create(SlotKind kind) => kind switch
    {
        SlotKind.Truth => new TruthVector(),
        SlotKind.Number => new NumberVector(),
        SlotKind.Decimal => new DecimalVector(),
        SlotKind.Codes => new CodesVector(),
        _ => new TextVector(),
    };
}
