using System.Text;
using NodaTime.Text;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Briefs.Text;

/// <summary>The open questions of a brief as a YAML file to be filled in; what is filled in is merged into the account's files.</summary>
public sealed class QuestionSheet
{
    private readonly Brief _brief;
    private readonly FactBatch _batch;
    private readonly FactPaths _paths;
    private readonly QuestionSheetWords _words;
    private readonly BriefPhrases _phrases;
    private readonly StringBuilder _text = new();

    private QuestionSheet(Brief brief, FactBatch batch, int account)
    {
        (_brief, _batch, _paths) = (brief, batch, new FactPaths(batch, account));
        (_words, _phrases) = (QuestionSheetWords.In(brief.Language), new BriefPhrases(brief));
    }

    /// <summary>The file's text.</summary>
    /// <param name="batch">What the brief was made of.</param>
    /// <param name="state">A mark of the account's files as they are now.</param>
    public static string Render(Brief brief, FactBatch batch, int account, string state) => new QuestionSheet(brief, batch, account).Write(state);

    private string Write(string state)
    {
        var day = LocalDatePattern.Iso.Format(_brief.AsOf);
        Remark(Phrasebook.Fill(_words.Title, _brief.Name, day));
        foreach (var line in _words.HowTo) Remark(Phrasebook.Fill(line, _brief.Account));
        _text.Append(CultureInfo.InvariantCulture, $"account: {Quoted(_brief.Account)}\nstate: {Quoted(state)}   # {_words.State}\nsource:   # {_words.Source}\non: {day}\nstatus: confirmed   # {_words.Status}\n\n");
        if (_brief.Gaps.IsEmpty) Remark(_words.Nothing);
        _text.Append(_brief.Gaps.IsEmpty ? "answers: []\n" : "answers:\n");
        foreach (var gap in _brief.Gaps) Write(gap);
        return _text.ToString();
    }

    private void Write(Gap gap)
    {
        Remark(gap.Question, "  ");
        Remark($"{Phrasebook.Fill(_words.Ask, gap.Ask)}; {_phrases.Decides(gap.Decides)}", "  ");
        _text.Append(CultureInfo.InvariantCulture, $"  - fact: {Quoted(gap.Fact)}\n    answer:{(FormOf(gap.Fact) is { } form ? $"   # {form}" : "")}\n");
    }

    private string? FormOf(string path)
    {
        if (!_paths.TryResolve(path, out var fact)) return null;
        var declared = DeclarationOf(fact);
        return declared.Kind switch
        {
            FactKind.Boolean => _words.Kinds.YesNo,
            FactKind.Date => _words.Kinds.Date,
            FactKind.Fraction => _words.Kinds.Fraction,
            FactKind.Money => _words.Kinds.Money,
            FactKind.Days => _words.Kinds.Days,
            FactKind.Number => _words.Kinds.Number,
            FactKind.Text => _words.Kinds.Text,
            FactKind.OneOf => Phrasebook.Fill(_words.OneOf, string.Join(", ", ((TextType)declared.Type).Allowed!.Values)),
            FactKind.Texts => _words.Several,
            _ => _words.Entries,
        };
    }

    private FactDeclaration DeclarationOf(FactReference fact) =>
        (fact.Record is null ? _batch.Dictionary.Account : DeclarationOf(fact.Record.List).Entries!).Facts[fact.Field.Slot];

    private void Remark(string text, string indent = "") => _text.Append(CultureInfo.InvariantCulture, $"{indent}# {VisibleText.Of(text.Replace('\n', ' ').Replace('\r', ' '))}\n");

    private static string Quoted(string text) => $"\"{System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
