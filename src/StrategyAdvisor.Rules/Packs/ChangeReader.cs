using NodaTime;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Reads one item of <c>changes</c>.</summary>
internal static class ChangeReader
{
    private static readonly ImmutableArray<string> OtherKinds = ["definition", "decision"];

    public static WrittenChange? Read(MappingReader change, ImmutableArray<string> languages)
    {
        var what = OtherKinds.FirstOrDefault(kind => change.Find(kind) is not null) ?? "rule";
        var name = change.RequiredScalar(what);
        var because = change.RequiredText("because");
        var parameters = change.Entries("parameters").Select(entry => (entry.Key, Value: entry.Value as ScalarNode)).Where(entry => entry.Value is not null).Select(entry => (entry.Key, entry.Value!)).ToImmutableArray();
        var severity = what == "rule" ? change.OptionalScalar("severity") : null;
        var warnings = what == "rule" ? Texts(change, languages) : ImmutableSortedDictionary<string, ScalarNode>.Empty;
        var off = what == "rule" ? change.OptionalScalar("off") : null;
        var from = what == "rule" ? Day(change, "from") : null;
        if (off is not null && off.Text is not ("yes" or "true")) change.Diagnostics.Add(LayerDiagnostics.NotYes.At(off.Location, off.Text));
        if (off is not null) change.Required("until");
        var until = off is null ? null : Day(change, "until");
        if (name is null || because is null) return null;
        if (parameters.IsEmpty && severity is null && warnings.IsEmpty && off is null) change.Diagnostics.Add(LayerDiagnostics.NothingChanged.At(name.Location, name.Text));
        return new WrittenChange(what, name, parameters, severity, warnings, off is not null, from, until, because);
    }

    /// <summary>A day under a key, or null where the key is absent or the day mistaken.</summary>
    public static LocalDate? Day(MappingReader reader, string key)
    {
        if (reader.OptionalScalar(key) is not { } written) return null;
        if (TemporalText.ReadDate(written.Text) is { } day) return day;
        reader.Diagnostics.Add(LayerDiagnostics.NotADay.At(written.Location, written.Text));
        return null;
    }

    // Unlike a rule, a change may give one language alone.
    private static ImmutableSortedDictionary<string, ScalarNode> Texts(MappingReader change, ImmutableArray<string> languages)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var (language, text) in change.Entries("warning"))
        {
            if (!languages.Contains(language.Text, StringComparer.Ordinal))
                change.Diagnostics.Add(ReadingDiagnostics.UnknownLanguage.At(language.Location, language.Text, string.Join(", ", languages)));
            else if (text is ScalarNode { IsNull: false } scalar) texts[language.Text] = scalar;
        }

        return texts.ToImmutable();
    }
}
