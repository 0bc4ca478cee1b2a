using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Accounts.Answers;

/// <summary>Writes values on one line, so that YAML or JSON reads them as they were meant.</summary>
/// <param name="isJson">True for JSON, where keys and texts stand in quotes.</param>
internal sealed class WrittenValue(bool isJson)
{
    /// <summary>An answer with who says so: <c>{value: 3.2, source: credit bureau, on: 2026-06-30, status: confirmed}</c>.</summary>
    public string Of(DocumentNode value, SourceNote note) => Map([("value", Of(value)), .. Notes(note)]);

    /// <summary>A value that was there without a word on who says so.</summary>
    public string Plainly(string written) => Map([("value", written)]);

    /// <summary>A list of records, who says so in each.</summary>
    public string OfEntries(SequenceNode entries, SourceNote note) =>
        $"[{string.Join(", ", entries.Items.Cast<MappingNode>().Select(entry => Map([.. entry.Entries.Select(fact => (fact.Key.Text, Of(fact.Value))), .. Notes(note)])))}]";

    public string Key(string name) => isJson ? Quoted(name) : Plain(name);

    public string Of(DocumentNode node) => node switch
    {
        ScalarNode scalar => Scalar(scalar),
        SequenceNode list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        MappingNode map => Map(map.Entries.Select(entry => (entry.Key.Text, Of(entry.Value)))),
        _ => throw new ArgumentException("a node of an unknown kind", nameof(node)),
    };

    private IEnumerable<(string Key, string Value)> Notes(SourceNote note)
    {
        if (note.Source is { } source) yield return ("source", isJson ? Quoted(source) : Plain(source));
        if (note.On is { } on) yield return ("on", isJson ? Quoted(Day(on)) : Day(on));
        if (note.Status is { } status) yield return ("status", isJson ? Quoted(Word(status)) : Word(status));
    }

    private string Map(IEnumerable<(string Key, string Value)> entries) => $"{{{string.Join(", ", entries.Select(entry => $"{Key(entry.Key)}: {entry.Value}"))}}}";

    private string Scalar(ScalarNode scalar)
    {
        if (!isJson) return scalar.Style == ScalarStyle.Plain ? Plain(scalar.Text) : Quoted(scalar.Text);
        var isBare = scalar.Style == ScalarStyle.Plain && (scalar.Text is "true" or "false" || IsJsonNumber(scalar.Text));
        return isBare ? scalar.Text : Quoted(scalar.Text);
    }

    /// <summary>Without quotes where nothing in it has a meaning of its own.</summary>
    private static string Plain(string text)
    {
        var isSimple = text.Length > 0 && char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[^1])
            && text.All(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '.' or '/' or '_');
        return isSimple || IsJsonNumber(text) ? text : Quoted(text);
    }

    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    private static bool IsJsonNumber(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.BytesConsumed == Encoding.UTF8.GetByteCount(text);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Day(NodaTime.LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static string Word(ObservationStatus status) => status == ObservationStatus.Confirmed ? "confirmed" : "assumed";
}
