namespace StrategyAdvisor.Benchmarks.Workload;

internal sealed partial class PlainRules
{
    private static bool HasExecutive(Account account)
    {
        foreach (var contact in account.Contacts)
        {
            if (contact.Level == Level.Executive) return true;
        }

        return false;
    }

    private static bool HasExecutiveContactedWithin(Account account, int days)
    {
        foreach (var contact in account.Contacts)
        {
            if (contact.Level == Level.Executive && contact.DaysSinceContact <= days) return true;
        }

        return false;
    }

    private static bool HasRole(Account account, Role role)
    {
        foreach (var contact in account.Contacts)
        {
            if (contact.Role == role) return true;
        }

        return false;
    }

    private static bool HasNegativeExecutive(Account account)
    {
        foreach (var contact in account.Contacts)
        {
            if (contact.Level == Level.Executive && contact.Sentiment < 0) return true;
        }

        return false;
    }

    private static bool HasSponsor(Account account)
    {
        foreach (var contact in account.Contacts)
        {
            if (contact.Level >= Level.Director && contact.DaysSinceContact <= 90) return true;
        }

        return false;
    }

    private static bool HasEconomicBuyerContactedWithin(Account account, int days)
    {
        foreach (var contact in account.Contacts)
        {
            if (contact.Role == Role.Economic && contact.DaysSinceContact <= days) return true;
        }

        return false;
    }

    private static int CountContactedWithin(Account account, int days)
    {
        var count = 0;
        foreach (var contact in account.Contacts)
        {
            if (contact.DaysSinceContact <= days) count++;
        }

        return count;
    }

    private static bool IsMoodNegative(Account account)
    {
        var (count, sum) = (0, 0);
        foreach (var contact in account.Contacts)
        {
            if (contact.Sentiment is not { } sentiment) continue;
            count++;
            sum += sentiment;
        }

        return count >= 3 && (double)sum / count < -0.5;
    }

    private static bool HasStrongIncumbent(Account account)
    {
        foreach (var competitor in account.Competitors)
        {
            if (competitor.Incumbent && competitor.Strength >= 4) return true;
        }

        return false;
    }

    private static int CountPressingCompetitors(Account account)
    {
        var count = 0;
        foreach (var competitor in account.Competitors)
        {
            if (competitor.Strength >= 3 && competitor.DaysSinceSeen <= 90) count++;
        }

        return count;
    }

    private static bool HasOpportunityFromStage(Account account, int stage)
    {
        foreach (var opportunity in account.Opportunities)
        {
            if (opportunity.Stage >= stage) return true;
        }

        return false;
    }

    private static bool HasSlippingOpportunity(Account account)
    {
        foreach (var opportunity in account.Opportunities)
        {
            if (opportunity.ClosePushes >= 3 && opportunity.Amount >= 250_000) return true;
        }

        return false;
    }

    private static bool HasConfidence(Account account, double confidence)
    {
        foreach (var opportunity in account.Opportunities)
        {
            if (opportunity.WinConfidence >= confidence) return true;
        }

        return false;
    }

    private static double WeightedPipeline(Account account)
    {
        var sum = 0.0;
        foreach (var opportunity in account.Opportunities)
        {
            if (opportunity is { Amount: { } amount, WinConfidence: { } confidence }) sum += amount * confidence;
        }

        return sum;
    }
}
