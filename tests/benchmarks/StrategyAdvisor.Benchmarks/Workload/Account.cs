namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>An account of the workload portfolio-v1 as a plain object; null is a missing fact.</summary>
public sealed class Account
{
    public int Id { get; init; }

    /// <summary>Currency units a year.</summary>
    public int? AnnualRevenue { get; init; }

    public Influence? Influence { get; init; }

    public int? YearsAsCustomer { get; init; }

    /// <summary>Percent, as the other growth.</summary>
    public double? IndustryGrowth { get; init; }

    public double? RevenueGrowth { get; init; }

    /// <summary>Days sales outstanding.</summary>
    public int? Dso { get; init; }

    public int? PaymentTermsDays { get; init; }

    public int? OverdueDays { get; init; }

    public int? CreditLimit { get; init; }

    public int? CreditUsed { get; init; }

    public double? AltmanZ { get; init; }

    public int? OpenComplaints { get; init; }

    public int? OldestComplaintDays { get; init; }

    /// <summary>1 to 6; from 4 on a tender is running.</summary>
    public int? BuyingStage { get; init; }

    public required Contact[] Contacts { get; init; }

    public required Competitor[] Competitors { get; init; }

    public required Opportunity[] Opportunities { get; init; }
}

public enum Influence
{
    Low,
    Medium,
    High,
}

public enum Level
{
    Operational,
    Manager,
    Director,
    Executive,
}

public enum Role
{
    User,
    Technical,
    Buyer,
    Economic,
    Champion,
}

/// <param name="Sentiment">-2 to 2.</param>
public sealed record Contact(Level Level, Role Role, int? DaysSinceContact, int? Sentiment);

/// <param name="Strength">1 to 5.</param>
public sealed record Competitor(string Name, bool Incumbent, int? Strength, int? DaysSinceSeen);

/// <param name="Stage">1 to 6.</param>
/// <param name="WinConfidence">0 to 1 in eighths.</param>
public sealed record Opportunity(int Stage, int? Amount, double? WinConfidence, int ClosePushes);
