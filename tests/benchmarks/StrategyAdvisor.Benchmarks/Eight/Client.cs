namespace StrategyAdvisor.Benchmarks.Eight;

/// <summary>What the eight rules look at, as a plain object; null is unknown. Days are counted from the as-of date: -1 is yesterday. Codes are positions among the fact's allowed values.</summary>
internal sealed class Client
{
    public int? CustomerSince { get; init; }

    public int? AltmanModel { get; init; }

    public double? AltmanZ { get; init; }

    public int? ExpectedPaymentDays { get; init; }

    public int? DaysWeCanCarry { get; init; }

    public int? BuyingStage { get; init; }

    public int? SalesStage { get; init; }

    public required Person[] Contacts { get; init; }

    public required Rival[] Competitors { get; init; }

    public static Client[] Generate(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Next(random))];
    }

    private static Client Next(Random random) => new()
    {
        CustomerSince = Maybe(random, -random.Next(1, 2000)),
        AltmanModel = Maybe(random, random.Next(4)),
        AltmanZ = Maybe(random, random.Next(400)) / 100.0,
        ExpectedPaymentDays = Maybe(random, random.Next(120)),
        DaysWeCanCarry = Maybe(random, random.Next(120)),
        BuyingStage = Maybe(random, random.Next(6)),
        SalesStage = Maybe(random, random.Next(6)),
        Contacts = [.. Enumerable.Range(0, random.Next(1, 11)).Select(_ => new Person(Maybe(random, random.Next(4)), Maybe(random, random.Next(4)), Maybe(random, -random.Next(400)), random.Next(10) == 0 ? random.Next(-100, 100) : null))],
        Competitors = [.. Enumerable.Range(0, random.Next(5)).Select(_ => new Rival(Maybe(random, random.Next(4)) is { } access ? access == 0 : null, Maybe(random, -random.Next(700))))],
    };

    /// <summary>One value in sixteen is unknown.</summary>
    private static int? Maybe(Random random, int value) => random.Next(16) == 0 ? null : value;
}

internal sealed record Person(int? Level, int? Coverage, int? LastContact, int? LeftOn);

internal sealed record Rival(bool? ExecutiveAccess, int? SellerChanged);
