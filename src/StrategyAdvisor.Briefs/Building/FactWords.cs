using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.Building;

/// <summary>Names, declares and prints the facts of one account.</summary>
internal sealed class FactWords(FactBatch batch, int account, ValueText values, ValueWords words, string language)
{
    public FactPaths Paths { get; } = new(batch, account);

    /// <summary>What the dictionary says of a fact.</summary>
    public FactDeclaration DeclarationOf(FactReference fact) => batch.Dictionary.DeclarationOf(fact);

    /// <summary>What to ask for a fact, of an entry's fact with the entry behind it.</summary>
    public string QuestionOf(FactReference fact)
    {
        var declared = DeclarationOf(fact);
        var question = declared.Questions.GetValueOrDefault(language) ?? declared.Labels.GetValueOrDefault(language, declared.Name);
        return fact.Record is null ? question : $"{question} ({EntryOf(fact)})";
    }

    /// <summary>What a person reads for a fact: <c>last contact</c>.</summary>
    public string LabelOf(FactReference fact) => Label(DeclarationOf(fact));

    /// <summary>What a person reads for a fact of an entry that is not there.</summary>
    /// <param name="path">As it printed when it was.</param>
    public string LabelOf(FactReference fact, string path)
    {
        var declared = batch.Dictionary.Account.Facts.FirstOrDefault(list => list.IsTable && path.StartsWith($"{list.Name}.", StringComparison.Ordinal))?.Entries?.Find(fact.Field.Name);
        return declared is null ? fact.Field.Name : Label(declared);
    }

    /// <summary>What a person reads for the entry that holds a fact, <c>Ana Ruiz</c> or <c>complaint of 11 May</c>; null for a fact of the account.</summary>
    public string? EntryOf(FactReference fact)
    {
        if (fact.Record is not { } entry) return null;
        var list = DeclarationOf(entry.List);
        return list.Entries!.Type.NameField is null ? TitleOf(list, entry) ?? $"{Label(list)} {NameOf(entry)}" : NameOf(entry);
    }

    /// <summary>The fact as it was recorded: for one text of a list of plain texts the list, else the fact itself.</summary>
    public FactReference Recorded(FactReference fact) => fact.Record is { } entry && DeclarationOf(entry.List).Kind == FactKind.Texts ? entry.List : fact;

    /// <summary>What an entry is called in its list.</summary>
    public string NameOf(EntryReference entry) => Paths.Print(entry)[(Paths.Print(entry.List).Length + 1)..];

    /// <summary>The value as JSON knows it, or null where it is unknown. Entries of a list of records are their names.</summary>
    public PlainValue? ValueOf(FactReference fact)
    {
        var (rows, row) = FactValues.Locate(batch, account, fact.Record);
        return Cell(rows.Columns[fact.Field.Slot], row);
    }

    /// <summary>The value as a person reads it.</summary>
    public string Print(FactReference fact, PlainValue? value) => value switch
    {
        null => values.Phrases.Notes.NothingRecorded,
        PlainValue.Text text => fact.Field.Type is DateType && DateText.Parse(text.Content) is { } date ? values.Dates.Date(date) : words.Of(fact.Field, text.Content, language),
        PlainValue.Number number => values.Of(fact.Field.Type, number.Amount),
        PlainValue.Flag flag => flag.IsTrue ? values.Phrases.Yes : values.Phrases.No,
        PlainValue.Many { Items.IsEmpty: true } => values.Phrases.None,
        PlainValue.Many entries when fact.Field.Type is ListType { Element: RecordType { NameField: null } } => string.Join(", ", TitlesOf(fact, entries.Items.Length)),
        PlainValue.Many many => string.Join(", ", many.Items.Select(item => item is PlainValue.Text text ? words.Of(fact.Field, text.Content, language) : values.Phrases.Unknown)),
        _ => throw new ArgumentException("a value of an unknown kind", nameof(value)),
    };

    /// <summary>A value out of an observation, as a person reads it.</summary>
    /// <param name="printed">As <see cref="FactText"/> prints it.</param>
    public string Print(FactReference fact, string printed) => fact.Field.Type switch
    {
        BooleanType => Print(fact, new PlainValue.Flag(printed == FactText.Boolean(true))),
        NumberType or DaysType when decimal.TryParse(printed, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => Print(fact, new PlainValue.Number(number)),
        ListType when printed == FactText.None => values.Phrases.None,
        ListType => string.Join(FactText.Separator, printed.Split(FactText.Separator).Select(item => words.Of(fact.Field, item, language))),
        _ => Print(fact, new PlainValue.Text(printed)),
    };

    /// <summary>An entry without a name by the fact that it is called by, with a number where another before it is called the same; null where nobody knows that fact.</summary>
    private string? TitleOf(FactDeclaration list, EntryReference entry)
    {
        if (!list.EntryTitles.TryGetValue(language, out var title)) return null;
        var field = EntryTitle.FactIn(title, list.Entries!)!.Field;
        string? Called(int row) => ValueOf(new FactReference(new EntryReference(entry.List, row), field)) is { } value ? EntryTitle.Fill(title, Print(new FactReference(entry, field), value)) : null;
        if (Called(entry.Row) is not { } called) return null;
        var column = FactValues.ListOf(batch, entry.List);
        var first = column.Offsets[entry.List.Record?.Row ?? account];
        var before = Enumerable.Range(first, entry.Row - first).Count(row => Called(row) == called);
        return before == 0 ? called : string.Create(CultureInfo.InvariantCulture, $"{called} ({before + 1})");
    }

    /// <summary>What a person calls the entries of a list that have no names.</summary>
    private IEnumerable<string> TitlesOf(FactReference list, int count)
    {
        var first = FactValues.ListOf(batch, list).Offsets[list.Record?.Row ?? account];
        return Enumerable.Range(first, count).Select(row => new EntryReference(list, row)).Select(entry => TitleOf(DeclarationOf(list), entry) ?? NameOf(entry));
    }

    private string Label(FactDeclaration declared) => declared.Labels.GetValueOrDefault(language, declared.Name);

    private static PlainValue? Cell(Column column, int row)
    {
        if (!column.IsKnown(row)) return null;
        return column switch
        {
            BitColumn bits => new PlainValue.Flag(Bits.IsSet(bits.Values, row)),
            ScaledColumn numbers => new PlainValue.Number(decimal.Parse(FactText.Number(numbers.Values[row], numbers.Decimals), CultureInfo.InvariantCulture)),
            CodeColumn codes => new PlainValue.Text(codes.Allowed.Values[codes.Codes[row]]),
            DayColumn days => new PlainValue.Text(FactText.Date(days.Days[row])),
            TextColumn texts => new PlainValue.Text(texts.Values[row]!),
            ListColumn list => new PlainValue.Many(Items(list, row)),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "a column of an unknown kind"),
        };
    }

    private static ImmutableArray<PlainValue?> Items(ListColumn list, int row)
    {
        var (first, end) = (list.Offsets[row], list.Offsets[row + 1]);
        if (list.Entries.Type.Fields is [{ Name: ListColumn.ItemField }]) return [.. Enumerable.Range(first, end - first).Select(item => Cell(list.Entries.Columns[0], item))];
        return [.. EntryLabels.Of(list, row).Select(label => new PlainValue.Text(label))];
    }
}
