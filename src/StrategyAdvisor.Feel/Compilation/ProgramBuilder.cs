using StrategyAdvisor.Feel.Programs;

namespace StrategyAdvisor.Feel.Compilation;

/// <summary>Collects the steps of a program; an instruction that is already there is not added again (local value numbering).</summary>
internal sealed class ProgramBuilder
{
    private readonly List<LayoutStep> _layout = [];
    private readonly List<Step> _steps = [];
    private readonly Dictionary<Instruction, int> _outputs = [];
    private readonly Dictionary<DomainKey, Domain> _domains = [];
    private readonly Dictionary<ProjectionKey, int> _projections = [];

    // By kind, which instruction writes each register.
    private readonly List<Instruction>[] _origins = [[], [], [], [], []];
    private int _domainCount = 2;

    public int Emit(SlotKind kind, Instruction instruction)
    {
        if (_outputs.TryGetValue(instruction, out var existing)) return existing;
        var origins = _origins[(int)kind];
        var slot = new Slot(kind, origins.Count);
        _outputs.Add(instruction, slot.Index);
        origins.Add(instruction);
        _steps.Add(new Step(instruction, slot));
        return slot.Index;
    }

    public TruthOperand Truth(Instruction instruction) => new(instruction.Domain, Emit(SlotKind.Truth, instruction));

    public NumberOperand Number(Instruction instruction, int decimals, long minimum = Unbounded.Below) =>
        new(instruction.Domain, Emit(SlotKind.Number, instruction), decimals, minimum);

    public DecimalOperand Decimal(Instruction instruction) => new(instruction.Domain, Emit(SlotKind.Decimal, instruction));

    public TextOperand Text(Instruction instruction) => new(instruction.Domain, Emit(SlotKind.Text, instruction));

    public TruthOperand Constant(bool? value) => Truth(new TruthConstant(value));

    /// <summary>The instruction that writes a register; of a value handed down to deeper rows, the one that makes it.</summary>
    public Instruction Origin(Slot slot) => WriterOf(slot) is Spread spread ? Origin(spread.Operand) : WriterOf(slot);

    /// <summary>Where the texts stand that were handed down to an operand's rows.</summary>
    public TextSource Source(TextOperand operand) =>
        WriterOf(operand.Slot) is Spread spread ? new TextSource(spread.Operand.Index, spread.Projection) : new TextSource(operand.Slot.Index, TextSource.OwnRows);

    /// <summary>The entries of a list column for the rows of its owner.</summary>
    public Domain Entries(Domain owner, int field)
    {
        var key = new DomainKey(owner, null, field);
        if (_domains.TryGetValue(key, out var known)) return known;
        var domain = new Domain(_domainCount++, DomainKind.Entries, owner, Field: field);
        _domains.Add(key, domain);
        _layout.Add(new OpenEntries(domain));
        return domain;
    }

    /// <summary>Each row of <paramref name="parent"/> with each entry of the list that belongs to it.</summary>
    /// <param name="list">Its parent must be within reach of <paramref name="parent"/>.</param>
    /// <param name="byEntry">The lists belong to the entries of <paramref name="parent"/>, which is itself made of pairs.</param>
    public Domain Pairs(Domain parent, Domain list, bool byEntry = false)
    {
        var key = new DomainKey(parent, list, byEntry ? 1 : 0);
        if (_domains.TryGetValue(key, out var known)) return known;
        var owners = byEntry ? EntryProjection(parent) : Projection(parent, list.Parent!);
        var accounts = Projection(parent, Domain.Accounts);
        var domain = new Domain(_domainCount++, DomainKind.Pairs, parent, list);
        _domains.Add(key, domain);
        _layout.Add(new OpenPairs(domain, owners, accounts));
        return domain;
    }

    /// <summary>Hands a value to every row of a domain that reaches the value's own.</summary>
    public T To<T>(T operand, Domain domain)
        where T : Vectorial
    {
        if (operand.Domain == domain) return operand;
        var projection = operand.IsSingle ? -1 : Projection(domain, operand.Domain);
        return (T)operand.At(domain, Emit(operand.Slot.Kind, new Spread(domain, operand.Slot, projection)));
    }

    /// <summary>Hands a value of a list's entries to the pairs that they are part of. Where a list is paired with itself, <see cref="To"/> would mean the other half.</summary>
    public T ToPairs<T>(T operand, Domain pairs)
        where T : Vectorial =>
        operand.Domain == pairs.List ? (T)operand.At(pairs, Emit(operand.Slot.Kind, new Spread(pairs, operand.Slot, EntryProjection(pairs)))) : To(operand, pairs);

    public ColumnProgram Build(IReadOnlyCollection<Slot> kept)
    {
        int[] slots = [_origins[0].Count, _origins[1].Count, _origins[2].Count, _origins[3].Count, _origins[4].Count];
        var steps = Needed(slots, kept);
        return new([.. _layout], [.. steps], _domainCount, _projections.Count, SlotPlaces.Assign(steps, slots, kept));
    }

    /// <summary>The steps that some register to be kept depends on: others were written on the way to a shorter form.</summary>
    private List<Step> Needed(int[] slots, IEnumerable<Slot> kept)
    {
        var read = new SlotTable<bool>(slots);
        foreach (var slot in kept) read[slot] = true;
        var steps = new List<Step>();
        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            if (!read[_steps[i].Output]) continue;
            steps.Add(_steps[i]);
            foreach (var input in _steps[i].Instruction.Inputs) read[input] = true;
        }

        steps.Reverse();
        return steps;
    }

    private Instruction WriterOf(Slot slot) => _origins[(int)slot.Kind][slot.Index];

    private int EntryProjection(Domain pairs) =>
        _projections.TryGetValue(new ProjectionKey(pairs, pairs.List!, true), out var known) ? known : Add(pairs, pairs.List!, id => new ProjectToEntry(pairs, id), byEntry: true);

    private int Projection(Domain from, Domain to)
    {
        if (_projections.TryGetValue(new ProjectionKey(from, to, false), out var known)) return known;
        if (from == to) return Add(from, to, id => new ProjectSelf(from, id));
        if (from.Parent == to) return Add(from, to, id => new ProjectToParent(from, id));
        if (from.List == to) return EntryProjection(from);
        var byParent = from.Parent is { } parent && parent.Reaches(to);
        var near = byParent ? Projection(from, from.Parent!) : EntryProjection(from);
        var far = Projection(byParent ? from.Parent! : from.List!, to);
        return Add(from, to, id => new Compose(from, near, far, id));
    }

    private int Add(Domain from, Domain to, Func<int, LayoutStep> step, bool byEntry = false)
    {
        var id = _projections.Count;
        _projections.Add(new ProjectionKey(from, to, byEntry), id);
        _layout.Add(step(id));
        return id;
    }

    /// <param name="Place">Of entries their field; of pairs 1 where each list belongs to an entry, else 0.</param>
    private sealed record DomainKey(Domain Parent, Domain? List, int Place);

    private sealed record ProjectionKey(Domain From, Domain To, bool ByEntry);
}
