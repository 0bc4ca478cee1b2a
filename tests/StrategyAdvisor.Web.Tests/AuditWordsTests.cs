using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Texts;

namespace StrategyAdvisor.Web.Tests;

/// <summary>What an entry of the log holds, in the reader's language.</summary>
public sealed class AuditWordsTests
{
    [Theory]
    [InlineData("en", null, "–")]
    [InlineData("en", """{"reason":"known <b>","until":"2026-07-31","who":"Ana"}""", "reason: known <b>; until: 2026-07-31; says: Ana")]
    [InlineData("es", """{"reason":"se sabe","until":"2026-07-31","who":"Ana"}""", "motivo: se sabe; hasta: 2026-07-31; lo dice: Ana")]
    [InlineData("es", """{"done_on":"2026-06-30","who":""}""", "hecho el: 2026-06-30")]
    [InlineData("es", """{"part of a later version":1}""", "part of a later version: 1")]
    [InlineData("es", "{not json", "{not json")]
    [InlineData("es", "3.2", "3.2")]
    public void Its_parts_are_called_as_the_page_calls_them(string language, string? content, string expected) =>
        Assert.Equal(expected, AuditWords.Of(content, SiteTexts.In(language).Decisions.Parts));
}
