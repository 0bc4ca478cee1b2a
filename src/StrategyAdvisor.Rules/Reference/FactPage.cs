using System.Text;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Reference;

/// <summary>The fact dictionary as a page: what each fact is, its question, how long it lasts, and whether we can change it.</summary>
internal static class FactPage
{
    private static readonly ImmutableSortedDictionary<FactChange, string> Changes = ImmutableSortedDictionary.CreateRange(
    [
        new KeyValuePair<FactChange, string>(FactChange.No, "no"), new(FactChange.Later, "make it later"), new(FactChange.Up, "raise it"),
        new(FactChange.Down, "lower it"), new(FactChange.Add, "add to it"), new(FactChange.Set, "set it"), new(FactChange.Find, "find it out"),
    ]);

    public static string Render(Pack pack, string language)
    {
        var text = new StringBuilder("# Facts\n\nWhat an account may state. Conditions use the names as they stand here. A fact that nobody has recorded is unknown.\n\n");
        text.Append("## account\n\n").Append(Table(pack.Dictionary.Account, language));
        foreach (var list in pack.Dictionary.Account.Facts.Where(fact => fact.IsTable))
            text.Append(CultureInfo.InvariantCulture, $"\n## {list.Name}\n\nOne entry a {list.Entries!.Type.Name}.\n\n").Append(Table(list.Entries, language));
        return text.ToString();
    }

    private static string Table(FactRecord record, string language)
    {
        var table = new MarkdownTable("fact", "what it is", "the question that asks for it", "ask again after", "can we change it");
        foreach (var fact in record.Facts)
        {
            table.Row(
                MarkdownTable.Code(fact.Name), TypeOf(fact), fact.Questions.GetValueOrDefault(language, "never asked"),
                fact.ShelfLife is { } days ? string.Create(CultureInfo.InvariantCulture, $"{days} days") : "never", Changes[fact.Change]);
        }

        return table.ToString();
    }

    private static string TypeOf(FactDeclaration fact)
    {
        var kind = fact.Kind switch
        {
            FactKind.OneOf => $"one of {Values(fact.Type)}",
            FactKind.Texts => ((ListType)fact.Type).Element is TextType { Allowed: not null } element ? $"list of {Values(element)}" : "list of texts",
            FactKind.Entries => $"list, an entry a {fact.Entries!.Type.Name}; without rows in a table: {fact.WithoutRows.ToString().ToLowerInvariant()}",
            var plain => plain.ToString().ToLowerInvariant(),
        };
        return $"{kind}{Bounds(fact)}{(fact.Required ? ", required" : "")}";
    }

    private static string Values(FeelType type) => string.Join(", ", ((TextType)type).Allowed!.Values);

    private static string Bounds(FactDeclaration fact)
    {
        if (fact.Kind is not (FactKind.Number or FactKind.Money or FactKind.Fraction or FactKind.Days)) return "";
        return (fact.Field.Minimum, fact.Field.Maximum) switch
        {
            ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $", {least} to {most}"),
            (null, null) => ", also below 0",
            _ => "",
        };
    }
}
