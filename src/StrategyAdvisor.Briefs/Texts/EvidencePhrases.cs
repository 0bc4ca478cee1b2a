using NodaTime;
using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Texts;

/// <summary>Says a fact's value, with who says so and when.</summary>
internal sealed class EvidencePhrases(Phrasebook book, DateWords dates)
{
    /// <summary>A fact with its value, source, day and status.</summary>
    public string Of(Evidence evidence) => $"{evidence.Title}: {Says(evidence.Words, evidence.Source, evidence.On, evidence.Status)}";

    public string Says(string value, string? source, LocalDate? on, string? status)
    {
        var notes = (List<string?>)[source, on is { } day ? dates.Date(day) : null, status is null ? null : book.Word(status)];
        return notes.Exists(note => note is not null) ? Phrasebook.Fill(book.Notes.Says, value, string.Join(", ", notes.OfType<string>())) : value;
    }
}
