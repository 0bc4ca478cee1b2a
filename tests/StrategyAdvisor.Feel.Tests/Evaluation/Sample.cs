using NodaTime;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Tests.Evaluation;

/// <summary>A small record type, one record of it written as text, and expressions over it.</summary>
internal sealed class Sample
{
    public static readonly LocalDate Today = new(2026, 6, 30);

    public static readonly AllowedValues Colours = new(["red", "green", "blue"]);

    private static readonly RecordType TagType = new("tag", [new Field(ListColumn.ItemField, FeelType.Number, 0, Minimum: 0, Maximum: 2)]);

    private static readonly RecordType ItemType = new("item", [
        new Field("name", FeelType.Text, 0),
        new Field("size", FeelType.Number, 1, Minimum: 0, Maximum: 2),
        new Field("big", FeelType.Boolean, 2),
        new Field("colour", new TextType(Colours), 3),
        new Field("seen", FeelType.Date, 4),
    ]);

    public static readonly RecordType Type = new("sample", [
        new Field("a", FeelType.Number, 0, Minimum: 0, Maximum: 2),
        new Field("b", FeelType.Number, 1, Minimum: 0, Maximum: 2),
        new Field("amount", FeelType.Number, 2, Decimals: 1),
        new Field("cost", FeelType.Number, 3, Decimals: 1, Minimum: 0),
        new Field("flag", FeelType.Boolean, 4),
        new Field("sign", FeelType.Boolean, 5),
        new Field("colour", new TextType(Colours), 6),
        new Field("note", FeelType.Text, 7),
        new Field("day", FeelType.Date, 8),
        new Field("items", new ListType(ItemType), 9),
        new Field("tags", new ListType(FeelType.Number), 10, Item: TagType.Fields[0]),
    ]);

    public static readonly Variable Account = new("sample", Type);

    private static readonly Scope Scope = new(Account, new SampleSymbols());

    private static readonly NameSet Names = new([.. Type.Fields.Concat(ItemType.Fields).Select(field => field.Name), .. SampleSymbols.All, .. Functions.Builtins.All.Select(function => function.Name), "today", "i", "j", "t", "item"]);

    private Sample(RecordBatch batch, int completionLimit)
    {
        Records = batch;
        Explainer = new Explainer(batch, 0, Account, Today) { CompletionLimit = completionLimit };
    }

    public RecordBatch Records { get; }

    public Explainer Explainer { get; }

    /// <param name="facts">As <see cref="FactText"/> reads it; what is not named is unknown.</param>
    public static Sample Of(string facts, int completionLimit = 2_000) =>
        new(RecordsOf([facts]), completionLimit);

    public static RecordBatch RecordsOf(IReadOnlyList<string> facts) => FactText.Read(Type, [.. facts], list => list == "tags" ? TagType : ItemType);

    public static TypedNode Parse(string expression)
    {
        var diagnostics = new DiagnosticList();
        var text = Excerpt.Of(expression);
        var node = Checker.Check(Parser.ParseExpression(text, Names, diagnostics), text, Scope, diagnostics);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        return node;
    }

    public Explanation Explain(string expression) => Explainer.Explain(Parse(expression));

    /// <summary>The facts as paths, entries numbered from 1.</summary>
    public static string Paths(IEnumerable<FactReference> facts) => string.Join(", ", facts.Select(Path));

    public static string Path(FactReference fact)
    {
        if (fact.Record is null) return fact.Field.Name;
        var entry = $"{Path(fact.Record.List)}.{fact.Record.Row + 1}";
        return fact.Field.Name == ListColumn.ItemField ? entry : $"{entry}.{fact.Field.Name}";
    }

    private sealed class SampleSymbols : ISymbols
    {
        public static readonly ImmutableArray<string> All = ["big items", "limit", "failing"];

        private readonly Dictionary<string, Definition> _known = [];

        public IEnumerable<string> Names => All;

        public Symbol? Find(string name) => name switch
        {
            "big items" => Defined(name, "items[big]"),
            "limit" => new Symbol.Constant(FeelType.Number, 1m),
            "failing" => Defined(name, "1 / 0"),
            _ => null,
        };

        public IEnumerable<string>? KeysOf(string function) => null;

        public Symbol Refer(string function, string key) => throw new ArgumentException("no such function", nameof(function));

        private Symbol.Defined Defined(string name, string text)
        {
            if (!_known.TryGetValue(name, out var known)) _known[name] = known = new Definition(name, Parse(text), Excerpt.Of(text, name));
            return new Symbol.Defined(known);
        }
    }
}
