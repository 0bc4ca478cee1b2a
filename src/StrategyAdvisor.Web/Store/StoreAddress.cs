using System.Security.Cryptography;
using System.Text;

namespace StrategyAdvisor.Web.Store;

/// <summary>Where a site keeps its store if it is told nothing else.</summary>
public static class StoreAddress
{
    /// <summary>A file in the user's own folder of program data, one for each place of accounts, so that two portfolios do not mix; null where the user has no such folder.</summary>
    /// <param name="accounts">As <see cref="Accounts.AccountReader"/> takes it.</param>
    public static string? Default(string accounts)
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (folder.Length == 0) return null;
        var place = accounts.Contains("://", StringComparison.Ordinal) ? accounts : Path.GetFullPath(accounts);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)))[..12];
        return Path.Combine(folder, "advisor", $"store-{digest}.sqlite");
    }
}
