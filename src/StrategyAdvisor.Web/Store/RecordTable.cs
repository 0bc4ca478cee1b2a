using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StrategyAdvisor.Web.Store;

/// <summary>How one kind of record lies in its table: texts, told apart by the first two, and the version behind them.</summary>
/// <param name="columns">Their names, without the version's.</param>
/// <param name="read">A record from a row of the columns and the version.</param>
/// <param name="cells">The texts of a record, in the order of the columns.</param>
internal sealed class RecordTable<T>(string name, ImmutableArray<string> columns, Func<DbDataReader, T> read, Func<T, ImmutableArray<string>> cells)
    where T : class, IStoredRecord
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _key = $"{columns[0]} = @account AND {columns[1]} = @subject";
    private readonly string _all = $"SELECT {string.Join(", ", columns)}, version FROM {name}";

    public T? Find(StoreSession session, string account, string subject) =>
        session.Rows($"{_all} WHERE {_key}", read, ("account", account), ("subject", subject)).SingleOrDefault();

    /// <summary>In the order in which they were kept.</summary>
    public ImmutableArray<T> Of(StoreSession session, string account) => session.Rows($"{_all} WHERE {columns[0]} = @account ORDER BY version", read, ("account", account));

    /// <summary>In the order in which they were kept.</summary>
    public ImmutableArray<T> All(StoreSession session) => session.Rows($"{_all} ORDER BY version", read);

    public void Remove(StoreSession session, string account, string subject) => session.Run($"DELETE FROM {name} WHERE {_key}", ("account", account), ("subject", subject));

    /// <summary>Puts a record in the place of the one before it.</summary>
    public void Put(StoreSession session, T record, long version)
    {
        Remove(session, record.Account, record.Subject);
        var names = columns.Select((_, i) => $"@c{i.ToString(CultureInfo.InvariantCulture)}");
        var arguments = cells(record).Select((cell, i) => ($"c{i.ToString(CultureInfo.InvariantCulture)}", (object?)cell)).Append(("version", version)).ToArray();
        session.Run($"INSERT INTO {name} ({string.Join(", ", columns)}, version) VALUES ({string.Join(", ", names)}, @version)", arguments);
    }

    /// <summary>A record as the audit log shows it: JSON without what tells it apart, and without the digest of a key.</summary>
    public string Print(T record)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, Readable))
        {
            json.WriteStartObject();
            foreach (var (column, cell) in columns.Zip(cells(record)).Skip(2).Where(pair => pair.First != "digest")) json.WriteString(column, cell);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(content.ToArray());
    }
}
