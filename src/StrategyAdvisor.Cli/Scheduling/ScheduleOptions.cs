using System.CommandLine;
using StrategyAdvisor.Cli.Reviewing;
using StrategyAdvisor.Web.Hosting;

namespace StrategyAdvisor.Cli.Scheduling;

/// <summary>The options of reviews that come by themselves.</summary>
internal sealed class ScheduleOptions
{
    private readonly Option<string?> _schedule = new("--schedule") { HelpName = "CRON", Description = "stay, and review whenever this is due, such as \"0 2 * * *\" for two at night; ends on SIGTERM" };
    private readonly Option<string?> _zone = new("--time-zone") { HelpName = "ZONE", Description = "whose clock the schedule means, such as Europe/Madrid; UTC without it" };
    private readonly Option<string?> _health = new("--health") { HelpName = "URL", Description = "with --schedule: an address of this machine that answers /health/live, /health/ready and /metrics" };

    public void AddTo(Command command)
    {
        command.Options.Add(_schedule);
        command.Options.Add(_zone);
        command.Options.Add(_health);
    }

    /// <summary>True where a review is asked for by schedule, be it by mistake.</summary>
    public bool IsAsked(ParseResult arguments) => arguments.GetValue(_schedule) is not null || arguments.GetValue(_zone) is not null || arguments.GetValue(_health) is not null;

    /// <param name="mistake">What is wrong, and what to write.</param>
    /// <returns>Null where there is a mistake.</returns>
    public ScheduleTerms? Read(ParseResult arguments, ReviewOptions options, out string? mistake)
    {
        if (arguments.GetValue(_schedule) is not { } cron)
        {
            mistake = "--time-zone and --health belong to --schedule; name one";
            return null;
        }

        if (arguments.GetValue(options.Shared.Out) is null && arguments.GetValue(options.History) is null)
        {
            mistake = "--schedule needs a place for what nobody is there to read; name one with --out or --history";
            return null;
        }

        if (ReviewSchedule.Parse(cron, arguments.GetValue(_zone), out mistake) is not { } schedule) return null;
        if (arguments.GetValue(_health) is not { } health) return new ScheduleTerms(schedule, null);
        if (SiteAddress.Read(health, null, out _) is { } address) return new ScheduleTerms(schedule, address);
        mistake = $"`{health}` is no address of this machine alone; write one such as http://127.0.0.1:5081";
        return null;
    }
}

/// <param name="Health">Where the service says how it is doing; null where nowhere.</param>
internal sealed record ScheduleTerms(ReviewSchedule Schedule, Uri? Health);
