using System.Text.Json.Serialization;
using StrategyAdvisor.Briefs.Text;
using StrategyAdvisor.Portfolio.Pages;

namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>Writes and reads lines of accounts without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CsvLine))]
[JsonSerializable(typeof(VerdictLine))]
[JsonSerializable(typeof(PageAccount))]
[JsonSerializable(typeof(ReviewLine))]
internal sealed partial class LineJson : JsonSerializerContext;
