using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>The workload's accounts as the columns of a batch, column by column, as a column store would hand them over.</summary>
internal static class AccountColumns
{
    public static FactBatch Of(Account[] accounts, FactDictionary dictionary)
    {
        var rows = Records(dictionary.Account, accounts, OfAccount);
        return new FactBatch(dictionary, rows, ProvenanceTable.Empty);
    }

    private static RecordBatch Records<T>(FactRecord record, T[] rows, Func<T, string, object?> valueOf) =>
        new(record.Type, rows.Length, [.. record.Facts.Select(fact => ColumnOf(fact, [.. rows.Select(row => valueOf(row, fact.Name))]))]);

    private static object? OfAccount(Account account, string fact) => fact switch
    {
        "annual revenue" => account.AnnualRevenue,
        "influence" => account.Influence,
        "years as customer" => account.YearsAsCustomer,
        "industry growth" => account.IndustryGrowth,
        "revenue growth" => account.RevenueGrowth,
        "dso" => account.Dso,
        "payment terms days" => account.PaymentTermsDays,
        "overdue days" => account.OverdueDays,
        "credit limit" => account.CreditLimit,
        "credit used" => account.CreditUsed,
        "altman z" => account.AltmanZ,
        "open complaints" => account.OpenComplaints,
        "oldest complaint days" => account.OldestComplaintDays,
        "buying stage" => account.BuyingStage,
        "contacts" => account.Contacts,
        "competitors" => account.Competitors,
        "opportunities" => account.Opportunities,
        _ => throw new InvalidOperationException($"the workload has no fact `{fact}`"),
    };

    private static object? OfContact(Contact contact, string fact) => fact switch
    {
        "level" => contact.Level,
        "role" => contact.Role,
        "days since contact" => contact.DaysSinceContact,
        _ => contact.Sentiment,
    };

    private static object? OfCompetitor(Competitor competitor, string fact) => fact switch
    {
        "incumbent" => competitor.Incumbent,
        "strength" => competitor.Strength,
        _ => competitor.DaysSinceSeen,
    };

    private static object? OfOpportunity(Opportunity opportunity, string fact) => fact switch
    {
        "stage" => opportunity.Stage,
        "amount" => opportunity.Amount,
        "win confidence" => opportunity.WinConfidence,
        _ => opportunity.ClosePushes,
    };

    private static Column ColumnOf(FactDeclaration fact, object?[] values)
    {
        var known = new ulong[Bits.Words(values.Length)];
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] is not null) Bits.Set(known, row);
        }

        return fact.Kind switch
        {
            FactKind.Entries => ListOf(fact, values, known),
            FactKind.Boolean => new BitColumn(values.Length, Ones(values), known),
            FactKind.OneOf => new CodeColumn(((TextType)fact.Type).Allowed!, [.. values.Select(value => value is Enum code ? Convert.ToByte(code, CultureInfo.InvariantCulture) : (byte)0)], known),
            _ => new ScaledColumn(fact.Field.Decimals, [.. values.Select(value => Scaled(value, fact.Field.Decimals))], known),
        };
    }

    private static ListColumn ListOf(FactDeclaration fact, object?[] values, ulong[] known)
    {
        var offsets = new int[values.Length + 1];
        for (var row = 0; row < values.Length; row++) offsets[row + 1] = offsets[row] + ((Array)values[row]!).Length;
        var entries = fact.Name switch
        {
            "contacts" => Records(fact.Entries!, [.. values.SelectMany(value => (Contact[])value!)], OfContact),
            "competitors" => Records(fact.Entries!, [.. values.SelectMany(value => (Competitor[])value!)], OfCompetitor),
            _ => Records(fact.Entries!, [.. values.SelectMany(value => (Opportunity[])value!)], OfOpportunity),
        };
        return new ListColumn(offsets, entries, known);
    }

    private static ulong[] Ones(object?[] values)
    {
        var ones = new ulong[Bits.Words(values.Length)];
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] is true) Bits.Set(ones, row);
        }

        return ones;
    }

    private static long Scaled(object? value, int decimals)
    {
        var number = value is null ? 0 : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        for (var i = 0; i < decimals; i++) number *= 10;
        return (long)number;
    }
}
