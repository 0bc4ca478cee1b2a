namespace StrategyAdvisor.Fuzz.Tests;

/// <summary>Every input that did harm once, and every seed of the fuzzers, is borne by its target.</summary>
public sealed class InputTests
{
    // Nothing here takes a second; who waits this long waits for something that never ends.
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(2);

    public static TheoryData<string, string> OnceHarmful => [.. FilesOf("cases")];

    public static TheoryData<string> Targets => [.. Target.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(OnceHarmful))]
    public Task An_input_that_did_harm_once_is_borne(string target, string file) => Bear(target, [Read("cases", target, file)]);

    [Theory]
    [MemberData(nameof(Targets))]
    public Task The_seeds_of_a_target_are_borne(string target)
    {
        var seeds = FilesOf("corpus").Where(file => file.Item1 == target).Select(file => Read("corpus", target, file.Item2)).ToList();
        Assert.NotEmpty(seeds);
        return Bear(target, seeds);
    }

    [Fact]
    public void Each_folder_of_inputs_is_named_as_its_target() =>
        Assert.All(FilesOf("cases").Concat(FilesOf("corpus")), file => Assert.NotNull(Target.Find(file.Item1)));

    [Fact]
    public async Task A_target_that_throws_is_noticed()
    {
        var fragile = new Target("fragile", input => BrokenPromise.Unless(input.Length == 0, "a byte is too much"));
        await Bear(fragile, [[]]);
        Assert.Equal("a byte is too much", (await Assert.ThrowsAsync<BrokenPromise>(() => Bear(fragile, [[1]]))).Message);
    }

    private static Task Bear(string target, IReadOnlyList<byte[]> inputs) => Bear(Target.Find(target)!, inputs);

    private static Task Bear(Target target, IReadOnlyList<byte[]> inputs) => Task.Run(
        () =>
        {
            foreach (var input in inputs) target.Try(input);
        },
        TestContext.Current.CancellationToken).WaitAsync(Endless, TestContext.Current.CancellationToken);

    private static byte[] Read(string folder, string target, string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, folder, target, file));

    private static IEnumerable<(string Target, string File)> FilesOf(string folder) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder), "*", SearchOption.AllDirectories)
            .Select(path => (Path.GetFileName(Path.GetDirectoryName(path))!, Path.GetFileName(path)))
            .Order();
}
