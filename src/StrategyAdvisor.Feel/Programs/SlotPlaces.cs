namespace StrategyAdvisor.Feel.Programs;

/// <summary>Which buffer each register lives in: one whose last reader has run hands its buffer on, so that a chunk's working set stays in the cache.</summary>
internal sealed class SlotPlaces
{
    private SlotPlaces(int[][] places, int[] buffers)
    {
        Places = places;
        Buffers = buffers;
    }

    /// <summary>By kind and slot index.</summary>
    public int[][] Places { get; }

    /// <summary>By kind: how many buffers are needed.</summary>
    public int[] Buffers { get; }

    /// <param name="slots">By kind: how many registers there may be.</param>
    /// <param name="kept">Registers that are read after the program has run, and keep their buffer.</param>
    public static SlotPlaces Assign(IReadOnlyList<(Instruction Instruction, Slot Output)> steps, IReadOnlyList<int> slots, IEnumerable<Slot> kept)
    {
        var kinds = Enum.GetValues<SlotKind>().Length;
        var places = new int[kinds][];
        var buffers = new int[kinds];
        for (var kind = 0; kind < kinds; kind++) places[kind] = new int[slots[kind]];
        var lastReader = LastReaders(steps, kept);
        var free = Enumerable.Range(0, kinds).Select(_ => new Stack<int>()).ToArray();
        for (var i = 0; i < steps.Count; i++)
        {
            var output = steps[i].Output;
            var kind = (int)output.Kind;
            places[kind][output.Index] = free[kind].Count > 0 ? free[kind].Pop() : buffers[kind]++;
            foreach (var input in steps[i].Instruction.Inputs.Append(output).Distinct())
            {
                if (lastReader[input] == i) free[(int)input.Kind].Push(places[(int)input.Kind][input.Index]);
            }
        }

        return new SlotPlaces(places, buffers);
    }

    private static Dictionary<Slot, int> LastReaders(IReadOnlyList<(Instruction Instruction, Slot Output)> steps, IEnumerable<Slot> kept)
    {
        var last = new Dictionary<Slot, int>();
        for (var i = 0; i < steps.Count; i++)
        {
            last[steps[i].Output] = i;
            foreach (var input in steps[i].Instruction.Inputs) last[input] = i;
        }

        foreach (var slot in kept) last[slot] = int.MaxValue;
        return last;
    }
}
