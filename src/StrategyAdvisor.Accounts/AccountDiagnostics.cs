using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts;

/// <summary>What can be wrong with accounts apart from their single facts, which have kinds of their own.</summary>
public static class AccountDiagnostics
{
    public static readonly DiagnosticKind PathMissing = new("ACCT001", "accounts-missing", "there is no file or folder `{0}`", "check the path, which starts at the current folder unless it starts with `/`");

    public static readonly DiagnosticKind PathUnreadable = new("ACCT002", "accounts-unreadable", "the folder `{0}` cannot be read: {1}");

    public static readonly DiagnosticKind NotADossier =
        new("ACCT003", "not-a-dossier", "`{0}` is neither a dossier nor a folder", "a dossier ends in .yaml, .yml or .json; tables are named by their folder");

    public static readonly DiagnosticKind NoAccounts =
        new("ACCT004", "no-accounts", "there are no accounts in `{0}`", "put dossiers (.yaml, .yml, .json) there, or tables with accounts.csv among them");

    public static readonly DiagnosticKind NoIdFact =
        new("ACCT005", "no-id-fact", "the fact dictionary declares no text `id`, by which accounts are told apart", "declare `id` as a required text of the account");

    public static readonly DiagnosticKind AccountTwice =
        new("ACCT006", "account-twice", "the account `{0}` is given twice, first at {1}", "give one of them another id");

    public static readonly DiagnosticKind UnknownTerm = new("ACCT007", "unknown-key", "`{0}` says nothing of a portfolio", "it has name, as of and currency");

    public static readonly DiagnosticKind TermsExpected =
        new("ACCT008", "portfolio-expected", "a portfolio is described by `key: value` under `portfolio:`", "write name, as of and currency there");

    public static readonly DiagnosticKind NotACurrency = new("ACCT009", "not-a-currency", "`{0}` is not a currency", "write its three letters, such as EUR");

    public static readonly DiagnosticKind NotADate = new("ACCT010", "not-a-date", "`{0}` is not a date", "write year, month and day, such as 2026-06-30");

    public static readonly DiagnosticKind SourceFails = new("ACCT011", "source-fails", "`{0}` cannot be read: {1}");

    public static readonly DiagnosticKind NoAccountTable =
        new("ACCT012", "no-account-table", "`{0}` has no table `accounts`", "it holds one row an account, and each list a table of its own with the column `account`");

    public static readonly DiagnosticKind SecretInUrl =
        new("ACCT014", "secret-in-url", "`{0}` is given with a password", "leave it out of the address and set ADVISOR_DATABASE_PASSWORD or PGPASSWORD");

    public static readonly DiagnosticKind NotAnAddress =
        new("ACCT015", "not-an-address", "`{0}` is no address of a database", "write postgresql://user@host:port/database");

    public static readonly DiagnosticKind NoRows = new("ACCT016", "no-rows", "`{0}` has a row of column names and no account", "write one row an account below it");

    public static readonly DiagnosticKind WrongCase = new("ACCT017", "wrong-case", "`{0}` is not read", "call it `{1}`");

    public static readonly DiagnosticKind NotARate =
        new("ACCT018", "not-a-rate", "`{0}` is no rate of `{1}`", "write what one unit is worth in the portfolio's currency, as a plain number above 0");

    public static readonly DiagnosticKind RateTwice = new("ACCT019", "rate-twice", "`{0}` has a rate on {1} already", "leave one rate a currency and day");
}
