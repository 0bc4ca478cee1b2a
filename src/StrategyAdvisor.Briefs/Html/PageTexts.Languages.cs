namespace StrategyAdvisor.Briefs.Html;

public sealed partial record PageTexts
{
    private static readonly PageTexts English = new()
    {
        Language = "en",
        Unknown = "not known",
        NotKnownWhere = "not known where",
        DaysShort = "{0} d",
        DaysUnknown = "? d",
        DaysAhead = "in {0} d",
        Name = "name",
        Legend = "How to read it",
        DaysSince = "days since {0}",
        MapAsTable = "{0}, as a table",
        ListUnknown = "Nothing is recorded.",
        ListEmpty = "Nobody is recorded.",
    };

    private static readonly PageTexts Spanish = new()
    {
        Language = "es",
        Unknown = "sin dato",
        NotKnownWhere = "sin dato",
        DaysShort = "{0} d",
        DaysUnknown = "? d",
        DaysAhead = "en {0} d",
        Name = "nombre",
        Legend = "Cómo se lee",
        DaysSince = "días desde {0}",
        MapAsTable = "{0}, como tabla",
        ListUnknown = "No hay nada anotado.",
        ListEmpty = "No hay nadie anotado.",
    };
}
