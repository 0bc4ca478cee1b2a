using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>Reads a fact dictionary. All mistakes are found at once; a fact with a mistake stays known by its name, so that rules that use it are not blamed.</summary>
public static class FactDictionaryReader
{
    /// <summary>Reads a file that holds nothing but <c>facts:</c>.</summary>
    /// <param name="languages">The codes of the languages that every label and question must have.</param>
    public static FactDictionary Read(DocumentNode document, ImmutableArray<string> languages, DiagnosticList diagnostics)
    {
        if (MappingReader.Of(document, "the file", diagnostics) is not { } file) return ReadItems([], languages, diagnostics);
        var items = file.Sequence("facts");
        file.RefuseOtherKeys();
        if (items.IsEmpty) diagnostics.Add(DictionaryDiagnostics.NoFacts.At(document.Location));
        return ReadItems(items, languages, diagnostics);
    }

    /// <summary>Reads the items of one or more lists of facts as one dictionary.</summary>
    /// <param name="items">In the order of their columns.</param>
    public static FactDictionary ReadItems(IEnumerable<DocumentNode> items, ImmutableArray<string> languages, DiagnosticList diagnostics)
    {
        var facts = new FactRecordReader(languages).ReadFacts(items, nested: false, diagnostics);
        return new FactDictionary(new FactRecord(new RecordType("account", [.. facts.Select(fact => fact.Field)]), facts));
    }
}
