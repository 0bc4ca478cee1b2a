using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>The dictionary that was read last, for those who read the same folder after each save: the same documents give the same dictionary, to which accounts and tests may then hold on.</summary>
public sealed class DictionaryMemory
{
    private ImmutableArray<DocumentNode> _items = [];
    private ImmutableArray<string> _languages = [];
    private FactDictionary? _dictionary;
    private DiagnosticList _mistakes = [];

    /// <summary>As <see cref="FactDictionaryReader.ReadItems"/> reads it.</summary>
    public FactDictionary Read(ImmutableArray<DocumentNode> items, ImmutableArray<string> languages, DiagnosticList diagnostics)
    {
        if (_dictionary is null || !IsSame(items, languages))
        {
            (_items, _languages, _mistakes) = (items, languages, []);
            _dictionary = FactDictionaryReader.ReadItems(items, languages, _mistakes);
        }

        diagnostics.AddRange(_mistakes);
        return _dictionary;
    }

    private bool IsSame(ImmutableArray<DocumentNode> items, ImmutableArray<string> languages) =>
        items.AsEnumerable().SequenceEqual(_items, ReferenceEqualityComparer.Instance) && languages.SequenceEqual(_languages, StringComparer.Ordinal);
}
