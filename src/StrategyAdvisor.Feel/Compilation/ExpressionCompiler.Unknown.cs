using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Compilation;

public sealed partial class ExpressionCompiler
{
    /// <summary>Adds the question whether one of some facts is unknown, the account's own or that of any entry.</summary>
    /// <param name="facts">Plain values; a plain list stands for its items and for itself.</param>
    /// <returns>Null where there are none of them.</returns>
    public TruthOutput? AddUnknown(IReadOnlySet<Field> facts) =>
        UnknownIn((RecordOperand)_variables[_account], facts) is { } unknown ? new TruthOutput(Keep(unknown)) : null;

    private TruthOperand? UnknownIn(RecordOperand record, IReadOnlySet<Field> facts)
    {
        TruthOperand? any = null;
        foreach (var unknown in record.Type.Fields.Where(field => IsAsked(field, facts)).Select(field => Unknown(record, field, facts)))
            any = any is null ? unknown : Or(any, unknown);
        return any;
    }

    private static bool IsAsked(Field field, IReadOnlySet<Field> facts) =>
        field.Type is ListType { Element: RecordType entry } ? entry.Fields.Any(inner => IsAsked(inner, facts)) : facts.Contains(field);

    private TruthOperand Unknown(RecordOperand record, Field field, IReadOnlySet<Field> facts)
    {
        if (field.Type is not ListType list) return IsUnknown(record.Home, field.Slot);
        var part = (EntriesPart)Entries(record.Home, field, list).Parts[0];
        return part.Element is RecordOperand entry
            ? Exists(part with { Member = UnknownIn(entry, facts)! })
            : Or(IsUnknown(record.Home, field.Slot), Exists(part with { Member = IsUnknown(part.Entries, 0) }));
    }

    private TruthOperand IsUnknown(Domain records, int slot) => Not(_builder.Truth(new LoadKnown(records, slot)));
}
