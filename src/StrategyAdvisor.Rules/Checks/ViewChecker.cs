using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Resolves the facts that a view names and checks that each can be drawn as the view asks.</summary>
internal sealed class ViewChecker(FactDictionary dictionary, ExpressionChecker checker, NamedExpressions names, DiagnosticList diagnostics)
{
    private static readonly ImmutableArray<string> Sizes = ["1", "2", "3"];
    private static readonly ImmutableArray<string> Fills = ["-2", "-1", "0", "1", "2"];
    private static readonly ImmutableArray<string> Outlines = ["dotted", "dashed", "solid", "thick"];

    /// <returns>Null where the view has a mistake.</returns>
    public MapView? Check(WrittenView view)
    {
        var (list, reached) = (Entries(view.List), Entries(view.Reached));
        if (list is null || reached is null || SourceOf(list) is not { Entries: { } record } source) return null;
        if (SourceOf(reached) != source)
        {
            diagnostics.Add(ViewDiagnostics.OtherEntries.At(view.Reached.Locate(reached.Node.Span), view.Reached.Text.Trim(), view.List.Text.Trim()));
            return null;
        }

        var facts = new EntryFacts(record, diagnostics);
        var (rows, columns) = (facts.OneOf(view.Rows, "rows"), facts.OneOf(view.Columns, "columns"));
        var size = Scale(view.Size, facts, "size", Sizes, index => index + 1);
        var fill = Scale(view.Fill, facts, "fill", Fills, index => index - 2);
        var outline = Scale(view.Outline, facts, "outline", Outlines, index => (MapOutline)index);
        var labels = Labels(view.Labels, facts);
        var (since, lines) = (facts.Find(view.Since, "since", FactKind.Date, "a date"), facts.Find(view.Lines, "lines", FactKind.Text, "a text"));
        return rows is null || columns is null || size is null || fill is null || outline is null || labels is null || since is null || lines is null
            ? null
            : new MapView(view.Name.Text, view.Titles, source, list, reached, rows, columns, size, fill, outline, labels, since, lines, view.Nobody, view.Unsure);
    }

    private Condition? Entries(Excerpt text)
    {
        var node = checker.Check(text, checker.ScopeOf(names, []));
        if (node.Type is ListType { Element: RecordType }) return new Condition(node, text);
        if (node.Type is not FaultyType) diagnostics.Add(ViewDiagnostics.NotEntries.At(text.Locate(node.Span), text.Text.Trim(), node.Type.Label));
        return null;
    }

    private FactDeclaration? SourceOf(Condition list) =>
        dictionary.Account.Facts.FirstOrDefault(fact => fact.IsTable && fact.Type.Accepts(list.Node.Type));

    private MapScale<T>? Scale<T>(WrittenScale written, EntryFacts facts, string use, ImmutableArray<string> marks, Func<int, T> meaning)
    {
        if (facts.OneOf(written.Fact, use) is not { } fact) return null;
        var given = new List<Given<T>>();
        foreach (var (value, mark) in written.Marks)
        {
            if (marks.IndexOf(mark.Text) is >= 0 and var index) given.Add(new Given<T>(value, meaning(index)));
            else diagnostics.Add(ViewDiagnostics.UnknownMark.At(mark.Location, mark.Text, use, string.Join(", ", marks)).Suggesting(Suggestion.For(mark.Text, marks)));
        }

        if (given.Count < written.Marks.Length) return null;
        return AllowedFact.InOrder(fact, AllowedFact.ValuesOf(fact)!, written.Fact, given, diagnostics) is { } inOrder ? new MapScale<T>(fact, inOrder) : null;
    }

    private MapLabels? Labels(WrittenWords written, EntryFacts facts)
    {
        if (facts.Find(written.Facts[0], "labels", FactKind.Texts, "a list of allowed values") is not { } fact) return null;
        if (AllowedFact.ValuesOf(fact) is { } allowed)
            return AllowedFact.InOrder(fact, allowed, written.Facts[0], written.Words, diagnostics) is { } words ? new MapLabels(fact, words) : null;
        diagnostics.Add(ViewDiagnostics.WrongFact.At(written.Facts[0].Location, fact.Name, fact.Type.Label, "labels", "a list of allowed values"));
        return null;
    }
}

/// <summary>Looks up the facts of one kind of entry.</summary>
internal sealed class EntryFacts(FactRecord record, DiagnosticList diagnostics)
{
    public FactDeclaration? OneOf(ScalarNode name, string use) => Find(name, use, FactKind.OneOf, "a fact with allowed values");

    /// <param name="use">What the view needs the fact for.</param>
    /// <param name="wanted">What <paramref name="kind"/> is called in a message.</param>
    public FactDeclaration? Find(ScalarNode name, string use, FactKind kind, string wanted)
    {
        var fact = record.Facts.FirstOrDefault(fact => fact.Name == name.Text);
        if (fact?.Kind == kind) return fact;
        diagnostics.Add(fact is null
            ? PackDiagnostics.UnknownReference.At(name.Location, "fact", name.Text).Suggesting(Suggestion.For(name.Text, record.Facts.Select(known => known.Name)))
            : ViewDiagnostics.WrongFact.At(name.Location, name.Text, fact.Type.Label, use, wanted));
        return null;
    }
}
