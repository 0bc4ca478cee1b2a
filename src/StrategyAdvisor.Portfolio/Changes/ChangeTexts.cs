namespace StrategyAdvisor.Portfolio.Changes;

/// <summary>What a report of changes says by itself, in one language. <c>{0}</c> stands for what is filled in.</summary>
internal sealed record ChangeTexts(
    string Summary, string RulesChanged, string New, string Cleared, string OtherSeverity, string Open, string NoFact, string Unknown, string Added, string Gone, string Indicators, string Nothing, string RestsOn)
{
    private static readonly ChangeTexts English = new(
        "Since {0}: {1} new, {2} cleared, {3} of another severity, {4} lasting.", "The rules have changed too.", "New", "Cleared", "Of another severity",
        "no longer decided, as a fact became unknown", "no fact it rested on has changed: the date or the rules made the difference", "unknown", "Accounts added: {0}", "Accounts gone: {0}", "Indicators", "Nothing has changed.", "rests on");

    private static readonly ChangeTexts Spanish = new(
        "Desde el {0}: {1} nuevos, {2} resueltos, {3} de otra gravedad, {4} que siguen.", "También han cambiado las reglas.", "Nuevos", "Resueltos", "De otra gravedad",
        "ya no se puede decidir: un dato ha dejado de saberse", "no ha cambiado ningún dato en que se basaba: la diferencia viene de la fecha o de las reglas", "sin saber", "Cuentas añadidas: {0}", "Cuentas que ya no están: {0}",
        "Indicadores", "No ha cambiado nada.", "se basa en");

    public static ChangeTexts In(string language) => language == "es" ? Spanish : English;
}
