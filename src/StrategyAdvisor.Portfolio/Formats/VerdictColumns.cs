using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Portfolio.Selection;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>What a table of verdicts has for columns: the account, the decisions, how many findings there are of each severity, and every rule.</summary>
/// <remarks>A decision that is still open is blank. A rule has the severity of its finding, <c>undecided</c>, or a blank where it is quiet. Decisions that are lists or free texts are in briefs only.</remarks>
public sealed class VerdictColumns
{
    /// <summary>What stands under a rule that unknown facts leave open.</summary>
    public const string Undecided = "undecided";

    private readonly Pack _pack;
    private readonly ImmutableArray<int> _decisions;

    public VerdictColumns(ReviewTerms terms)
    {
        _pack = terms.Pack.Pack;
        var table = new VerdictTable(terms.Pack, 0);
        _decisions = [.. Enumerable.Range(0, _pack.Decisions.Length).Where(decision => table.Decisions[decision] is not null)];
        Names =
        [
            "account", "name", .. _decisions.Select(decision => _pack.Decisions[decision].Key), .. Pack.Severities.Values, Undecided,
            .. _pack.Rules.Select(rule => rule.Id),
        ];
    }

    public ImmutableArray<string> Names { get; }

    /// <summary>What can stand under a rule, blanks aside.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Pack.Severities.Values, Undecided];

    /// <summary>Columns from here on, up to <see cref="FirstCount"/>, are decisions; before them stand the account and its name.</summary>
    public const int FirstDecision = 2;

    /// <summary>Columns from here on, up to <see cref="FirstRule"/>, are counts.</summary>
    public int FirstCount => FirstDecision + _decisions.Length;

    public int FirstRule => FirstCount + Pack.Severities.Values.Length + 1;

    /// <summary>The cells of one account, one a column; counts are numbers written out.</summary>
    public string[] RowOf(ReviewPiece piece, int account)
    {
        var cells = new string[Names.Length];
        cells[0] = AccountNames.IdOf(piece.Batch, account);
        cells[1] = AccountNames.NameOf(piece.Batch, account);
        for (var i = 0; i < _decisions.Length; i++) cells[FirstDecision + i] = DecisionOf(piece.Verdicts.Decisions[_decisions[i]]!, _pack.Decisions[_decisions[i]].Value.Node.Type, account);
        Span<int> counts = stackalloc int[Pack.Severities.Values.Length + 1];
        counts.Clear();
        for (var rule = 0; rule < _pack.Rules.Length; rule++) cells[FirstRule + rule] = Verdict(piece.Verdicts, rule, account, counts);
        for (var i = 0; i < counts.Length; i++) cells[FirstCount + i] = counts[i].ToString(CultureInfo.InvariantCulture);
        return cells;
    }

    /// <summary>The same cells for all accounts of a piece.</summary>
    public VerdictBlock BlockOf(ReviewPiece piece)
    {
        var counts = Words.Select(_ => new int[piece.Rows.Length]).ToImmutableArray();
        return new VerdictBlock(
            piece.Rows.Length,
            [
                TextsOf(piece, account => AccountNames.IdOf(piece.Batch, account)),
                TextsOf(piece, account => AccountNames.NameOf(piece.Batch, account)),
                .. _decisions.Select(decision => TextsOf(piece, account => DecisionOf(piece.Verdicts.Decisions[decision]!, _pack.Decisions[decision].Value.Node.Type, account))),
            ],
            counts,
            [.. _pack.Rules.Select((_, rule) => VerdictsOf(piece, rule, counts))]);
    }

    private static string?[] TextsOf(ReviewPiece piece, Func<int, string> text)
    {
        var texts = new string?[piece.Rows.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = text(piece.Rows[i]) is { Length: > 0 } known ? known : null;
        return texts;
    }

    private static byte[] VerdictsOf(ReviewPiece piece, int rule, ImmutableArray<int[]> counts)
    {
        var fires = piece.Verdicts.FiringOf(rule);
        var quiet = piece.Verdicts.QuietOf(rule);
        var verdicts = new byte[piece.Rows.Length];
        for (var i = 0; i < verdicts.Length; i++)
        {
            var row = piece.Rows[i];
            var word = IsSet(fires, row) ? piece.Verdicts.SeverityOf(rule, row) : IsSet(quiet, row) ? -1 : Words.Length - 1;
            if (word >= 0) counts[word][i]++;
            verdicts[i] = (byte)(word + 1);
        }

        return verdicts;
    }

    private static string Verdict(VerdictTable verdicts, int rule, int account, Span<int> counts)
    {
        switch (verdicts[rule, account])
        {
            case Rules.Evaluation.Verdict.Fires:
                var severity = verdicts.SeverityOf(rule, account);
                counts[severity]++;
                return Pack.Severities.Values[severity];
            case Rules.Evaluation.Verdict.Undecided:
                counts[^1]++;
                return Undecided;
            default:
                return "";
        }
    }

    private static string DecisionOf(DecisionColumn decision, FeelType type, int account) => decision switch
    {
        TruthDecision truth when IsSet(truth.SurelyTrue, account) => FactText.Boolean(true),
        TruthDecision truth when IsSet(truth.SurelyFalse, account) => FactText.Boolean(false),
        CodesDecision codes when ulong.IsPow2(codes.Possible[account]) => codes.Allowed.Values[System.Numerics.BitOperations.TrailingZeroCount(codes.Possible[account])],
        NumberDecision number when number.Least[account] == number.Greatest[account] =>
            type is DateType ? FactText.Date((int)number.Least[account]) : FactText.Number(number.Least[account], number.Decimals),
        DecimalDecision number when number.Least[account] == number.Greatest[account] => number.Least[account].ToString("0.######", CultureInfo.InvariantCulture),
        _ => "",
    };

    private static bool IsSet(ReadOnlySpan<ulong> bits, int row) => (bits[row >> 6] >> (row & 63) & 1) != 0;
}
