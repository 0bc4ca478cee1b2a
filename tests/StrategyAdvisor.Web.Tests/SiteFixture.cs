using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Serilog.Core;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Web.Hosting;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Tests;

/// <summary>The site on copies of the default pack and the sample accounts, on a free port of this machine.</summary>
public class SiteFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("site");
    private readonly KeptLog _kept = new();
    private readonly Logger _log;
    private WebApplication _site = null!;

    public SiteFixture() => _log = new LoggerConfiguration().MinimumLevel.Information().WriteTo.Sink(_kept).CreateLogger();

    /// <summary>What the site has logged.</summary>
    public IReadOnlyCollection<string> Logged => _kept.Lines;

    /// <summary>What the site takes for the time; tests may move it on.</summary>
    public MovedClock Clock { get; } = new();

    /// <summary>The pack that it judges by now.</summary>
    public Pack Pack => _site.Services.GetRequiredService<CurrentSnapshot>().Value.Pack;

    /// <summary>Where people's decisions are kept.</summary>
    public SiteStore Store { get; private set; } = null!;

    /// <summary>What the site can be asked.</summary>
    public IReadOnlyList<RouteEndpoint> Routes => [.. _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>Follows no redirection and keeps no cookie.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Where the site reads its pack; tests may change it.</summary>
    public string PackFolder => Path.Combine(_folder.FullName, "pack");

    /// <summary>Where it reads its accounts.</summary>
    public string AccountsFolder => Path.Combine(_folder.FullName, "accounts");

    public virtual async ValueTask InitializeAsync()
    {
        Copy(Path.Combine(Root(), "rules", "key-accounts"), PackFolder);
        Copy(Path.Combine(Root(), "rules", "examples", "dossiers"), AccountsFolder);
        File.Copy(Path.Combine(Root(), "rules", "examples", "portfolio.yaml"), Path.Combine(_folder.FullName, "portfolio.yaml"));
        await File.WriteAllTextAsync(Path.Combine(AccountsFolder, "hostile.yaml"), HostileAccount.Text);
        Store = SiteStore.Open(StoreAddress(), Clock);
        var options = new SnapshotSource(PackFolder, null, AccountsFolder, null, Clock);
        var diagnostics = new DiagnosticList();
        var snapshot = PortfolioSnapshot.Read(options, diagnostics);
        Assert.Empty(diagnostics);
        _site = Site.Create(SiteAddress.Read("http://127.0.0.1:0", null, out _)!, options, snapshot!, _log, Store, Access(_folder.FullName), HistoryAddress(_folder.FullName));
        await _site.StartAsync();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(_site.Urls.Single()) };
    }

    public virtual async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _site.DisposeAsync();
        await _log.DisposeAsync();
        GC.SuppressFinalize(this);
        _folder.Delete(recursive: true);
    }

    /// <summary>The body of a page that must be there.</summary>
    public async Task<string> Page(string address)
    {
        using var response = await Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Who may ask; null for whoever sits at the machine.</summary>
    /// <param name="folder">Where a file can be put that says so.</param>
    protected virtual AccessRules? Access(string folder) => null;

    /// <summary>Where earlier reviews are, or null.</summary>
    /// <param name="folder">Where a file of them can be put.</param>
    protected virtual string? HistoryAddress(string folder) => null;

    /// <summary>Where the store is.</summary>
    protected virtual string StoreAddress() => Path.Combine(_folder.FullName, "store.sqlite");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StrategyAdvisor.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests do not run inside the repository");
        return folder;
    }
}
