using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Facts.Tests.Batches;

public sealed class FactBatchBuilderTests
{
    private static readonly FactDictionary Dictionary = InventedDictionary.Create();

    [Fact]
    public void A_fact_nobody_set_is_unknown_and_each_kind_has_its_column()
    {
        var draft = new RecordDraft(Dictionary.Account);
        foreach (var (fact, text) in new[] { ("id", "a"), ("annual revenue", "12.5"), ("last order", "1970-01-03"), ("reference", "yes"), ("influence", "high"), ("problems", "price; speed") })
            draft.Set(Fact(fact), FactValueReader.Read(Fact(fact), text, quoted: false).Value);
        var batch = Batch(new RecordDraft(Dictionary.Account), draft);

        Assert.All(batch.Accounts.Columns, column => Assert.False(column.IsKnown(0)));
        Assert.Equal(1250, ((ScaledColumn)Column(batch, "annual revenue")).Values[1]);
        Assert.Equal(2, ((DayColumn)Column(batch, "last order")).Days[1]);
        Assert.True(Bits.IsSet(((BitColumn)Column(batch, "reference")).Values, 1));
        Assert.Equal(2, ((CodeColumn)Column(batch, "influence")).Codes[1]);
        Assert.Equal("a", ((TextColumn)Column(batch, "id")).Values[1]);
        Assert.Equal([0, 0, 2], ((ListColumn)Column(batch, "problems")).Offsets);
        Assert.False(Column(batch, "name").IsKnown(1));
    }

    [Fact]
    public void A_list_is_unknown_empty_or_filled_and_its_entries_stand_behind_each_other()
    {
        var batch = Batch(Contacts("Ana", "Luis"), Contacts(null), Contacts(), Contacts("Eva"), Contacts(null));
        var column = (ListColumn)Column(batch, "contacts");

        Assert.Equal([0, 2, 2, 2, 3, 3], column.Offsets);
        Assert.Equal([true, false, true, true, false], Enumerable.Range(0, 5).Select(column.IsKnown));
        Assert.Equal(["Ana", "Luis", "Eva"], ((TextColumn)column.Entries.Columns[0]).Values);
    }

    [Fact]
    public void Columns_grow_past_the_words_and_arrays_they_start_with()
    {
        var builder = new FactBatchBuilder(Dictionary);
        for (var i = 0; i < 200; i++)
        {
            var draft = new RecordDraft(Dictionary.Account);
            if (i % 3 == 0) draft.Set(Fact("payment terms"), FactValue.OfScaled(i));
            if (i % 3 == 0) draft.Set(Fact("reference"), FactValue.Of(i % 2 == 0));
            builder.Add(draft);
        }

        var batch = builder.Build();
        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(i % 3 == 0 ? i.ToString(CultureInfo.InvariantCulture) : null, FactValues.Print(batch, i, new FactReference(null, Fact("payment terms").Field)));
            Assert.Equal(i % 3 == 0 ? i % 2 == 0 ? "true" : "false" : null, FactValues.Print(batch, i, new FactReference(null, Fact("reference").Field)));
        }
    }

    [Theory]
    [InlineData("1 CRM 2026-01-01 assumed | 2 ERP 2025-01-01 confirmed", "2 1")]
    [InlineData("1 CRM 2026-01-01 assumed | 2 ERP - -", "2 1")]
    [InlineData("1 CRM 2026-01-01 confirmed | 2 ERP 2026-01-02 -", "2 1")]
    [InlineData("1 CRM - confirmed | 2 ERP 0001-01-01 confirmed", "2 1")]
    [InlineData("1 CRM 2026-01-01 confirmed | 2 ERP 2026-01-01 -", "1 2")]
    [InlineData("1 CRM - - | 2 ERP - - | 3 fair 2026-01-01 assumed", "1 2 3")]
    public void Confirmed_goes_before_assumed_then_newer_then_the_order_of_sources(string sources, string ranked)
    {
        var draft = new RecordDraft(Dictionary.Account);
        foreach (var source in sources.Split(" | "))
        {
            var words = source.Split(' ').Select(word => word == "-" ? "" : word).ToArray();
            var note = SourceNote.Nothing.With("source", words[1], out _).With("on", words[2], out _).With("status", words[3], out _);
            draft.Observe(Fact("payment terms"), note.Observe(Fact("payment terms"), FactValue.OfScaled(long.Parse(words[0], CultureInfo.InvariantCulture)), null));
        }

        var batch = Batch(draft);
        var reference = new FactReference(null, Fact("payment terms").Field);
        Assert.Equal(ranked, string.Join(' ', batch.ObservationsOf(0, reference).Select(item => item.Value)));
        Assert.Equal(ranked[..1], FactValues.Print(batch, 0, reference));
    }

    [Fact]
    public void Observations_of_an_entry_are_found_at_its_row_in_the_batch()
    {
        var draft = Contacts("Luis");
        var on = new LocalDate(2026, 6, 21);
        var level = Dictionary.Account.Find("contacts")!.Entries!.Find("level")!;
        draft.AddEntry(Fact("contacts")).Observe(level, new SourceNote("CRM", on, null).Observe(level, FactValue.OfCode(1), null));
        var batch = Batch(Contacts("Ana"), draft);

        var reference = new FactReference(new EntryReference(new FactReference(null, Fact("contacts").Field), 2), level.Field);
        Assert.Equal([new Observation("medium", "CRM", on, null, null)], batch.ObservationsOf(1, reference));
        Assert.Empty(batch.ObservationsOf(0, reference));
    }

    private static RecordDraft Contacts(params string[]? names)
    {
        var draft = new RecordDraft(Dictionary.Account);
        if (names is null) return draft;
        draft.SetEntries(Fact("contacts"), []);
        foreach (var name in names) draft.AddEntry(Fact("contacts")).Set(Fact("contacts").Entries!.Facts[0], FactValue.Of(name));
        return draft;
    }

    private static FactBatch Batch(params RecordDraft[] drafts)
    {
        var builder = new FactBatchBuilder(Dictionary);
        foreach (var draft in drafts) builder.Add(draft);
        return builder.Build();
    }

    private static FactDeclaration Fact(string name) => Dictionary.Account.Find(name)!;

    private static Column Column(FactBatch batch, string fact) => batch.Accounts.Columns[Fact(fact).Field.Slot];
}
