using System.Text.RegularExpressions;

namespace StrategyAdvisor.Rules.Tests.Texts;

/// <summary>What the default pack says to people, in both languages.</summary>
public sealed partial class PackTextTests
{
    /// <summary>These speak of a private favour because they stop one, or ask whether there was one.</summary>
    private static readonly string[] Stopping =
        ["rule private-favour", "step stop-and-report-favour", "fact private favour", "fact favour cleared by compliance"];

    [Fact]
    public void Texts_are_found_in_every_part_of_the_pack()
    {
        var owners = PackTexts.All.Select(text => text.Owner.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["rule", "step", "decision", "fact", "point", "group"], StringComparer.Ordinal), owners);
        Assert.True(PackTexts.All.Length > 500, "too few texts were found");
    }

    [Fact]
    public void No_text_offers_a_gift_a_favour_hospitality_or_a_way_through_the_family() =>
        Assert.Empty(PackTexts.All.Where(text => !Stopping.Contains(text.Owner, StringComparer.Ordinal) && Offers(text.English, text.Spanish)).Select(text => $"{text.Place} {text.English}"));

    [Fact]
    public void Each_exception_is_needed() =>
        Assert.All(Stopping, owner => Assert.Contains(PackTexts.All, text => text.Owner == owner && Offers(text.English, text.Spanish)));

    [Fact]
    public void No_text_shouts_or_is_carelessly_spaced() =>
        Assert.Empty(PackTexts.All.Where(text => Careless(text.English) || Careless(text.Spanish)).Select(text => $"{text.Place} {text.English}"));

    [Fact]
    public void No_text_speaks_like_a_consultant() =>
        Assert.Empty(PackTexts.All.Where(text => Jargon().IsMatch(text.English) || Jargon().IsMatch(text.Spanish)).Select(text => $"{text.Place} {text.English}"));

    [Theory]
    [InlineData("Gain insights into the account.", true)]
    [InlineData("Aprovechar las sinergias.", true)]
    [InlineData("Call the buyer today.", false)]
    public void Jargon_is_noticed(string text, bool expected) => Assert.Equal(expected, Jargon().IsMatch(text));

    /// <summary>A title stands in a table, a warning and a step are one breath, a question fits one line of a form.</summary>
    [Theory]
    [InlineData("title", 48)]
    [InlineData("warning", 200)]
    [InlineData("do", 200)]
    [InlineData("question", 110)]
    public void No_text_is_longer_than_its_place(string key, int most)
    {
        var texts = PackTexts.All.Where(text => text.Key == key).ToList();
        Assert.NotEmpty(texts);
        Assert.Empty(texts.Where(text => Words(text.English) > most || Words(text.Spanish) > most).Select(text => $"{text.Place} {text.English} / {text.Spanish}"));
    }

    [Fact]
    public void Both_languages_give_the_same_figures() =>
        Assert.Empty(PackTexts.All.Where(text => !Figures(text.English).SetEquals(Figures(text.Spanish))).Select(text => $"{text.Place} {text.English} / {text.Spanish}"));

    [Theory]
    [InlineData("Bring the buyer a small gift.", "Llevar algo al comprador.", true)]
    [InlineData("Have dinner with them.", "Hablar con ellos.", true)]
    [InlineData("Meet them.", "Invitarlo a una cena.", true)]
    [InlineData("Begin with the wife.", "Empezar por la esposa.", true)]
    [InlineData("Ask what the children like.", "Preguntar por los hijos.", true)]
    [InlineData("Ask for a first talk.", "Pedir una primera charla.", false)]
    [InlineData("One is for us.", "Una está a favor.", false)]
    public void An_offer_is_noticed_in_either_language(string english, string spanish, bool expected) => Assert.Equal(expected, Offers(english, spanish));

    [Theory]
    [InlineData("Call today!", true)]
    [InlineData("¡Llame hoy", true)]
    [InlineData("Call  today.", true)]
    [InlineData(" Call today.", true)]
    [InlineData("{x != null and y: one | #} left.", false)]
    public void Careless_writing_is_noticed(string text, bool expected) => Assert.Equal(expected, Careless(text));

    [Theory]
    [InlineData("{count(a[b: c]): one day | # days} of {x}", "{x}: {count(a[b: c]): un día | # días}", true)]
    [InlineData("{x} of 10", "{x} de 100", false)]
    [InlineData("{x} of 10", "de 10", false)]
    public void A_lost_figure_is_noticed(string english, string spanish, bool expected) => Assert.Equal(expected, Figures(english).SetEquals(Figures(spanish)));

    private static bool Offers(string english, string spanish) =>
        EnglishOffer().IsMatch(english) || SpanishOffer().IsMatch(spanish.Replace("a favor", "", StringComparison.OrdinalIgnoreCase));

    private static bool Careless(string text)
    {
        var words = Value().Replace(text, "x");
        return words != words.Trim() || words.Contains("  ", StringComparison.Ordinal) || words.AsSpan().ContainsAny('!', '¡');
    }

    /// <summary>The length with a dozen characters for each value, and the longer form of each plural.</summary>
    private static int Words(string text) => Value().Replace(text, value => Expression(value.Value[1..^1]).Length == value.Value.Trim('{', '}').Trim().Length
        ? new string('x', 12)
        : value.Value[1..^1][(Expression(value.Value[1..^1]).Length + 1)..].Split('|').MaxBy(form => form.Length)!).Length;

    /// <summary>The expressions in braces, plural forms cut off, and the digits outside them.</summary>
    private static HashSet<string> Figures(string text) =>
        [.. Value().Matches(text).Select(match => Expression(match.Value[1..^1])), .. Digits().Matches(Value().Replace(text, "")).Select(match => match.Value)];

    private static string Expression(string value)
    {
        var (depth, quoted) = (0, false);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '"') quoted = !quoted;
            else if (!quoted && value[i] is '(' or '[') depth++;
            else if (!quoted && value[i] is ')' or ']') depth--;
            else if (!quoted && depth == 0 && value[i] == ':') return value[..i].Trim();
        }

        return value.Trim();
    }

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 10_000)]
    private static partial Regex Value();

    [GeneratedRegex(
        @"\b(insights?|leverag\w+|synerg\w+|holistic\w*|actionable|best[- ]in[- ]class|game[- ]chang\w+|stakeholders?|touchpoints?|low[- ]hanging|paradigm\w*|sinergia\w*|apalanca\w+|hol[ií]stic\w+|accionable\w*|paradigma\w*|empoder\w+)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Jargon();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 10_000)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"\b(gifts?|favou?rs?|bribes?|hospitality|entertain\w*|dinners?|lunch(es)?|drinks?|trips?|tickets?|wife|wives|husbands?|spouses?|famil(y|ies)|children|relatives?|birthdays?)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex EnglishOffer();

    [GeneratedRegex(
        @"\b(regal\w+|obsequi\w+|favor(es)?|soborn\w*|hospitalidad|cenas?|comidas?|copas?|viajes?|entradas|invitaci\w+|espos[ao]s?|marido|mujer|famili\w*|hij[oa]s?|parientes?|cumpleaños)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SpanishOffer();
}
