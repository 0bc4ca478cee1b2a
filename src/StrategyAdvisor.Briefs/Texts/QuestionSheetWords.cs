namespace StrategyAdvisor.Briefs.Texts;

/// <summary>The words of a sheet of questions, in one language. <c>{0}</c> and <c>{1}</c> stand for what is filled in.</summary>
/// <param name="Title">The account and the day.</param>
/// <param name="HowTo">Lines of advice, with the account's id.</param>
/// <param name="State">Behind the mark of the account's files.</param>
/// <param name="Source">Behind the key of the source.</param>
/// <param name="Status">Behind the key of the status.</param>
/// <param name="Ask">Whom to ask.</param>
/// <param name="OneOf">The values that may be answered.</param>
/// <param name="Several">Of a list of texts.</param>
/// <param name="Entries">Of a list of records.</param>
/// <param name="Kinds">By kind of fact, what an answer looks like.</param>
/// <param name="Nothing">Where no question is left.</param>
public sealed record QuestionSheetWords(
    string Title,
    ImmutableArray<string> HowTo,
    string State,
    string Source,
    string Status,
    string Ask,
    string OneOf,
    string Several,
    string Entries,
    AnswerForms Kinds,
    string Nothing)
{
    private static readonly QuestionSheetWords English = new(
        Title: "What to find out about {0}, as of {1}. The answers that decide most come first.",
        HowTo: ["Write what you learn behind `answer:` and leave the others empty; say who told you behind `source:`. Then run:", "  advisor answers {0} THIS-FILE"],
        State: "what the account's file was; leave it",
        Source: "who says so, for every answer that names nobody else",
        Status: "or assumed",
        Ask: "ask {0}",
        OneOf: "one of: {0}",
        Several: "[a, b, c], or none",
        Entries: "[{name: ..., ...}], or none",
        Kinds: new AnswerForms(YesNo: "true or false", Date: "a date, such as 2026-06-30", Number: "a number", Fraction: "a fraction: 0.1 is 10 %", Money: "an amount", Days: "a number of days", Text: "a text"),
        Nothing: "There is nothing to ask that would change the brief.");

    private static readonly QuestionSheetWords Spanish = new(
        Title: "Qué averiguar de {0}, a {1}. Primero, las respuestas que más deciden.",
        HowTo: ["Escriba lo que averigüe detrás de `answer:` y deje vacías las demás; diga quién lo dice detrás de `source:`. Después ejecute:", "  advisor answers {0} ESTE-FICHERO"],
        State: "cómo estaba el fichero de la cuenta; no lo toque",
        Source: "quién lo dice, para cada respuesta que no nombre a otro",
        Status: "o assumed (supuesto)",
        Ask: "preguntar a {0}",
        OneOf: "una de: {0}",
        Several: "[a, b, c], o none",
        Entries: "[{name: ..., ...}], o none",
        Kinds: new AnswerForms(YesNo: "true o false", Date: "una fecha, como 2026-06-30", Number: "un número", Fraction: "una fracción: 0.1 es el 10 %", Money: "un importe", Days: "un número de días", Text: "un texto"),
        Nothing: "No hay nada que preguntar que cambie el informe.");

    /// <summary>The words for a language; English where there are none.</summary>
    public static QuestionSheetWords In(string language) => language == Phrasebook.In("es").Language ? Spanish : English;
}

/// <summary>What an answer looks like, by kind of fact.</summary>
public sealed record AnswerForms(string YesNo, string Date, string Number, string Fraction, string Money, string Days, string Text);
