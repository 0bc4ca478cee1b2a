namespace StrategyAdvisor.Briefs.Texts;

/// <summary>The engine's own words in one language, and how that language writes numbers, dates and lists; what is said of accounts comes from the pack.</summary>
/// <remarks>A language is added as one more table, without logic. <c>{0}</c> and <c>{1}</c> stand for what is filled in.</remarks>
public sealed partial record Phrasebook
{
    /// <summary>A language code, as packs name it.</summary>
    public required string Language { get; init; }

    public required NumberForm Numbers { get; init; }

    public required CalendarForm Calendar { get; init; }

    public required ListForm Lists { get; init; }

    public required HeadingWords Headings { get; init; }

    public required NoteWords Notes { get; init; }

    public required CountWords Counts { get; init; }

    public required SheetWords Sheet { get; init; }

    public required ReasonWords Reasons { get; init; }

    public required PortfolioWords Portfolio { get; init; }

    /// <summary>In the order of <see cref="Rules.Checks.Pack.Severities"/>.</summary>
    public required ImmutableArray<string> Severities { get; init; }

    /// <summary>By the pack's word for the phase or track of a step, or the status of an observation.</summary>
    public required ImmutableDictionary<string, string> PackWords { get; init; }

    /// <summary>What a portfolio is made of.</summary>
    public required string Account { get; init; }

    /// <summary>What stands for a value that nobody knows.</summary>
    public required string Unknown { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    /// <summary>An empty list.</summary>
    public required string None { get; init; }

    /// <summary>The tables there are.</summary>
    public static ImmutableArray<Phrasebook> All => [English, Spanish];

    /// <summary>The words for a language; English where there is no table for it.</summary>
    public static Phrasebook In(string language) => All.FirstOrDefault(book => book.Language == language) ?? English;

    /// <summary>The word for a severity of <see cref="Rules.Checks.Pack.Severities"/>.</summary>
    public string Severity(string severity) => Severities[Rules.Checks.Pack.Severities.IndexOf(severity)];

    /// <summary>The word for a phase, track or status; as the pack has it where there is none.</summary>
    public string Word(string packWord) => PackWords.GetValueOrDefault(packWord, packWord);

    /// <summary><c>grade A</c>, or the word for a grade that is no letter.</summary>
    public string Grade(string grade) => PackWords.TryGetValue(grade, out var word) ? word : Fill(Notes.Grade, grade);

    /// <summary>The word for a value as an explanation prints it; a figure or a name stays as it is.</summary>
    public string ValueWord(string value) => value switch
    {
        "true" => Yes,
        "false" => No,
        "none" => None,
        Rules.Explanations.ValueText.Unknown => Unknown,
        _ => value,
    };

    /// <summary>Puts values into the places of a phrase.</summary>
    public static string Fill(string phrase, params ReadOnlySpan<string> values)
    {
        for (var i = 0; i < values.Length; i++) phrase = phrase.Replace($"{{{(char)('0' + i)}}}", values[i], StringComparison.Ordinal);
        return phrase;
    }
}
