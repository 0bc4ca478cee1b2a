namespace StrategyAdvisor.Web.Texts;

public sealed partial record SiteTexts
{
    private static readonly SiteTexts Spanish = new()
    {
        Language = "es",
        LanguageName = "Español",
        SkipToContent = "Ir al contenido",
        Download = "Para llevar, como",
        List = new ListTexts(
            Title: "Cuentas", Found: "{0} de {1} cuentas", NothingFound: "Ninguna cuenta es así. Pida menos.",
            Search: "Nombre o id", Owner: "Responsable", Status: "Estado", Group: "Advertencias de", Rule: "Advertencia", Severity: "Gravedad", AtLeast: "{0} o peor", Any: "cualquiera", Sort: "Orden",
            Sorts: ["lo peor primero", "por nombre", "por responsable", "por id"], Show: "Mostrar", Reset: "Mostrar todas", Open: "por decidir",
            Legend: "Los números cuentan las advertencias de cada clase, con la forma de la peor. Una celda rayada aún no tiene ninguna y hay reglas que esperan datos; una raya es que consta que está bien.",
            Cell: "{0} advertencias, {1} reglas por decidir", Undecided: "?", PageOf: "Página {0} de {1}", Previous: "Anterior", Next: "Siguiente"),
        Gaps = new GapFormTexts(
            Title: "Responda lo que sepa", Lead: "Primero las preguntas que más deciden. Vea al momento qué reglas deciden sus respuestas; nada se guarda hasta que usted lo diga.", DoNotKnow: "no se sabe",
            Hints: ["Un número, con punto antes de los decimales", "Un importe en la moneda de la cuenta, sin separadores", "Una proporción: 0.1 es el 10 %", "Un número entero de días", "Varios textos con ; entre ellos"],
            Decides: "Decide:", Try: "Ver qué se decide"),
        WhatIf = new WhatIfTexts(
            Title: "Y si…", Lead: "Cambie un dato y vea qué advertencias aparecen y desaparecen. Nada se guarda hasta que usted lo diga.", Fact: "Dato", Value: "Valor",
            ValueHint: "un número, una fecha como 2026-07-14, yes o no, una de las palabras admitidas, o unknown", Try: "Ver qué cambia", Changed: "Está viendo un supuesto:", Recorded: "(consta: {0})", Undo: "deshacer", UndoAll: "Volver a los datos reales",
            Appears: "Advertencias nuevas", Vanishes: "Advertencias que desaparecen", Same: "Ninguna advertencia aparece ni desaparece.", Settled: "Reglas que así se deciden", Mistakes: "Esto no se ha podido leer"),
        Keep = new KeepTexts(
            Who: "Quién lo dice", HowSure: "Con qué certeza", Confirmed: "confirmado", Assumed: "supuesto", Keep: "Guardar esto",
            KeepLead: "Pasa al fichero de la propia cuenta, con el nombre y el día de este informe.", Refused: "No se ha guardado nada:", TooMany: "{0} respuestas a la vez son demasiadas; pueden ser {1}. Aquí están las primeras {1}; envíe después las demás."),
        Access = AccessTexts.Spanish,
        Past = new PastTexts(Title: "Advertencias en el tiempo", Now: "ahora", None: "no", Total: "en total", Unchanged: "sin cambios desde el {0}"),
        Decisions = DecisionTexts.Spanish,
        Messages = new MessageTexts(
            NotFound: "No encontrado", NoAccount: "No hay ninguna cuenta `{0}`.", Meant: "¿Quería decir {0}?", NoPage: "No hay tal página.", Back: "A la lista de cuentas", ToAccount: "A la cuenta",
            Failed: "Esta página no se ha podido componer", FailedLead: "El fallo es nuestro y no se ha perdido nada. Inténtelo de nuevo; si sigue, diga a quien lleva este sitio la hora y la dirección.",
            TooLarge: "Lo enviado es demasiado grande para un formulario y no se ha guardado nada. Envíe menos de una vez.", Unreadable: "Lo enviado no se ha podido leer como formulario y no se ha guardado nada. Vuelva atrás y envíelo desde la página."),
    };
}
