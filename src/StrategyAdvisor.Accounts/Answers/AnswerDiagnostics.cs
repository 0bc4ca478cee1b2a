using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Answers;

/// <summary>What can be wrong with answers to questions about an account. Each refuses the whole file: nothing is written.</summary>
public static class AnswerDiagnostics
{
    public static readonly DiagnosticKind OtherAccount =
        new("ANSW001", "other-account", "these are answers about `{0}`, not about `{1}`", "name the account they are about, or the file that belongs to this one");

    public static readonly DiagnosticKind DossierChanged =
        new("ANSW002", "dossier-changed", "`{0}` has changed since the questions were drawn up", "draw them up again and carry the answers over");

    public static readonly DiagnosticKind NoSuchFact = new("ANSW003", "no-such-fact", "the account has no fact `{0}`", "the path must be as it was drawn up");

    public static readonly DiagnosticKind TwoAnswers = new("ANSW004", "two-answers", "`{0}` has two answers", "keep one of the answers");

    public static readonly DiagnosticKind NoSource = new("ANSW005", "no-source", "nobody is named who says so", "write who it is behind `source:` at the top, or beside the answer");

    public static readonly DiagnosticKind NoAnswer = new("ANSW006", "no-answer", "no question has an answer", "write what you know behind `answer:`");

    public static readonly DiagnosticKind WrittenByHand =
        new("ANSW007", "written-by-hand", "`{0}` is recorded in `{1}` in a form that an answer cannot be put beside", "write it there by hand");

    public static readonly DiagnosticKind NotKeptHere =
        new("ANSW008", "not-kept-here", "`{0}` is kept where answers cannot be merged", "answers go into dossiers (.yaml, .json) and into tables kept as CSV");

    public static readonly DiagnosticKind ListInTables =
        new("ANSW009", "list-in-tables", "the list `{0}` is kept in a table of its own", "write its entries there, or `none` in the column `{0}` of accounts.csv");
}
