namespace StrategyAdvisor.Briefs.Texts;

/// <summary>The words for what would change a verdict, in one language. <c>{0}</c> and so on stand for what is filled in.</summary>
public sealed record ChangeWords
{
    private static readonly ChangeWords English = new()
    {
        Clears = "What would clear it",
        ClearsAny = "What would clear it, any one of these",
        Theirs = "Nothing we can do clears this by itself. It clears when",
        OursUnknown = "We found nothing that we can do to clear it by changing up to {0} facts. It clears when",
        NoneKnown = "No change of up to {0} facts that would clear it was found.",
        NothingClears = "No change of a fact can clear it.",
        Raises = "What would make it fire, nearest first",
        NoneRaises = "No change of up to {0} facts that would make it fire was found.",
        NothingRaises = "No change of a fact can make it fire.",
        Edit = "{0}: {1}",
        EditOf = "{1}, {0}: {2}",
        Now = "{0} (now {1})",
        Deed = "{0} ({1})",
        DeedNow = "{0} ({1}, now {2})",
        Add = "one more entry in {0}",
        AddMany = "{0}, {1} times",
        AddWith = "{0} ({1})",
        OrLater = "{0} or later",
        OrEarlier = "{0} or earlier",
        By = "by {0}",
        From = "from {0} to {1}",
        OrMore = "{0} or more",
        OrLess = "{0} or less",
        MoreThan = "more than {0}",
        LessThan = "below {0}",
        Any = "any",
        AnyOther = "anything else",
        AnyText = "recorded",
        NoEntries = "there are none",
        SomeEntries = "there are some",
        OneMore = "one more",
        UntilToday = "any day up to today",
        ClearsByItself = "If no fact changes, it clears by itself on {0}.",
        FiresByItself = "If no fact changes, it fires by itself on {0}.",
        ThenFires = "this would raise: {0}",
        ThenQuiet = "this would also clear: {0}",
        Fires = "fires",
        Quiet = "quiet",
        Open = "still open",
        Untold = "depends on other answers too",
        More = "and {0} more",
        Or = ", or ",
    };

    private static readonly ChangeWords Spanish = new()
    {
        Clears = "Qué la haría callar",
        ClearsAny = "Qué la haría callar, cualquiera de estos cambios",
        Theirs = "Nada de lo que podemos hacer la hace callar por sí solo. Calla cuando",
        OursUnknown = "No hemos encontrado nada que podamos hacer para que calle cambiando hasta {0} datos. Calla cuando",
        NoneKnown = "No se ha encontrado ningún cambio de hasta {0} datos que la haga callar.",
        NothingClears = "Ningún cambio de un dato puede hacerla callar.",
        Raises = "Qué la haría saltar, lo más cercano primero",
        NoneRaises = "No se ha encontrado ningún cambio de hasta {0} datos que la haga saltar.",
        NothingRaises = "Ningún cambio de un dato puede hacerla saltar.",
        Edit = "{0}: {1}",
        EditOf = "{1}, {0}: {2}",
        Now = "{0} (ahora {1})",
        Deed = "{0} ({1})",
        DeedNow = "{0} ({1}; ahora {2})",
        Add = "una entrada más en {0}",
        AddMany = "{0}, {1} veces",
        AddWith = "{0} ({1})",
        OrLater = "{0} o después",
        OrEarlier = "{0} o antes",
        By = "hasta el {0}",
        From = "del {0} al {1}",
        OrMore = "{0} o más",
        OrLess = "{0} o menos",
        MoreThan = "más de {0}",
        LessThan = "menos de {0}",
        Any = "cualquiera",
        AnyOther = "cualquier otra cosa",
        AnyText = "consta",
        NoEntries = "no hay",
        SomeEntries = "sí hay",
        OneMore = "uno más",
        UntilToday = "cualquier día hasta hoy",
        ClearsByItself = "Si no cambia ningún dato, callará por sí sola el {0}.",
        FiresByItself = "Si no cambia ningún dato, saltará por sí sola el {0}.",
        ThenFires = "haría saltar: {0}",
        ThenQuiet = "también haría callar: {0}",
        Fires = "salta",
        Quiet = "no salta",
        Open = "sigue abierta",
        Untold = "depende también de otras respuestas",
        More = "y {0} más",
        Or = "; o bien ",
    };

    /// <summary>Heads one change, or several of which one is enough.</summary>
    public required string Clears { get; init; }

    public required string ClearsAny { get; init; }

    /// <summary>Heads changes that are not ours to make.</summary>
    public required string Theirs { get; init; }

    /// <summary>The same where the search for changes of ours was given up; with the number of facts it changed together.</summary>
    public required string OursUnknown { get; init; }

    /// <summary>With the number of facts that were changed together.</summary>
    public required string NoneKnown { get; init; }

    public required string NothingClears { get; init; }

    public required string Raises { get; init; }

    public required string NoneRaises { get; init; }

    public required string NothingRaises { get; init; }

    /// <summary>A fact and its value.</summary>
    public required string Edit { get; init; }

    /// <summary>A fact of an entry: the fact, the entry, the value.</summary>
    public required string EditOf { get; init; }

    /// <summary>An edit and what is recorded.</summary>
    public required string Now { get; init; }

    /// <summary>What we do, with the fact that it changes and its value.</summary>
    public required string Deed { get; init; }

    /// <summary>The same, and what is recorded.</summary>
    public required string DeedNow { get; init; }

    /// <summary>The list's name.</summary>
    public required string Add { get; init; }

    /// <summary>The words for one more entry, and the number.</summary>
    public required string AddMany { get; init; }

    /// <summary>An added entry and its facts.</summary>
    public required string AddWith { get; init; }

    public required string OrLater { get; init; }

    public required string OrEarlier { get; init; }

    /// <summary>A day still to come.</summary>
    public required string By { get; init; }

    /// <summary>Two days.</summary>
    public required string From { get; init; }

    public required string OrMore { get; init; }

    public required string OrLess { get; init; }

    public required string MoreThan { get; init; }

    public required string LessThan { get; init; }

    public required string Any { get; init; }

    /// <summary>A text that is none of those compared with.</summary>
    public required string AnyOther { get; init; }

    /// <summary>A text that only has to be there.</summary>
    public required string AnyText { get; init; }

    /// <summary>A list that is known to be empty.</summary>
    public required string NoEntries { get; init; }

    /// <summary>A list that is known not to be empty.</summary>
    public required string SomeEntries { get; init; }

    /// <summary>A further item of a list.</summary>
    public required string OneMore { get; init; }

    /// <summary>A day that has come.</summary>
    public required string UntilToday { get; init; }

    /// <summary>The day on which the rule goes quiet because time passes.</summary>
    public required string ClearsByItself { get; init; }

    /// <summary>The day on which it fires because time passes.</summary>
    public required string FiresByItself { get; init; }

    /// <summary>The titles of rules.</summary>
    public required string ThenFires { get; init; }

    /// <summary>The titles of rules.</summary>
    public required string ThenQuiet { get; init; }

    public required string Fires { get; init; }

    public required string Quiet { get; init; }

    public required string Open { get; init; }

    /// <summary>Of a question whose answers cannot be told apart by themselves.</summary>
    public required string Untold { get; init; }

    /// <summary>Between changes of which each is enough.</summary>
    public required string Or { get; init; }

    /// <summary>How many of a list are not named.</summary>
    public required string More { get; init; }

    /// <summary>The words for a language; English where there are none.</summary>
    public static ChangeWords In(string language) => language == Phrasebook.In("es").Language ? Spanish : English;
}
