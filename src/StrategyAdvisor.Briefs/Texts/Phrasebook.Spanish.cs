namespace StrategyAdvisor.Briefs.Texts;

public sealed partial record Phrasebook
{
    private static Phrasebook Spanish { get; } = new()
    {
        Language = "es",
        Numbers = new NumberForm(
            DecimalMark: ",", GroupMark: ".", GroupFrom: 10_000, Money: "{0} {1}", Millions: "{0} M {1}", Percent: "{0} %",
            AtLeast: "al menos {0}", AtMost: "como mucho {0}", Between: "entre {0} y {1}"),
        Calendar = new CalendarForm(
            ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
            DayMonth: "{0} de {1}", DayMonthYear: "{0} de {1} de {2}",
            Day: new CountedWord("1 día", "# días"), Week: new CountedWord("1 semana", "# semanas"),
            Month: new CountedWord("1 mes", "# meses"), Year: new CountedWord("1 año", "# años"),
            OrLater: "{0} o después", OrEarlier: "{0} o antes", Today: "hoy", Tomorrow: "mañana", Ahead: "en {0}", Ago: "hace {0}"),
        Lists = new ListForm(
            new Conjunction("y", "e", ["i", "í", "hi", "hí"], ["hie", "hia", "hio", "ie", "io"]),
            new Conjunction("o", "u", ["o", "ó", "ho", "hó"], []),
            "{0} y quizá más"),
        Headings = new HeadingWords(
            First: "Qué hacer primero",
            Worries: "Qué nos preocupa",
            Questions: "Qué no sabemos",
            Decisions: "Decisiones",
            Findings: "Todas las advertencias",
            Plan: "El plan",
            Preparation: "Primero",
            Gaps: "Qué averiguar",
            Undecided: "Reglas a la espera de datos",
            Notes: "Notas sobre los datos",
            Sources: "Fuentes",
            Evidence: "Pruebas"),
        Notes = new NoteWords(
            AsOf: "a {0}",
            Due: "hasta el {0} ({1})",
            NoWorries: "Nada, por lo que sabemos.",
            NoQuestions: "Nada que cambie este informe.",
            NoSteps: "Nada exige un paso.",
            Decides: "decide: {0}",
            After: "después de: {0}",
            Answers: "responde a: {0}",
            Also: "lo que dice también: {0}",
            Missing: "falta: {0}",
            Failed: "falló: {0}",
            Open: "sin decidir ({0})",
            Stale: "{0}: {1}, observado el {2}; conviene volver a preguntar",
            Disagree: "{0}: {1}; en contra {2}",
            Says: "{0} ({1})",
            NothingRecorded: "nada anotado",
            Grade: "grado {0}"),
        Reasons = new ReasonWords(
            Fires: "La regla salta, gravedad {0}:",
            Quiet: "La regla no salta: su condición no se cumple, sea lo que sea lo que aún no se sabe.",
            Undecided: "La regla está sin decidir: depende de lo que aún no se sabe.",
            Failed: "La regla está sin decidir: una cifra no se puede calcular.",
            Condition: "La condición, parte por parte",
            AllOf: "todo esto",
            AnyOf: "algo de esto",
            FirstRow: "la primera fila que coincide"),
        Severities = ["bloqueante", "alta", "media", "baja", "aviso"],
        PackWords = ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                new("collect", "averiguar"), new("strategy", "decidir"), new("start", "empezar"), new("working level", "nivel de trabajo"), new("top level", "nivel directivo"),
                new KeyValuePair<string, string>("confirmed", "confirmado"), new("assumed", "supuesto"), new("seed", "texto de partida"),
            ]),
        Account = "Cuenta",
        Unknown = "sin dato",
        Yes = "sí",
        No = "no",
        None = "ninguno",
    };
}
