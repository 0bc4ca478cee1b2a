using MiniExcelLibs.Attributes;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>What the sheets of a workbook and their columns are called.</summary>
internal sealed record SheetTexts(
    string Findings, string Accounts, string Gaps, string Plan, string Indicators, string Account, string Name, string Severity, string Group, string Rule, string Title, string Warning,
    string Folded, string Status, string Undecided, string Question, string Decides, string Weight, string Step, string Phase, string Track, string Owner, string Person, string Due, string From,
    string Indicator, string Value, string Words, string Basis, string All, string Suppressed, string Left)
{
    private static readonly SheetTexts English = new(
        "findings", "accounts", "gaps", "plan", "indicators", "account", "name", "severity", "group", "rule", "title", "warning", "said by", "status", "undecided rules", "question", "decides",
        "weight", "step", "phase", "track", "owner", "person", "due", "because of", "indicator", "value", "in words", "based on", "all accounts", "suppressed until", "{0} more rows are not here, as a sheet holds no more; csv and jsonl hold all, or take the review in parts");

    private static readonly SheetTexts Spanish = new(
        "hallazgos", "cuentas", "lagunas", "plan", "indicadores", "cuenta", "nombre", "gravedad", "grupo", "regla", "título", "advertencia", "dicho por", "estado", "reglas sin decidir", "pregunta",
        "decide", "peso", "paso", "fase", "vía", "responsable", "persona", "fecha", "a causa de", "indicador", "valor", "en palabras", "basado en", "todas las cuentas", "apartada hasta", "faltan {0} filas, pues una hoja no tiene más; csv y jsonl las tienen todas, o haga la revisión por partes");

    /// <summary>How wide columns are, in characters; all others are as wide as the program that opens the workbook likes.</summary>
    public DynamicExcelColumn[] Widths() =>
    [
        .. ((ReadOnlySpan<(string, double)>)
        [
            (Account, 18), (Name, 30), (Severity, 10), (Group, 20), (Rule, 28), (Title, 36), (Warning, 80), (Folded, 24), (Status, 10), (Undecided, 10), (Question, 80), (Decides, 60), (Weight, 8), (Step, 80),
            (Phase, 14), (Track, 14), (Owner, 18), (Person, 24), (Due, 12), (From, 40), (Indicator, 40), (Value, 16), (Words, 24), (Basis, 80), (Suppressed, 16),
        ]).ToArray().Select(column => new DynamicExcelColumn(column.Item1) { Width = column.Item2 }),
    ];

    public static SheetTexts In(string language) => language == "es" ? Spanish : English;
}
