namespace StrategyAdvisor.Briefs.Html;

public sealed partial record PageTexts
{
    private static readonly PageTexts Spanish = new()
    {
        Language = "es",
        Unknown = "sin dato",
        Months = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
        DateWithoutYear = "{0} de {1}",
        DateWithYear = "{0} de {1}",
        Today = "hoy",
        Tomorrow = "mañana",
        DaysAgo = "hace {0} días",
        InDays = "en {0} días",
        InWeeks = "en {0} semanas",
        Map = new MapTexts("sin dato", "{0} d", "? d", "en {0} d", "días desde: {0}", "nombre", "{0}, como tabla", "No hay nada anotado.", "No hay nadie anotado."),
        Opening = new OpeningTexts(
            "Informe estratégico", "a {0}", "Qué hacer primero", "Qué nos preocupa", "Qué no sabemos",
            "Ninguna regla pide un paso.", "Ninguna regla salta: nada de lo que se sabe habla en contra de esta cuenta.", "Ningún dato pendiente cambiaría este informe.", "{0} más abajo"),
        Findings = new FindingTexts(
            "Hallazgos y en qué se basan", "Ninguna regla salta.", "La regla salta cuando", "Datos en que se basa", "dato", "valor", "fuente", "anotado el", "estado", "confirmado", "supuesto", "más antiguo de lo debido",
            "otra fuente dice", "nada anotado", "sin anotar", "De dónde viene la regla", "grado {0}", "Se sigue de esto",
            Words(("A", "texto original, ley o documentación del fabricante"), ("B", "fuente secundaria con nombre"), ("C", "página sin autor conocido"), ("P", "nuestra práctica"), ("seed", "el texto de partida"))),
        Plan = new PlanTexts(
            "El plan", "Ninguna regla pide un paso, ni tampoco la fase de compra.", "Preparación", "Semana {0}", "después de", "responde a", "nada esta semana",
            Words(("collect", "Averiguar"), ("strategy", "Decidir cómo"), ("start", "Empezar")),
            Words(("working level", "Nivel de trabajo"), ("top level", "Nivel directivo")),
            Words(("owner", "responsable"), ("deputy", "suplente"), ("own sponsor", "directivo padrino"), ("finance", "finanzas"), ("service", "servicio"), ("coach", "formador"))),
        Gaps = new GapTexts(
            "Qué averiguar", "Ningún dato pendiente cambiaría este informe.", "decide", "Reglas sin decidir",
            "Estas reglas ni saltan ni callan: depende de datos que nadie ha anotado. No significan que todo esté bien.", "Todas las reglas están decididas.", "falta", "no se pudo calcular",
            "{0} preguntas más", "Sobre este informe", "Paquete de reglas"),
        Severities = Words(("blocking", "bloqueo"), ("high", "alta"), ("medium", "media"), ("low", "baja"), ("info", "aviso")),
    };
}
