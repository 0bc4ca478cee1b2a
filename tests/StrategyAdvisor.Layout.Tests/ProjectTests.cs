using System.Xml.Linq;

namespace StrategyAdvisor.Layout.Tests;

/// <summary>Data flows down this list; a project names only projects above it.</summary>
public sealed class ProjectTests
{
    private static readonly ImmutableDictionary<string, string[]> Picture = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Feel"] = [],
        ["Facts"] = ["Feel"],
        ["Rules"] = ["Facts"],
        ["Accounts"] = ["Facts"],
        ["Briefs"] = ["Rules"],
        ["Portfolio"] = ["Accounts", "Briefs"],
        ["Web"] = ["Portfolio"],
        ["Cli"] = ["Feel", "Facts", "Rules", "Accounts", "Briefs", "Portfolio", "Web"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    [Fact]
    public void A_project_names_only_the_projects_that_the_picture_gives_it() =>
        Violations.AssertNone(
            "a project reference that the picture does not show",
            from file in SourceTree.Under("src", "*.csproj")
            let named = ReferencesOf(XDocument.Parse(file.Text))
            from reference in Unexpected(file.Project, named)
            select $"{file}: {reference}");

    [Theory]
    [InlineData("Feel", "Facts", "Facts")]
    [InlineData("Rules", "Accounts", "Accounts")]
    [InlineData("Portfolio", "Briefs", null)]
    [InlineData("Cli", "Rules", null)]
    [InlineData("Elsewhere", "Feel", "Elsewhere is not in the picture")]
    public void A_reference_upwards_and_an_unknown_project_are_found(string project, string reference, string? expected) =>
        Assert.Equal(expected, Unexpected(project, [reference]).SingleOrDefault());

    [Fact]
    public void A_namespace_is_the_folder_it_lies_in() =>
        Violations.AssertNone(
            "namespace and folder differ",
            from file in SourceTree.CodeUnder("src").Concat(SourceTree.CodeUnder("tests"))
            where file.Project.Length > 0
            let declared = file.Lines.Where(line => line.StartsWith("namespace ", StringComparison.Ordinal)).ToList()
            where declared.Count > 1 || (declared.Count == 1 && declared[0] != $"namespace {NamespaceOf(file.Path)};")
            select $"{file}: {declared[^1]}");

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(SourceTree.Root, "StrategyAdvisor.sln")).Replace('\\', '/');
        Violations.AssertNone(
            "a project that nobody builds",
            SourceTree.Under("src", "*.csproj").Concat(SourceTree.Under("tests", "*.csproj"))
                .Where(file => !solution.Contains($"\"{file}\"", StringComparison.Ordinal))
                .Select(file => file.Path));
    }

    private static IEnumerable<string> Unexpected(string project, IEnumerable<string> references) =>
        Picture.TryGetValue(project, out var allowed)
            ? references.Except(allowed, StringComparer.Ordinal)
            : [$"{project} is not in the picture"];

    private static IEnumerable<string> ReferencesOf(XDocument project) =>
        from reference in project.Descendants("ProjectReference")
        let path = ((string?)reference.Attribute("Include") ?? "").Replace('\\', '/')
        select Path.GetFileNameWithoutExtension(path).Replace("StrategyAdvisor.", "", StringComparison.Ordinal);

    private static string NamespaceOf(string path) => string.Join('.', path.Split('/')[1..^1].SkipWhile(part => part is "benchmarks" or "fuzz" or "laws"));
}
