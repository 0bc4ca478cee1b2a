namespace StrategyAdvisor.Portfolio.Pages;

/// <summary>What the page of a review says by itself, in one language. <c>{0}</c> stands for what is filled in.</summary>
internal sealed record PageTexts(
    string Language, string Title, string Summary, string Worrying, string Together, string NoFindings, string Indicators, string Accounts, string HeatNote, string Filter, string FilterHint, string AllStatuses,
    string AllGroups, string Shown, string NoneShown, string NoScript, string Account, string Verdict, string Worry, string Status, string Sort, string Spread, string Unknown, string Cell, string Cut, string More)
{
    private static readonly PageTexts English = new(
        "en", "Portfolio review", "{0} accounts, as of {1}, judged by {2} {3}.", "{0} of them have a finding that is blocking or high.", "What the accounts say together", "Nothing that concerns several accounts at once.",
        "Indicators", "Accounts by group of rules", "The number in a cell is how many findings an account has in that group; the shape is the most severe of them. A hatched cell has none as far as we know, and rules that wait for facts; a dash is known to be fine.", "Find",
        "name or id", "every status", "every group", "{0} of {1} accounts", "No account fits. Clear the fields above to see all of them.",
        "The table needs scripts, which this page brings along and loads from nowhere. As plain text: advisor review --format csv.", "Account", "Verdict", "What worries us most", "Status", "sort by this column", "Most severe finding", "unknown", "findings: {0}; not decided: {1}",
        "The first {0} of {1} accounts are printed; choose fewer above the table to print others.", "{0} more");

    private static readonly PageTexts Spanish = new(
        "es", "Revisión de la cartera", "{0} cuentas, a {1}, juzgadas por {2} {3}.", "{0} de ellas tienen un hallazgo bloqueante o alto.", "Lo que dicen las cuentas juntas", "Nada que afecte a varias cuentas a la vez.",
        "Indicadores", "Cuentas por grupo de reglas", "El número de una celda es cuántos hallazgos tiene la cuenta en ese grupo; la forma es el más grave. Una celda rayada no tiene ninguno que sepamos, y sí reglas a la espera de hechos; un guion es que está bien.", "Buscar",
        "nombre o id", "todos los estados", "todos los grupos", "{0} de {1} cuentas", "Ninguna cuenta encaja. Vacíe los campos de arriba para verlas todas.",
        "La tabla necesita scripts, que esta página trae consigo y no carga de ningún sitio. Como texto: advisor review --format csv.", "Cuenta", "Veredicto", "Lo que más preocupa", "Estado", "ordenar por esta columna",
        "Hallazgo más grave", "sin saber", "hallazgos: {0}; sin decidir: {1}",
        "Se imprimen las primeras {0} de {1} cuentas; elija menos encima de la tabla para imprimir otras.", "{0} más");

    public static PageTexts In(string language) => language == "es" ? Spanish : English;
}
