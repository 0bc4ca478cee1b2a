namespace StrategyAdvisor.Web.Security;

/// <summary>What somebody may do on a site.</summary>
public enum Role
{
    /// <summary>Sees and works on their own accounts and those that are shared with them.</summary>
    Lead,

    /// <summary>Sees every account and the portfolio, and changes none.</summary>
    Coach,

    /// <summary>Sees and changes everything, reads the audit log, and erases people.</summary>
    Admin,
}

/// <summary>How roles are written.</summary>
public static class Roles
{
    /// <summary>From the least to the most that one may do.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Enum.GetValues<Role>().Select(Word)];

    /// <summary><c>lead</c>, <c>coach</c> or <c>admin</c>.</summary>
    public static string Word(this Role role) => role.ToString().ToLowerInvariant();

    /// <summary>The role of a word, or null where it is none.</summary>
    public static Role? Find(string word) => Words.IndexOf(word) is >= 0 and var position ? (Role)position : null;
}
