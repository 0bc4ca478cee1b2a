namespace StrategyAdvisor.Fuzz;

/// <summary>What must hold for every input does not.</summary>
internal sealed class BrokenPromise(string message) : Exception(message)
{
    public static void Unless(bool kept, string broken)
    {
        if (!kept) throw new BrokenPromise(broken);
    }
}
