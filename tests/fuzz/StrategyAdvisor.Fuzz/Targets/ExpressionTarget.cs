using System.Text;
using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Tests.Syntax;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Fuzz.Targets;

/// <summary>Bytes as an expression: parsed, printed and parsed again, checked, and evaluated both ways.</summary>
internal static class ExpressionTarget
{
    private static readonly ExpressionLimits Printed = ExpressionLimits.Default with { Length = 1_000_000 };

    private static readonly FixtureSymbols Symbols = new();

    private static readonly Scope Scope = new(Fixture.Pack.Pack.Account, Symbols);

    private static readonly NameSet Names = new([
        .. Fixture.Pack.Pack.Dictionary.Names, .. Symbols.Names, .. Builtins.All.Select(function => function.Name),
        .. Properties.All.Select(property => property.Name), "today", "item", "i", "j", "x",
    ]);

    public static void Read(byte[] input)
    {
        var text = Excerpt.Of(Encoding.UTF8.GetString(input));
        var diagnostics = new DiagnosticList();
        Parser.ParseUnaryTests(text, Names, new DiagnosticList());
        var syntax = Parser.ParseExpression(text, Names, diagnostics);
        if (!diagnostics.HasErrors) CheckPrinted(syntax);
        var node = Checker.Check(syntax, text, Scope, diagnostics);
        if (!diagnostics.HasErrors) Evaluate(node, text, diagnostics);
        Told.Check(diagnostics);
    }

    private static void CheckPrinted(SyntaxNode syntax)
    {
        var printed = SyntaxPrinter.Print(syntax);
        var diagnostics = new DiagnosticList();
        var again = Parser.ParseExpression(Excerpt.Of(printed), Names, diagnostics, Printed);
        BrokenPromise.Unless(diagnostics.Count == 0, $"what is printed does not parse: {string.Join(' ', diagnostics)}: {printed}");
        BrokenPromise.Unless(SyntaxShape.Of(syntax) == SyntaxShape.Of(again), $"what is printed is another tree: {printed}");
    }

    private static void Evaluate(TypedNode node, Excerpt text, DiagnosticList diagnostics)
    {
        var explainer = new Explainer(Fixture.HalfKnown.Accounts, 0, Fixture.Pack.Pack.Account, Fixture.Today) { CompletionLimit = 50 };
        var explanation = Evaluations.Explain(explainer, node);
        foreach (var failure in Explainer.Failures(explanation)) diagnostics.Add(failure.In(text));
        if (node.Type is not BooleanType) return;
        var compiler = new ExpressionCompiler(Fixture.Pack.Pack.Account, diagnostics);
        var output = compiler.AddTruth(node, text);
        if (diagnostics.HasErrors) return;
        var run = new ProgramRun(compiler.Build());
        run.Evaluate(Fixture.HalfKnown.Accounts, 0, 1, Fixture.Today);
        Evaluations.Compare(Truth.Of((run.SurelyTrue(output)[0] & 1) != 0, (run.SurelyFalse(output)[0] & 1) != 0), explanation.Value, "the expression");
    }

    private sealed class FixtureSymbols : ISymbols
    {
        private Definition? _bigItems;

        public IEnumerable<string> Names => ["big items", "limit", "span"];

        public Symbol? Find(string name) => name switch
        {
            "big items" => new Symbol.Defined(_bigItems ??= Define(name, "items[big]")),
            "limit" => new Symbol.Constant(FeelType.Number, 1.5m),
            "span" => new Symbol.Constant(FeelType.Days, new DaysDuration(90)),
            _ => null,
        };

        public IEnumerable<string>? KeysOf(string function) => null;

        public Symbol Refer(string function, string key) => throw new ArgumentException($"no function `{function}` refers to anything", nameof(function));

        private static Definition Define(string name, string text)
        {
            var (source, diagnostics) = (Excerpt.Of(text, name), new DiagnosticList());
            return new Definition(name, Checker.Check(Parser.ParseExpression(source, ExpressionTarget.Names, diagnostics), source, Scope, diagnostics), source);
        }
    }
}
