using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Tests.Batches;

/// <summary>A small dictionary with every kind of fact.</summary>
internal static class InventedDictionary
{
    private static readonly ImmutableSortedDictionary<string, string> NoTexts = ImmutableSortedDictionary<string, string>.Empty;

    private static readonly AllowedValues Levels = new(["low", "medium", "high"]);

    public static FactDictionary Create()
    {
        var contacts = Record("contact", "name", Required("name"), OneOf("level", Levels), Of("last contact", FactKind.Date, FeelType.Date), Texts("roles", new AllowedValues(["champion", "user"])));
        var complaints = Record("complaint", null, Of("opened", FactKind.Date, FeelType.Date), OneOf("severity", new AllowedValues(["minor", "major"])));
        return new FactDictionary(Record(
            "account",
            "name",
            Required("id"),
            Required("name"),
            Of("history", FactKind.Text, FeelType.Text),
            Number("annual revenue", FactKind.Money, 2, 0),
            Number("price change", FactKind.Fraction, 4),
            Number("satisfaction", FactKind.Number, 1, 0, 10),
            Number("altman z", FactKind.Number, 4),
            Number("payment terms", FactKind.Days, 0, 0),
            Of("last order", FactKind.Date, FeelType.Date),
            Of("reference", FactKind.Boolean, FeelType.Boolean),
            OneOf("influence", Levels),
            Texts("problems", null),
            Entries("contacts", contacts, AbsentRows.Unknown),
            Entries("complaints", complaints, AbsentRows.Empty)));
    }

    private static FactRecord Record(string name, string? nameField, params Func<int, FactDeclaration>[] facts)
    {
        ImmutableArray<FactDeclaration> declared = [.. facts.Select((fact, slot) => fact(slot))];
        return new FactRecord(new RecordType(name, [.. declared.Select(fact => fact.Field)], nameField), declared);
    }

    private static Func<int, FactDeclaration> Required(string name) => slot => Declare(FactKind.Text, new Field(name, FeelType.Text, slot), required: true);

    private static Func<int, FactDeclaration> Of(string name, FactKind kind, FeelType type) => slot => Declare(kind, new Field(name, type, slot));

    private static Func<int, FactDeclaration> OneOf(string name, AllowedValues allowed) => slot => Declare(FactKind.OneOf, new Field(name, new TextType(allowed), slot));

    private static Func<int, FactDeclaration> Number(string name, FactKind kind, int decimals, decimal? least = null, decimal? most = null) =>
        slot => Declare(kind, new Field(name, kind == FactKind.Days ? FeelType.Days : FeelType.Number, slot, decimals, least, most));

    private static Func<int, FactDeclaration> Texts(string name, AllowedValues? allowed)
    {
        var item = Record("item", null, allowed is null ? Of(ListColumn.ItemField, FactKind.Text, FeelType.Text) : OneOf(ListColumn.ItemField, allowed));
        return slot => Declare(FactKind.Texts, new Field(name, new ListType(item.Facts[0].Type), slot), item);
    }

    private static Func<int, FactDeclaration> Entries(string name, FactRecord record, AbsentRows without) =>
        slot => Declare(FactKind.Entries, new Field(name, new ListType(record.Type), slot), record, without);

    private static FactDeclaration Declare(FactKind kind, Field field, FactRecord? entries = null, AbsentRows without = AbsentRows.Unknown, bool required = false) =>
        new(field.Name, kind, field, NoTexts, NoTexts, null, FactChange.No, required, entries, without, new Location(new SourceText("facts.yaml", ""), default));
}
