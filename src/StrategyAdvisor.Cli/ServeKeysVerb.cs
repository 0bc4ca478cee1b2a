using System.CommandLine;
using NodaTime;
using StrategyAdvisor.Cli.Serving;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor serve keys</c>: the keys by which a site knows programs, and people without a company login.</summary>
public sealed class ServeKeysVerb
{
    // What the audit log calls whoever runs the program by hand.
    private const string Hand = "command line";

    private readonly Argument<string> _name = new("NAME") { Description = "what the audit log calls who has it", HelpName = "NAME" };
    private readonly Option<string> _role = new("--role") { HelpName = "ROLE", Description = "lead, coach or admin", Required = true };
    private readonly Option<string?> _owner = new("--owner") { HelpName = "NAME", Description = "of a lead, the name that the accounts' owner has: their own accounts" };
    private readonly StoreOption _store = new(StoreOption.ToWrite);
    private readonly SharedOptions _shared = new();
    private readonly Host _host;

    private ServeKeysVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var command = new Command("keys", "The keys by which a site knows programs, and people without a company login.");
        foreach (var (name, description, run) in (ReadOnlySpan<(string, string, Func<ServeKeysVerb, ParseResult, SiteStore, int>)>)
        [
            ("add", "Makes a key and prints it, once.", (verb, arguments, store) => verb.Add(arguments, store)),
            ("list", "Lists whose keys there are.", (verb, _, store) => verb.List(store)),
            ("remove", "Removes a key; who signed in with it is out at once.", (verb, arguments, store) => verb.Remove(arguments, store)),
        ])
        {
            var verb = new ServeKeysVerb(host);
            var part = new Command(name, description) { verb._store.Option, verb._shared.Accounts };
            if (name != "list") part.Arguments.Add(verb._name);
            if (name == "add") verb.AddOptions(part);
            part.SetAction(arguments => verb.Run(arguments, run));
            command.Subcommands.Add(part);
        }

        return command;
    }

    private void AddOptions(Command add)
    {
        _role.AcceptOnlyFromAmong([.. Roles.Words]);
        add.Options.Add(_role);
        add.Options.Add(_owner);
    }

    private int Run(ParseResult arguments, Func<ServeKeysVerb, ParseResult, SiteStore, int> part)
    {
        var accounts = DefaultPaths.AccountsOr(arguments.GetValue(_shared.Accounts), _host) ?? "";
        return _store.Open(arguments, accounts, _host) is { } store ? part(this, arguments, store) : ExitCode.CouldNotRun;
    }

    private int Add(ParseResult arguments, SiteStore store)
    {
        var (name, role, owner) = (arguments.GetRequiredValue(_name).Trim(), Roles.Find(arguments.GetRequiredValue(_role))!.Value, arguments.GetValue(_owner)?.Trim() ?? "");
        if (name.Length is 0 or > 100) return Refuse("a key has a name of 1 to 100 letters", ExitCode.WrongUsage);
        if ((name + owner).Any(char.IsControl)) return Refuse("a name has no line breaks and no other characters that cannot be seen", ExitCode.WrongUsage);
        if (role == Role.Lead && owner.Length == 0) return Refuse("a lead sees their own accounts; name them with --owner, as the accounts' owner has them", ExitCode.WrongUsage);
        var key = ApiKeys.Create();
        var today = LocalDate.FromDateTime(_host.Clock.GetUtcNow().UtcDateTime);
        if (!store.AddKey(new KeptKey(name, role, owner, ApiKeys.DigestOf(key), today, 0), Hand).IsSaved) return Refuse($"there is a key `{name}`; remove it first, or take another name", ExitCode.CouldNotRun);
        Print($"{key}\n");
        _host.Tell($"the key of `{name}` is shown this once; whoever has it is {role.Word()}");
        return ExitCode.Fine;
    }

    private int List(SiteStore store)
    {
        foreach (var key in store.Keys()) Print($"{key.Name}\t{key.Role.Word()}\t{key.Owner}\t{key.Since:uuuu-MM-dd}\n");
        return ExitCode.Fine;
    }

    private int Remove(ParseResult arguments, SiteStore store)
    {
        var name = arguments.GetRequiredValue(_name).Trim();
        return store.RemoveKey(name, Hand).IsSaved ? ExitCode.Fine : Refuse($"there is no key `{name}`", ExitCode.CouldNotRun);
    }

    private void Print(string line)
    {
        _host.Output.Write(System.Text.Encoding.UTF8.GetBytes(line));
        _host.Output.Flush();
    }

    private int Refuse(string message, int exit)
    {
        _host.Tell($"advisor: {message}");
        return exit;
    }
}
