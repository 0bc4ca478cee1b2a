using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Briefs.Since;

/// <summary>An account as it was known on an earlier day.</summary>
public static class AccountAsOf
{
    /// <summary>
    /// The account without what was observed after a day: an earlier observation takes its place, else the fact is unknown. A value of which no day is noted was there all along.
    /// An entry of whose facts all that are noted were observed later was not there yet.
    /// </summary>
    public static FactBatch Take(FactBatch batch, int account, LocalDate day) => FactBatchBuilder.One(batch.Dictionary, Earlier(DraftCopy.Of(batch, account), day));

    private static RecordDraft Earlier(RecordDraft now, LocalDate day)
    {
        var then = new RecordDraft(now.Record);
        foreach (var fact in now.Record.Facts)
        {
            if (fact.IsTable) CopyEntries(now, then, fact, day);
            else CopyValue(now, then, fact, day);
        }

        return then;
    }

    private static void CopyEntries(RecordDraft now, RecordDraft then, FactDeclaration list, LocalDate day)
    {
        if (now.EntriesOf(list) is { } entries) then.SetEntries(list, entries.Where(entry => WasThere(entry, day)).Select(entry => Earlier(entry, day)));
    }

    private static void CopyValue(RecordDraft now, RecordDraft then, FactDeclaration fact, LocalDate day)
    {
        var observed = now.ObservationsOf(fact);
        if (observed.IsEmpty) then.Set(fact, now.ValueOf(fact));
        foreach (var observation in observed.Where(observation => !(observation.On > day)))
        {
            if (FactValueReader.Read(fact, observation.Value, quoted: true).Value is { } value) then.Observe(fact, new ObservedValue(value, observation));
        }
    }

    private static bool WasThere(RecordDraft entry, LocalDate day)
    {
        var days = entry.Record.Facts.Where(fact => !fact.IsTable).SelectMany(fact => entry.ObservationsOf(fact)).Select(observation => observation.On).OfType<LocalDate>().ToList();
        var isNoted = entry.Record.Facts.Where(entry.Knows).All(fact => !entry.ObservationsOf(fact).IsEmpty);
        return !isNoted || days.Count == 0 || days.Exists(on => on <= day);
    }
}
