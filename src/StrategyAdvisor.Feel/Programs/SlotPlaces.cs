namespace StrategyAdvisor.Feel.Programs;

/// <summary>Which buffer each register lives in: one whose last reader has run hands its buffer on, so that a chunk's working set stays in the cache.</summary>
internal sealed class SlotPlaces
{
    private const int Released = -1;

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
    public static SlotPlaces Assign(IReadOnlyList<Step> steps, IReadOnlyList<int> slots, IEnumerable<Slot> kept)
    {
        var places = new int[Slot.Kinds][];
        var buffers = new int[Slot.Kinds];
        var free = new List<int>[Slot.Kinds];
        for (var kind = 0; kind < Slot.Kinds; kind++) (places[kind], free[kind]) = (new int[slots[kind]], []);
        var lastReader = LastReaders(steps, slots, kept);
        for (var i = 0; i < steps.Count; i++)
        {
            var output = steps[i].Output;
            var kind = (int)output.Kind;
            places[kind][output.Index] = TakeFrom(free[kind]) ?? buffers[kind]++;
            foreach (var input in steps[i].Instruction.Inputs) Release(input, i);
            Release(output, i);
        }

        return new SlotPlaces(places, buffers);

        void Release(Slot slot, int step)
        {
            if (lastReader[slot] != step) return;
            lastReader[slot] = Released;
            free[(int)slot.Kind].Add(places[(int)slot.Kind][slot.Index]);
        }
    }

    /// <summary>The buffer that was handed on last, or null where there is none.</summary>
    private static int? TakeFrom(List<int> free)
    {
        if (free.Count == 0) return null;
        var last = free[^1];
        free.RemoveAt(free.Count - 1);
        return last;
    }

    private static SlotTable<int> LastReaders(IReadOnlyList<Step> steps, IReadOnlyList<int> slots, IEnumerable<Slot> kept)
    {
        var last = new SlotTable<int>(slots);
        for (var i = 0; i < steps.Count; i++)
        {
            last[steps[i].Output] = i;
            foreach (var input in steps[i].Instruction.Inputs) last[input] = i;
        }

        foreach (var slot in kept) last[slot] = int.MaxValue;
        return last;
    }
}
