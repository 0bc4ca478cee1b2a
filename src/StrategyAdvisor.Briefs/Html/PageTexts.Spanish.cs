namespace StrategyAdvisor.Briefs.Html;

public sealed partial record PageTexts
{
    private static readonly PageTexts Spanish = new()
    {
        Language = "es",
        Unknown = "sin dato",
        Brief = "Informe estratégico",
        More = "{0} más abajo",
        Map = new MapTexts("sin dato", "{0} d", "? d", "en {0} d", "días desde: {0}", "nombre", "{0}, como tabla", "No hay nada anotado.", "No hay nadie anotado."),
        Findings = new FindingTexts(
            "Todas las advertencias y en qué se basan", "Ninguna regla salta.", "La regla salta cuando", "Datos en que se basa", "dato", "valor", "fuente", "anotado el", "estado",
            "más antiguo de lo debido", "otra fuente dice", "De dónde viene la regla", "Se sigue de esto"),
        Plan = new PlanTexts("Preparación", "Los pasos del plan en una línea de semanas; la lista de abajo dice lo mismo con palabras."),
        Gaps = new GapTexts(
            "decide", "Estas reglas ni saltan ni callan: depende de datos que nadie ha anotado. No significan que todo esté bien.", "Todas las reglas están decididas.",
            "{0} preguntas más", "Paquete de reglas"),
        Sheets = new SheetTexts("dato", "No hay, según lo anotado.", "Sin dato: {0}."),
    };
}
