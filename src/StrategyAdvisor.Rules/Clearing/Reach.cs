using NodaTime;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using Interval = StrategyAdvisor.Feel.Evaluation.Interval;

namespace StrategyAdvisor.Rules.Clearing;

/// <summary>Which values facts may take: all the world allows, or only those that we ourselves can bring about, as the dictionary declares.</summary>
/// <param name="who">Whose changes are meant.</param>
/// <param name="today">What we have done lies no later, what we are about to do no earlier.</param>
internal sealed class Reach(ExtendedAccount account, ReachOf who, LocalDate today)
{
    private readonly int _today = DayNumber.Of(today);

    /// <summary>The values that a fact may take, its recorded one among them; null where it stays as it is.</summary>
    public Possible? MayBecome(FactReference fact, Possible? recorded)
    {
        var declaration = account.DeclarationOf(fact);
        if (declaration.Required) return null;
        if (fact.Field.Type is ListType) return MayBecomeAnother(fact, declaration, recorded is not null) ? Truth.Unknown : null;
        if (account.IsAdded(fact)) return Past(declaration) ? UntilToday(FullDomain(declaration)) : FullDomain(declaration);
        // What fires, fires whatever is unknown: only by going (a person who left) could something unknown clear it, and that is no way out.
        if (who == ReachOf.OthersToClear && recorded is null) return null;
        if (who != ReachOf.Ours) return Towards(declaration, declaration.ByAnybody, recorded);
        // An item of a plain list is no fact of its own: the list is changed as a whole.
        if (fact.Record is { } entry && !account.DeclarationOf(entry.List).IsTable) return null;
        return Towards(declaration, declaration.Change, recorded);
    }

    /// <summary>True where only our own changes are looked for.</summary>
    public bool IsOurs => who == ReachOf.Ours;

    /// <summary>True where we only find out what is so: then a change has to do whatever the value turns out to be.</summary>
    public bool IsFoundOut(FactReference fact) =>
        who == ReachOf.Ours && !account.IsAdded(fact) && account.DeclarationOf(fact).Change == FactChange.Find;

    /// <summary>The same for a fact as it is recorded, null also where nothing else is left to become.</summary>
    public Possible? DomainOf(FactReference fact)
    {
        if (fact.Field.Type is ListType) return account.ListValuesOf(fact).IsEmpty ? null : MayBecome(fact, account.IsRecorded(fact) ? Truth.True : null);
        return MayBecome(fact, account.RecordedValueOf(fact));
    }

    /// <summary>False for days that are past: what we do, we do today at the earliest.</summary>
    /// <param name="range">The days that have the wanted effect.</param>
    public bool CanStillBe(FactReference fact, Possible day, Possible range)
    {
        if (who != ReachOf.Ours || fact.Field.Type is not DateType) return true;
        return account.DeclarationOf(fact).Change == FactChange.Later || account.IsAdded(fact)
            ? range is not Interval { High: { } last } || last >= _today
            : day is not Interval { Low: { } first } || first >= _today;
    }

    // Entries are added to a list of records one by one, see ChangeSearch; here it is only recorded for the first time.
    private bool MayBecomeAnother(FactReference list, FactDeclaration declaration, bool isRecorded) => MayGrow(list) && !(declaration.IsTable && isRecorded);

    /// <summary>True where a list of records may get entries, and where an unknown one may be recorded.</summary>
    public bool MayGrow(FactReference list) => who != ReachOf.Ours || account.DeclarationOf(list).Change is FactChange.Add or FactChange.Set || account.IsAdded(list);

    /// <summary>True for a day that has come once it is recorded.</summary>
    private static bool Past(FactDeclaration fact) => fact.Kind == FactKind.Date && fact.ByAnybody is FactChange.Later or FactChange.No;

    private Possible UntilToday(Possible days) => ((Interval)days) with { High = _today };

    /// <param name="change">How it can change.</param>
    private Possible? Towards(FactDeclaration declaration, FactChange change, Possible? recorded) => (change, recorded) switch
    {
        (FactChange.No, _) when who == ReachOf.Ours => null,
        (FactChange.No or FactChange.Find, not null) => null,
        (_, null) => Past(declaration) ? UntilToday(FullDomain(declaration)) : FullDomain(declaration),
        (FactChange.Later, Interval day) => day.Low > _today ? day : day with { High = _today },
        (FactChange.Up, Interval number) => number with { High = declaration.Field.Maximum },
        (FactChange.Down, Interval number) => number with { Low = declaration.Field.Minimum },
        (FactChange.Up, CodeSet { IsSettled: true } code) => code with { Set = code.Allowed.Everything & ~(code.Set - 1) },
        (FactChange.Down, CodeSet { IsSettled: true } code) => code with { Set = (code.Set << 1) - 1 },
        _ => FullDomain(declaration),
    };

    private static Possible FullDomain(FactDeclaration declaration) => Possible.Any(declaration.Type) is Interval
        ? new Interval(declaration.Field.Minimum, declaration.Field.Maximum)
        : Possible.Any(declaration.Type);
}

/// <summary>Whose changes are looked for.</summary>
internal enum ReachOf
{
    /// <summary>What we can bring about, as the dictionary declares.</summary>
    Ours,

    /// <summary>What the customer or the world can, to clear a rule.</summary>
    OthersToClear,

    /// <summary>Whatever may happen.</summary>
    Anybody,
}
