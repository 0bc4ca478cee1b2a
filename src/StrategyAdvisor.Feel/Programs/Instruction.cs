namespace StrategyAdvisor.Feel.Programs;

/// <summary>
/// One step of a program: reads registers, loops once over the rows of its domain, writes one register. Two equal
/// instructions give equal results, so a program holds each only once, however many rules ask for it.
/// </summary>
/// <param name="Domain">The rows of its result.</param>
internal abstract record Instruction(Domain Domain)
{
    /// <summary>The registers that <see cref="Run"/> reads.</summary>
    public abstract IEnumerable<Slot> Inputs { get; }

    /// <param name="output">The slot's index within the kind of the result; its vector has room for the domain's rows.</param>
    public abstract void Run(Frame frame, int output);

    protected static Slot Truth(int index) => new(SlotKind.Truth, index);

    protected static Slot Number(int index) => new(SlotKind.Number, index);

    protected static Slot Decimal(int index) => new(SlotKind.Decimal, index);

    protected static Slot Codes(int index) => new(SlotKind.Codes, index);

    protected static Slot Text(int index) => new(SlotKind.Text, index);
}

/// <summary>A step that opens a domain or finds out which row of another each of its rows belongs to. Run before all others of the chunk that need it.</summary>
internal abstract record LayoutStep
{
    public abstract void Run(Frame frame);
}

/// <summary>The entries of a list for all rows of the parent.</summary>
internal sealed record OpenEntries(Domain Domain) : LayoutStep
{
    public override void Run(Frame frame) =>
        frame.DomainRows[Domain.Id].OpenEntries(frame.DomainRows[Domain.Parent!.Id], Domain.Field);
}

/// <summary>Each row of the parent with each entry of its list.</summary>
/// <param name="Owners">The projection from the parent to the rows that own the entries.</param>
/// <param name="Accounts">The projection from the parent to the accounts.</param>
internal sealed record OpenPairs(Domain Domain, int Owners, int Accounts) : LayoutStep
{
    public override void Run(Frame frame) => frame.DomainRows[Domain.Id].OpenPairs(
        frame.DomainRows[Domain.Parent!.Id], frame.DomainRows[Domain.List!.Id], frame.Projections[Owners], frame.Projections[Accounts]);
}

/// <summary>Each row to itself.</summary>
internal sealed record ProjectSelf(Domain Domain, int Projection) : LayoutStep
{
    public override void Run(Frame frame)
    {
        var map = Room(frame, Projection, frame.CountOf(Domain));
        for (var row = 0; row < map.Length; row++) map[row] = row;
    }

    /// <summary>The first <paramref name="rows"/> elements of a projection's array, grown if need be.</summary>
    public static Span<int> Room(Frame frame, int projection, int rows)
    {
        if (frame.Projections[projection].Length < rows) frame.Projections[projection] = new int[Rows.Padded(rows)];
        return frame.Projections[projection].AsSpan(0, rows);
    }
}

/// <summary>Each entry or pair to its parent row.</summary>
internal sealed record ProjectToParent(Domain Domain, int Projection) : LayoutStep
{
    public override void Run(Frame frame)
    {
        var rows = frame.DomainRows[Domain.Id];
        var map = ProjectSelf.Room(frame, Projection, rows.Count);
        var parents = frame.CountOf(Domain.Parent!);
        for (var parent = 0; parent < parents; parent++)
            map[rows.Offsets[parent]..rows.Offsets[parent + 1]].Fill(parent);
    }
}

/// <summary>Each pair to its entry.</summary>
internal sealed record ProjectToEntry(Domain Domain, int Projection) : LayoutStep
{
    public override void Run(Frame frame)
    {
        var rows = frame.DomainRows[Domain.Id];
        rows.Entries.AsSpan(0, rows.Count).CopyTo(ProjectSelf.Room(frame, Projection, rows.Count));
    }
}

/// <summary>Two projections behind each other.</summary>
internal sealed record Compose(Domain Domain, int Near, int Far, int Projection) : LayoutStep
{
    public override void Run(Frame frame)
    {
        var map = ProjectSelf.Room(frame, Projection, frame.CountOf(Domain));
        var near = frame.Projections[Near];
        var far = frame.Projections[Far];
        for (var row = 0; row < map.Length; row++) map[row] = far[near[row]];
    }
}
