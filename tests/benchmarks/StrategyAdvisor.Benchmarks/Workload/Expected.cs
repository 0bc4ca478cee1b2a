namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>What portfolio-v1 says an engine must come to, by number of accounts.</summary>
internal static class Expected
{
    public static ImmutableSortedDictionary<int, string> Hashes { get; } = new Dictionary<int, string>
    {
        [20_000] = "7dd7c8b50711455425e6eea182430fa5dd89eb91ec8eb0e3e5b02312a5f679de",
        [100_000] = "901fa9179f7a20c68bbf4b72085317c581d3082e6f000f545e1121dbd10587e4",
    }.ToImmutableSortedDictionary();

    public static ImmutableSortedDictionary<int, string> Checksums { get; } = new Dictionary<int, string>
    {
        [100] =
            "7aacb70c | 28, 27, 53, 7, 18, 15, 37, 23, 49, 33, 29, 51, 15, 58, 16, 15, 1, 33, 48, 25, 18, 12, 12, 17 | 8, 27, 41, 24",
        [1_000] =
            "35e13e3d | 299, 321, 543, 57, 167, 172, 311, 201, 438, 371, 319, 485, 219, 540, 168, 183, 33, 320, 446, 220, 142, 140, 129, 138 | 66, 276, 393, 265",
        [2_000] =
            "31bbf0e8 | 608, 654, 1061, 126, 321, 328, 608, 393, 872, 770, 668, 947, 444, 1083, 341, 355, 56, 643, 921, 405, 315, 273, 248, 268 | 125, 553, 807, 515",
        [10_000] =
            "181aa835 | 2938, 3210, 5321, 716, 1503, 1571, 2922, 1917, 4390, 3698, 3394, 4706, 2370, 5626, 1684, 1769, 301, 3127, 4686, 2028, 1479, 1378, 1162, 1496 | 531, 2984, 3858, 2627",
        [100_000] =
            "ba570bfd | 29045, 31232, 53040, 7315, 15004, 15525, 29331, 19342, 43901, 36855, 34099, 47163, 23130, 56182, 16664, 17423, 2759, 31380, 46985, 19888, 14452, 13442, 11489, 15152 | 5464, 30211, 38510, 25815",
    }.ToImmutableSortedDictionary();

    /// <exception cref="InvalidOperationException">The text is not the expected one.</exception>
    public static void Equal(string expected, string actual, string what)
    {
        if (expected != actual) throw new InvalidOperationException($"{what}: expected {expected}{Environment.NewLine}but found {actual}");
    }
}
