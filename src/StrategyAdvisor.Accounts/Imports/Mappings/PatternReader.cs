using System.Text.RegularExpressions;
using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Accounts.Imports.Mappings;

/// <summary>Reads named lists of patterns: <c>levels: [{when: '\bchief\b', value: high}]</c>.</summary>
internal static class PatternReader
{
    private const int LongestPattern = 2_000;

    public static ImmutableDictionary<string, ImmutableArray<ValuePattern>> ReadAll(MappingReader file)
    {
        var lists = ImmutableDictionary.CreateBuilder<string, ImmutableArray<ValuePattern>>(StringComparer.Ordinal);
        foreach (var (name, node) in file.Entries("patterns"))
        {
            if (node is SequenceNode sequence) lists[name.Text] = [.. sequence.Items.Select(item => Read(item, file)).OfType<ValuePattern>()];
            else file.Diagnostics.Add(ReadingDiagnostics.ExpectedList.At(node.Location, name.Text));
        }

        return lists.ToImmutable();
    }

    private static ValuePattern? Read(DocumentNode node, MappingReader file)
    {
        if (MappingReader.Of(node, "a pattern", file.Diagnostics) is not { } item) return null;
        var when = item.RequiredScalar("when");
        var value = item.RequiredText("value");
        item.RefuseOtherKeys();
        if (when is null || value is null || Compile(when, file) is not { } pattern) return null;
        return new ValuePattern(pattern, Facts.Batches.FactValueReader.SaysUnknown(value) ? null : value);
    }

    private static Regex? Compile(ScalarNode node, MappingReader file)
    {
        if (node.Text.Length > LongestPattern)
        {
            file.Diagnostics.Add(MappingDiagnostics.PatternTooLong.At(node.Location, LongestPattern.ToString(CultureInfo.InvariantCulture)));
            return null;
        }

        try
        {
            return new Regex(node.Text, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            // RegexParseException is an ArgumentException; what the engine cannot run without backtracking is not supported.
            file.Diagnostics.Add(MappingDiagnostics.BadPattern.At(node.Location, node.Text, problem.Message.TrimEnd('.')));
            return null;
        }
    }
}
