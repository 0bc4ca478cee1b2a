using System.Numerics;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>
/// Membership in the list of distinct values: an entry stays in where no earlier member equals it. It is surely in where it surely
/// differs from all earlier possible members, surely out where it surely equals an earlier sure one.
/// </summary>
/// <param name="Domain">The list's rows.</param>
internal sealed record DistinctMember(Domain Domain, int Member, Slot Element) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Member), Element];

    public override void Run(Frame frame, int output)
    {
        var (member, target) = (frame.Truth(Member), frame.Truth(output));
        var words = Rows.Words(frame.CountOf(Domain));
        member.True.AsSpan(0, words).CopyTo(target.True);
        member.False.AsSpan(0, words).CopyTo(target.False);
        var offsets = frame.DomainRows[Domain.Id].Offsets;
        for (var parent = 0; parent < frame.CountOf(Domain.Parent!); parent++)
        {
            for (var entry = offsets[parent]; entry < offsets[parent + 1]; entry++) Settle(frame, member, target, offsets[parent], entry);
        }
    }

    private void Settle(Frame frame, TruthVector member, TruthVector target, int first, int entry)
    {
        var (word, bit) = (entry >> 6, 1UL << (entry & 63));
        for (var earlier = first; earlier < entry; earlier++)
        {
            if (IsSet(member.False, earlier)) continue;
            var same = Same(frame, earlier, entry);
            if (same != false) target.True[word] &= ~bit;
            if (same == true && IsSet(member.True, earlier)) target.False[word] |= bit;
        }
    }

    private bool? Same(Frame frame, int left, int right)
    {
        switch (Element.Kind)
        {
            case SlotKind.Codes:
                var sets = frame.Codes(Element.Index).Sets;
                if ((sets[left] & sets[right]) == 0) return false;
                return sets[left] == sets[right] && BitOperations.IsPow2(sets[left]) ? true : null;
            case SlotKind.Number:
                var numbers = frame.Number(Element.Index);
                if (numbers.High[left] < numbers.Low[right] || numbers.High[right] < numbers.Low[left]) return false;
                return numbers.Low[left] == numbers.High[right] && numbers.High[left] == numbers.Low[right] ? true : null;
            case SlotKind.Truth:
                var truths = frame.Truth(Element.Index);
                var (leftTrue, rightTrue) = (IsSet(truths.True, left), IsSet(truths.True, right));
                var areKnown = (leftTrue || IsSet(truths.False, left)) && (rightTrue || IsSet(truths.False, right));
                return areKnown ? leftTrue == rightTrue : null;
            default:
                var texts = frame.Text(Element.Index).Values;
                return texts[left] is null || texts[right] is null ? null : string.Equals(texts[left], texts[right], StringComparison.Ordinal);
        }
    }

    private static bool IsSet(ulong[] bits, int row) => (bits[row >> 6] >> (row & 63) & 1) != 0;
}
