using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;

namespace StrategyAdvisor.Briefs.Calendar;

/// <summary>The plan of a brief as iCalendar (RFC 5545), one whole-day event a step on the day it is due.</summary>
/// <remarks>A step keeps its UID from brief to brief, so that importing a later plan moves its event instead of adding another.</remarks>
public sealed class PlanCalendar
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private readonly Brief _brief;
    private readonly BriefPhrases _phrases;
    private readonly CalendarLines _lines = new();

    private PlanCalendar(Brief brief) => (_brief, _phrases) = (brief, new BriefPhrases(brief));

    /// <summary>The calendar with its line ends; equal briefs give equal texts, as every time stamp is the as-of date.</summary>
    public static string Render(Brief brief) => new PlanCalendar(brief).Write();

    private string Write()
    {
        _lines.Add("BEGIN", "VCALENDAR");
        _lines.Add("VERSION", "2.0");
        _lines.Add("PRODID", "-//StrategyAdvisor//advisor brief//EN");
        _lines.Add("CALSCALE", "GREGORIAN");
        _lines.Add("METHOD", "PUBLISH");
        _lines.AddText("X-WR-CALNAME", $"{_brief.Name}: {_phrases.Book.Headings.Plan}");
        foreach (var step in _brief.Plan) Write(step);
        if (_brief.Plan.IsEmpty) WriteNothing();
        _lines.Add("END", "VCALENDAR");
        return _lines.ToString();
    }

    private void Write(PlanStep step)
    {
        _lines.Add("BEGIN", "VEVENT");
        _lines.Add("UID", UidOf(step.Step));
        _lines.Add("DTSTAMP", Stamp());
        _lines.Add("DTSTART;VALUE=DATE", Day.Format(step.Due));
        _lines.AddText("SUMMARY", $"{_brief.Name}: {step.Text}");
        _lines.AddText("DESCRIPTION", Describe(step));
        _lines.AddText("CATEGORIES", _phrases.TitleOf(step.Phase, step.Track));
        foreach (var needed in step.After) _lines.Add("RELATED-TO;RELTYPE=PARENT", UidOf(needed));
        _lines.Add("TRANSP", "TRANSPARENT");
        _lines.Add("END", "VEVENT");
    }

    // A calendar has to hold something; a note says that there is nothing to do.
    private void WriteNothing()
    {
        _lines.Add("BEGIN", "VJOURNAL");
        _lines.Add("UID", UidOf(""));
        _lines.Add("DTSTAMP", Stamp());
        _lines.AddText("SUMMARY", $"{_brief.Name}: {_phrases.Book.Notes.NoSteps}");
        _lines.Add("END", "VJOURNAL");
    }

    private string Describe(PlanStep step)
    {
        var lines = (IEnumerable<string>)[_phrases.When(step), _phrases.Why(step), _phrases.AsOf()];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private string Stamp() => $"{Day.Format(_brief.AsOf)}T000000Z";

    private string UidOf(string step)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{_brief.Pack.Name}\n{_brief.Account}\n{step}"));
        return $"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}@strategy-advisor";
    }
}
