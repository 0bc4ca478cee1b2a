using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Compilation;

/// <summary>What a compiled expression is known as while the program is built: a register, or a structure of registers.</summary>
internal abstract record Operand;

/// <summary>One register with a value for each row of a domain.</summary>
internal abstract record Vectorial(Domain Domain, Slot Slot) : Operand
{
    /// <summary>The same sort of value in another register.</summary>
    public abstract Vectorial At(Domain domain, int slot);

    public bool IsSingle => Domain.Kind == DomainKind.Single;
}

internal sealed record TruthOperand(Domain Domain, int Index) : Vectorial(Domain, new Slot(SlotKind.Truth, Index))
{
    public override Vectorial At(Domain domain, int slot) => new TruthOperand(domain, slot);
}

/// <param name="Decimals">The number is the register's value divided by 10 to this power.</param>
/// <param name="Minimum">The least the value can be in any row, in the register's scale: what an entry of an unknown list has at least.</param>
internal sealed record NumberOperand(Domain Domain, int Index, int Decimals, long Minimum = Unbounded.Below)
    : Vectorial(Domain, new Slot(SlotKind.Number, Index))
{
    public override Vectorial At(Domain domain, int slot) => this with { Domain = domain, Index = slot, Slot = new Slot(SlotKind.Number, slot) };
}

internal sealed record DecimalOperand(Domain Domain, int Index) : Vectorial(Domain, new Slot(SlotKind.Decimal, Index))
{
    public override Vectorial At(Domain domain, int slot) => new DecimalOperand(domain, slot);
}

internal sealed record CodesOperand(Domain Domain, int Index, AllowedValues Allowed) : Vectorial(Domain, new Slot(SlotKind.Codes, Index))
{
    public override Vectorial At(Domain domain, int slot) => new CodesOperand(domain, slot, Allowed);
}

internal sealed record TextOperand(Domain Domain, int Index) : Vectorial(Domain, new Slot(SlotKind.Text, Index))
{
    public override Vectorial At(Domain domain, int slot) => new TextOperand(domain, slot);
}

/// <summary>A record whose fields are columns: the account, or the entry of a list.</summary>
/// <param name="Domain">The rows in which the record is looked at.</param>
/// <param name="Home">The rows that its columns have: the same, unless <paramref name="Domain"/> pairs them with others.</param>
internal sealed record RecordOperand(Domain Domain, Domain Home, RecordType Type) : Operand;

/// <summary>A context written out in the expression.</summary>
internal sealed record ContextOperand(ImmutableArray<Operand> Values) : Operand;

/// <summary>A list: parts behind each other.</summary>
internal sealed record ListOperand(ImmutableArray<ListPart> Parts) : Operand;

internal abstract record ListPart;

/// <summary>The rows of a domain, each perhaps a member.</summary>
/// <param name="Member">In <paramref name="Entries"/>.</param>
/// <param name="Known">In the parent of <paramref name="Entries"/>: whether the list itself is known.</param>
/// <param name="Element">What an entry is.</param>
internal sealed record EntriesPart(Domain Entries, TruthOperand Member, TruthOperand Known, Operand Element) : ListPart;

/// <summary>One value written out, perhaps under a condition.</summary>
internal sealed record ValuePart(TruthOperand? Condition, Operand Value) : ListPart;
