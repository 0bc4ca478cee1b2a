using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Reference;

/// <summary>The reference pages of a pack in Markdown, each made out of the tables that the engine itself works with.</summary>
public static class ReferencePages
{
    /// <summary>The facts an account may state.</summary>
    public const string Facts = "facts";

    /// <summary>The built-ins of the rule language.</summary>
    public const string Functions = "functions";

    /// <summary>Who carries what the seed text says.</summary>
    public const string Seed = "seed";

    public static ImmutableArray<string> All { get; } = [Facts, Functions, Seed];

    /// <param name="page">One of <see cref="All"/>.</param>
    /// <param name="language">A language of the pack, for what the pack says; the built-ins speak English.</param>
    public static string Render(string page, Pack pack, string language) => page switch
    {
        Facts => FactPage.Render(pack, language),
        Functions => FunctionPage.Render(),
        Seed => SeedPage.Render(pack, language),
        _ => throw new ArgumentException($"there is no page `{page}`", nameof(page)),
    };
}
