using StrategyAdvisor.Feel.Programs;

namespace StrategyAdvisor.Feel.Compilation;

/// <summary>Collects the steps of a program; an instruction that is already there is not added again (local value numbering).</summary>
internal sealed class ProgramBuilder
{
    private readonly List<LayoutStep> _layout = [];
    private readonly List<(Instruction Instruction, Slot Output)> _steps = [];
    private readonly Dictionary<Instruction, int> _outputs = [];
    private readonly Dictionary<Slot, Instruction> _origins = [];
    private readonly Dictionary<(Domain Parent, Domain? List, int Field), Domain> _domains = [];
    private readonly Dictionary<(Domain From, Domain To, bool ByEntry), int> _projections = [];
    private readonly int[] _slots = new int[Enum.GetValues<SlotKind>().Length];
    private int _domainCount = 2;

    public int Emit(SlotKind kind, Instruction instruction)
    {
        if (_outputs.TryGetValue(instruction, out var existing)) return existing;
        var slot = new Slot(kind, _slots[(int)kind]++);
        _outputs.Add(instruction, slot.Index);
        _origins.Add(slot, instruction);
        _steps.Add((instruction, slot));
        return slot.Index;
    }

    public TruthOperand Truth(Instruction instruction) => new(instruction.Domain, Emit(SlotKind.Truth, instruction));

    public NumberOperand Number(Instruction instruction, int decimals, long minimum = Unbounded.Below) =>
        new(instruction.Domain, Emit(SlotKind.Number, instruction), decimals, minimum);

    public DecimalOperand Decimal(Instruction instruction) => new(instruction.Domain, Emit(SlotKind.Decimal, instruction));

    public TextOperand Text(Instruction instruction) => new(instruction.Domain, Emit(SlotKind.Text, instruction));

    public TruthOperand Constant(bool? value) => Truth(new TruthConstant(value));

    /// <summary>The instruction that writes a register; of a value handed down to deeper rows, the one that makes it.</summary>
    public Instruction Origin(Slot slot) => _origins[slot] is Spread spread ? Origin(spread.Operand) : _origins[slot];

    /// <summary>Where the texts stand that were handed down to an operand's rows.</summary>
    public TextSource Source(TextOperand operand) =>
        _origins[operand.Slot] is Spread spread ? new TextSource(spread.Operand.Index, spread.Projection) : new TextSource(operand.Slot.Index, TextSource.OwnRows);

    /// <summary>The entries of a list column for the rows of its owner.</summary>
    public Domain Entries(Domain owner, int field)
    {
        if (_domains.TryGetValue((owner, null, field), out var known)) return known;
        var domain = new Domain(_domainCount++, DomainKind.Entries, owner, Field: field);
        _domains.Add((owner, null, field), domain);
        _layout.Add(new OpenEntries(domain));
        return domain;
    }

    /// <summary>Each row of <paramref name="parent"/> with each entry of the list that belongs to it.</summary>
    /// <param name="list">Its parent must be within reach of <paramref name="parent"/>.</param>
    /// <param name="byEntry">The lists belong to the entries of <paramref name="parent"/>, which is itself made of pairs.</param>
    public Domain Pairs(Domain parent, Domain list, bool byEntry = false)
    {
        if (_domains.TryGetValue((parent, list, byEntry ? 1 : 0), out var known)) return known;
        var owners = byEntry ? EntryProjection(parent) : Projection(parent, list.Parent!);
        var accounts = Projection(parent, Domain.Accounts);
        var domain = new Domain(_domainCount++, DomainKind.Pairs, parent, list);
        _domains.Add((parent, list, byEntry ? 1 : 0), domain);
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
        var steps = Needed(kept);
        return new([.. _layout], [.. steps], _domainCount, _projections.Count, SlotPlaces.Assign(steps, _slots, kept));
    }

    /// <summary>The steps that some register to be kept depends on: others were written on the way to a shorter form.</summary>
    private List<(Instruction Instruction, Slot Output)> Needed(IEnumerable<Slot> kept)
    {
        var read = kept.ToHashSet();
        var steps = new List<(Instruction, Slot)>();
        foreach (var (instruction, output) in Enumerable.Reverse(_steps))
        {
            if (!read.Contains(output)) continue;
            steps.Add((instruction, output));
            read.UnionWith(instruction.Inputs);
        }

        steps.Reverse();
        return steps;
    }

    private int EntryProjection(Domain pairs) =>
        _projections.TryGetValue((pairs, pairs.List!, true), out var known) ? known : Add(pairs, pairs.List!, id => new ProjectToEntry(pairs, id), byEntry: true);

    private int Projection(Domain from, Domain to)
    {
        if (_projections.TryGetValue((from, to, false), out var known)) return known;
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
        _projections.Add((from, to, byEntry), id);
        _layout.Add(step(id));
        return id;
    }
}
