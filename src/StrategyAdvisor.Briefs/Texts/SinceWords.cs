namespace StrategyAdvisor.Briefs.Texts;

/// <summary>The words for what has changed since an earlier brief, in one language.</summary>
/// <param name="Title">The day of the earlier brief.</param>
/// <param name="Open">Of a cleared finding whose rule is undecided now.</param>
/// <param name="Time">Where no fact has changed.</param>
/// <param name="Fact">A fact, what it was and what it is.</param>
/// <param name="Severity">The severity then and now.</param>
public sealed record SinceWords(string Title, string New, string Cleared, string Lasting, string None, string Open, string Time, string Fact, string Severity)
{
    private static readonly SinceWords English = new(
        "Since {0}", "New", "Cleared", "Still there", "nothing", "not known any more whether it holds: no all-clear", "no fact behind it has changed; the days have passed", "{0}: {1} → {2}", "{0}, was {1}");

    private static readonly SinceWords Spanish = new(
        "Desde el {0}", "Nuevo", "Resuelto", "Sigue igual", "nada", "ya no se sabe si se cumple: no significa que todo esté bien", "ningún dato detrás ha cambiado; han pasado los días", "{0}: {1} → {2}", "{0}, era {1}");

    /// <summary>The words for a language; English where there are none.</summary>
    public static SinceWords In(string language) => language == Phrasebook.In("es").Language ? Spanish : English;
}
