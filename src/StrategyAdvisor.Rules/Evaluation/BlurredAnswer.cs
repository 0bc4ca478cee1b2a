using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>A rule's verdict or a decision that the program may leave open although all completions of the unknown facts agree.</summary>
/// <param name="Asked">The rule's condition, or the decision's expression.</param>
/// <param name="Blurred">The register of whether a fact is unknown that can hide the agreement.</param>
/// <param name="Number">Among the pack's rules or decisions.</param>
internal sealed record BlurredAnswer(Condition Asked, TruthOutput Blurred, int Number, bool IsDecision)
{
    /// <summary>Rules in the order of the pack, then decisions.</summary>
    public static ImmutableArray<BlurredAnswer> Of(CompiledPack pack) =>
    [
        .. pack.Outputs.Select((rule, number) => rule.Blurred is { } blurred ? new BlurredAnswer(pack.Pack.Rules[number].When, blurred, number, false) : null).OfType<BlurredAnswer>(),
        .. pack.BlurredDecisions.Select((decision, number) => decision is { } blurred ? new BlurredAnswer(pack.Pack.Decisions[number].Value, blurred, number, true) : null).OfType<BlurredAnswer>(),
    ];

    /// <summary>Finds the accounts of the chunk that was just run and put into the table which may have to be settled.</summary>
    /// <param name="first">The chunk's first account, a multiple of 64.</param>
    /// <param name="found">A bit an account from <paramref name="first"/> on.</param>
    public void Collect(ProgramRun run, VerdictTable table, int first, int count, Span<ulong> found)
    {
        FindOpen(table, first, count, found);
        var blurred = run.SurelyTrue(Blurred);
        var last = Bits.Words(count) - 1;
        for (var word = 0; word <= last; word++) found[word] &= blurred[word];
        if ((count & 63) != 0) found[last] &= (1UL << (count & 63)) - 1;
    }

    private void FindOpen(VerdictTable table, int first, int count, Span<ulong> found)
    {
        if (IsDecision)
        {
            table.Decisions[Number]!.FindOpen(first, count, found);
            return;
        }

        var fires = table.Fires(Number)[(first >> 6)..];
        var quiet = table.Quiet(Number)[(first >> 6)..];
        for (var word = 0; word < Bits.Words(count); word++) found[word] = ~(fires[word] | quiet[word]);
    }
}
