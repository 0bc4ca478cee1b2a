using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Resolves the facts that a sheet shows.</summary>
internal sealed class SheetChecker(FactDictionary dictionary, DiagnosticList diagnostics)
{
    /// <returns>Null where the sheet has a mistake.</returns>
    public FactSheet? Check(WrittenSheet sheet)
    {
        var list = sheet.List is null ? null : Find(dictionary.Account, sheet.List);
        if (list is { IsTable: false })
        {
            diagnostics.Add(ViewDiagnostics.WrongFact.At(sheet.List!.Location, list.Name, list.Type.Label, "list", "a list of records"));
            return null;
        }

        if (sheet.List is not null && list is null) return null;
        var facts = sheet.Facts.Select(fact => Find(list?.Entries ?? dictionary.Account, fact)).OfType<FactDeclaration>().ToImmutableArray();
        return facts.Length == sheet.Facts.Length ? new FactSheet(sheet.Name.Text, sheet.Titles, list, facts) : null;
    }

    private FactDeclaration? Find(FactRecord record, ScalarNode name)
    {
        var fact = record.Facts.FirstOrDefault(known => known.Name == name.Text);
        if (fact is null) diagnostics.Add(PackDiagnostics.UnknownReference.At(name.Location, "fact", name.Text).Suggesting(Suggestion.For(name.Text, record.Facts.Select(known => known.Name))));
        return fact;
    }
}
