using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Cli.Expressions;

/// <summary>Evaluates an expression over facts that a JSON object gives.</summary>
internal static class ExpressionRun
{
    // What a fact that is null may be; the first with which the expression fits together is taken.
    private static readonly ImmutableArray<FactKind> KindsOfUnknown = [FactKind.Number, FactKind.Text, FactKind.Boolean, FactKind.Date];

    /// <param name="diagnostics">Takes the mistakes in both texts, and the operations that failed.</param>
    /// <returns>Null where there is a mistake.</returns>
    public static ExpressionResult? Evaluate(string expression, SourceText context, LocalDate today, DiagnosticList diagnostics)
    {
        if (JsonReader.Read(context, diagnostics) is not { } document) return null;
        var first = (DiagnosticList?)null;
        foreach (var kind in KindsOfUnknown)
        {
            var attempt = new DiagnosticList();
            var result = Evaluate(Excerpt.Of(expression), document, kind, today, attempt);
            first ??= attempt;
            if (attempt.HasErrors) continue;
            diagnostics.AddRange(attempt);
            return result;
        }

        diagnostics.AddRange(first!);
        return null;
    }

    private static ExpressionResult? Evaluate(Excerpt text, DocumentNode document, FactKind kindOfUnknown, LocalDate today, DiagnosticList diagnostics)
    {
        var dictionary = new InferredFacts(kindOfUnknown, diagnostics).Of(document);
        if (diagnostics.HasErrors) return null;
        var batch = FactBatchBuilder.One(dictionary, new DossierReader(diagnostics).Read(document, dictionary.Account));
        var account = new Variable("context", dictionary.Type);
        var names = new NameSet([.. dictionary.Names, .. Builtins.All.Select(function => function.Name), .. Properties.All.Select(property => property.Name), "today", "item"]);
        var node = Checker.Check(Parser.ParseExpression(text, names, diagnostics), text, new Scope(account, NoSymbols.Instance), diagnostics);
        if (diagnostics.HasErrors) return null;
        var explained = new Explainer(batch.Accounts, 0, account, today).Explain(node);
        diagnostics.AddRange(Explainer.Failures(explained).Select(failure => failure.In(text)));
        return ExpressionResult.Of(explained, new FactPaths(batch, 0));
    }

    /// <summary>No definitions, no parameters, no rules.</summary>
    private sealed class NoSymbols : ISymbols
    {
        public static readonly NoSymbols Instance = new();

        public IEnumerable<string> Names => [];

        public Symbol? Find(string name) => null;

        public IEnumerable<string>? KeysOf(string function) => null;

        public Symbol Refer(string function, string key) => throw new ArgumentException("there is no such function", nameof(function));
    }
}
