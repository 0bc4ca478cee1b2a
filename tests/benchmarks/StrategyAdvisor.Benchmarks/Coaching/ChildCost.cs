using System.Runtime.InteropServices;

namespace StrategyAdvisor.Benchmarks.Coaching;

/// <summary>What a program cost that was started from here and has ended.</summary>
/// <param name="Processor">Seconds of all processors: what holds on a machine that has other work too.</param>
internal readonly partial record struct ChildCost(double Seconds, double Processor)
{
    private const int Children = -1;

    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public static ChildCost Of(string program, IEnumerable<string> words)
    {
        var before = OfAllChildren();
        var seconds = Command.Time(program, words).TotalSeconds;
        return new ChildCost(seconds, OfAllChildren() - before);
    }

    private static double OfAllChildren() =>
        GetUsage(Children, out var usage) == 0 ? usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6) : throw new InvalidOperationException("the system does not tell what processes cost");

    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int GetUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Usage
    {
        public readonly long UserSeconds;
        public readonly long UserMicroseconds;
        public readonly long SystemSeconds;
        public readonly long SystemMicroseconds;
        private readonly Rest _rest;

        [System.Runtime.CompilerServices.InlineArray(14)]
        private struct Rest
        {
            private long _first;
        }
    }
}
