using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Portfolio.Selection;

/// <summary>A condition in FEEL over the facts of a dictionary that says which accounts are looked at. Evaluated by the engine, whatever the accounts are kept in.</summary>
public sealed class AccountCondition
{
    private const int Chunk = 512;

    private readonly ColumnProgram _program;
    private readonly TruthOutput _output;

    private AccountCondition(string text, ColumnProgram program, TruthOutput output) => (Text, _program, _output) = (text, program, output);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Checks and compiles a condition.</summary>
    /// <param name="diagnostics">Takes its mistakes.</param>
    /// <returns>Null where it has any.</returns>
    public static AccountCondition? Parse(string text, FactDictionary dictionary, DiagnosticList diagnostics)
    {
        var excerpt = Excerpt.Of(text, "--where");
        var mistakes = new DiagnosticList();
        var account = new Variable("account", dictionary.Type);
        var names = new NameSet([.. dictionary.Names, .. Builtins.All.Select(function => function.Name), .. Properties.All.Select(property => property.Name), "today", "item"]);
        var node = Checker.Check(Parser.ParseExpression(excerpt, names, mistakes), excerpt, new Scope(account, NoSymbols.Instance), mistakes, FeelType.Boolean);
        var compiler = new ExpressionCompiler(account, mistakes);
        var condition = mistakes.HasErrors ? null : Compiled(text, compiler, compiler.AddTruth(node, excerpt));
        diagnostics.AddRange(mistakes);
        return mistakes.HasErrors ? null : condition;
    }

    /// <summary>The accounts for which the condition is true whatever their unknown facts are.</summary>
    /// <param name="open">How many it may or may not be true for, since a fact is unknown.</param>
    public FactBatch Of(FactBatch batch, LocalDate today, out int open)
    {
        var run = new ProgramRun(_program);
        var kept = new List<int>();
        open = 0;
        for (var first = 0; first < batch.Count; first += Chunk)
        {
            var count = Math.Min(Chunk, batch.Count - first);
            run.Evaluate(batch.Accounts, first, count, today);
            var (isTrue, isFalse) = (run.SurelyTrue(_output).ToArray(), run.SurelyFalse(_output).ToArray());
            for (var row = 0; row < count; row++)
            {
                if (Bits.IsSet(isTrue, row)) kept.Add(first + row);
                else if (!Bits.IsSet(isFalse, row)) open++;
            }
        }

        return kept.Count == batch.Count ? batch : AccountSelection.Of(batch, [.. kept]);
    }

    private static AccountCondition Compiled(string text, ExpressionCompiler compiler, TruthOutput output) => new(text, compiler.Build(), output);

    /// <summary>Facts only: no definitions, no parameters, no rules.</summary>
    private sealed class NoSymbols : ISymbols
    {
        public static readonly NoSymbols Instance = new();

        public IEnumerable<string> Names => [];

        public Symbol? Find(string name) => null;

        public IEnumerable<string>? KeysOf(string function) => null;

        public Symbol Refer(string function, string key) => throw new InvalidOperationException($"`{function}` refers to nothing");
    }
}
