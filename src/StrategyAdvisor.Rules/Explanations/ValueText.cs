using System.Numerics;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Explanations;

/// <summary>Writes what an expression was found to be, half-known values included, in every language alike.</summary>
/// <param name="paths">Names the entries of lists.</param>
public sealed class ValueText(FactPaths paths)
{
    public const string Unknown = "unknown";

    private const int MostTexts = 3;

    /// <summary>What an explained expression is.</summary>
    public string Of(Explanation explanation)
    {
        if (explanation.Failure is { } failure) return $"failed: {failure.Kind.Message}";
        if (explanation.Node is not { } node) return Of(explanation.Value, FeelType.Faulty);
        return !explanation.Value.IsSettled && explanation.Read is { IsKnown: false } ? Unknown : Of(explanation.Value, node.Type);
    }

    /// <summary>A possible value of a type.</summary>
    public string Of(Possible value, FeelType type) => value switch
    {
        Truth truth => truth.IsSettled ? FactText.Boolean(truth.MustBeTrue) : Unknown,
        Interval interval => Range(interval, type),
        CodeSet codes => Texts(codes),
        TextValue { Value: { } text } => Quoted(text),
        ListOf list => List(list, ((ListType)type).Element),
        RowValue { Entry: { } entry } => Label(entry),
        _ => Unknown,
    };

    /// <summary>What a person calls an entry, without the list it is in.</summary>
    public string Label(EntryReference entry) => paths.Print(entry)[(paths.Print(entry.List).Length + 1)..];

    /// <summary>The path of a fact.</summary>
    public string Path(FactReference fact) => paths.Print(fact);

    private static string Range(Interval interval, FeelType type) => interval switch
    {
        { Low: { } low, High: { } high } => low == high ? Single(low, type) : $"{Single(low, type)} to {Single(high, type)}",
        { Low: { } low } => $"at least {Single(low, type)}",
        { High: { } high } => $"at most {Single(high, type)}",
        _ => Unknown,
    };

    private static string Single(decimal value, FeelType type) => type switch
    {
        DateType => FactText.Date((int)value),
        DaysType => Counted(value, "day"),
        MonthsType => value % 12 == 0 && value != 0 ? Counted(value / 12, "year") : Counted(value, "month"),
        _ => Plain(value),
    };

    private static string Quoted(string text) => SyntaxPrinter.Print(new TextSyntax(text, default));

    private static string Counted(decimal number, string unit) => number == 1 ? $"1 {unit}" : $"{Plain(number)} {unit}s";

    private static string Plain(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Texts(CodeSet codes) => BitOperations.PopCount(codes.Set) > MostTexts || (codes.Set == codes.Allowed.Everything && !codes.IsSettled)
        ? Unknown
        : string.Join(" or ", codes.Allowed.Values.Where((_, code) => (codes.Set >> code & 1) != 0).Select(Quoted));

    private string List(ListOf list, FeelType element)
    {
        var entries = list.Candidates.Select(entry => $"{(entry.IsIn ? "" : "perhaps ")}{Entry(entry, element)}").ToList();
        if (list.IsOpen) return entries.Count == 0 ? Unknown : $"{string.Join(", ", entries)}, perhaps others";
        return entries.Count == 0 ? FactText.None : string.Join(", ", entries);
    }

    private string Entry(ListEntry entry, FeelType element) =>
        element is RecordType && entry.Reference is { } reference ? Label(reference) : Of(entry.Value.Value, element);
}
