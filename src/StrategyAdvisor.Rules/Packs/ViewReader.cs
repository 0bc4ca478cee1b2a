using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Reads one view, one sheet, or the words for the values of some facts.</summary>
internal static class ViewReader
{
    /// <returns>Null where a part is missing or mistaken; a diagnostic says which.</returns>
    public static WrittenView? Read(MappingReader view, ImmutableArray<string> languages)
    {
        var name = view.RequiredScalar("view");
        var titles = Wording.Plain(view, "title", languages);
        var (list, reached) = (Expression(view, "list"), Expression(view, "reached"));
        var (rows, columns) = (view.RequiredScalar("rows"), view.RequiredScalar("columns"));
        var (size, fill, outline) = (Scale(view, "size"), Scale(view, "fill"), Scale(view, "outline"));
        var labels = Labels(view, languages);
        var (since, lines) = (view.RequiredScalar("since"), view.RequiredScalar("lines"));
        var (nobody, unsure) = (Wording.Plain(view, "nobody", languages), Wording.Plain(view, "unsure", languages));
        return name is null || list is null || reached is null || rows is null || columns is null || size is null || fill is null || outline is null
            || labels is null || since is null || lines is null
            ? null
            : new WrittenView(name, titles, list, reached, rows, columns, size, fill, outline, labels, since, lines, nobody, unsure);
    }

    /// <returns>Null where a part is missing or mistaken; a diagnostic says which.</returns>
    public static WrittenSheet? ReadSheet(MappingReader sheet, ImmutableArray<string> languages)
    {
        var name = sheet.RequiredScalar("sheet");
        var titles = Wording.Plain(sheet, "title", languages);
        sheet.Required("facts");
        var (list, facts) = (sheet.OptionalScalar("list"), sheet.Scalars("facts"));
        return name is null || facts.IsEmpty ? null : new WrittenSheet(name, titles, list, facts);
    }

    /// <summary><c>facts</c> and their <c>words</c>.</summary>
    public static WrittenWords? ReadWords(MappingReader item, ImmutableArray<string> languages)
    {
        item.Required("facts");
        var facts = item.Scalars("facts");
        return facts.IsEmpty ? null : new WrittenWords(facts, Words(item, languages));
    }

    private static Excerpt? Expression(MappingReader view, string key) => RuleReader.Expression(view, key, view.Required(key));

    private static WrittenWords? Labels(MappingReader view, ImmutableArray<string> languages)
    {
        if (Part(view, "labels") is not { } labels) return null;
        var fact = labels.RequiredScalar("fact");
        var words = Words(labels, languages);
        labels.RefuseOtherKeys();
        return fact is null ? null : new WrittenWords([fact], words);
    }

    private static WrittenScale? Scale(MappingReader view, string key)
    {
        if (Part(view, key) is not { } scale) return null;
        var fact = scale.RequiredScalar("fact");
        scale.Required("values");
        var marks = ImmutableArray.CreateBuilder<Given<ScalarNode>>();
        if (scale.Mapping("values") is { } map)
        {
            foreach (var (value, _) in scale.Entries("values"))
            {
                if (map.RequiredScalar(value.Text) is { } mark) marks.Add(new Given<ScalarNode>(value, mark));
            }
        }

        scale.RefuseOtherKeys();
        return fact is null ? null : new WrittenScale(fact, marks.ToImmutable());
    }

    private static MappingReader? Part(MappingReader view, string key) => view.Required(key) is null ? null : view.Mapping(key);

    private static ImmutableArray<Given<ImmutableSortedDictionary<string, string>>> Words(MappingReader owner, ImmutableArray<string> languages)
    {
        owner.Required("words");
        var values = owner.Entries("words").Select(entry => entry.Key);
        return owner.Mapping("words") is { } words ? [.. values.Select(value => new Given<ImmutableSortedDictionary<string, string>>(value, Wording.Plain(words, value.Text, languages)))] : [];
    }
}
