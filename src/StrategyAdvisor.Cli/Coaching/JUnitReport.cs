using System.Text;
using System.Xml;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>Writes what came of tests as JUnit XML, which build servers read.</summary>
internal static class JUnitReport
{
    public static void Write(ImmutableArray<TestFileResult> files, DiagnosticList diagnostics, Stream stream)
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CloseOutput = false };
        using var xml = XmlWriter.Create(stream, settings);
        xml.WriteStartElement("testsuites");
        var errors = diagnostics.Sorted().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        WriteCounts(xml, files.Sum(file => file.Results.Length) + errors.Count, files.Sum(file => file.Results.Count(result => !result.Passed)) + errors.Count);
        foreach (var file in files) Write(xml, file);
        if (errors.Count > 0) WriteMistakes(xml, errors);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, TestFileResult file)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", file.Path);
        WriteCounts(xml, file.Results.Length, file.Results.Count(result => !result.Passed));
        foreach (var result in file.Results)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", result.Subject.Name);
            xml.WriteAttributeString("name", Visible(result.Case.Name));
            xml.WriteAttributeString("file", file.Path);
            xml.WriteAttributeString("line", result.Case.Place.Position.Line.ToString(CultureInfo.InvariantCulture));
            if (!result.Passed) WriteFailure(xml, Visible(result.Mismatches[0]), string.Join('\n', TestPrinter.Print(result).Select(Visible)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>What kept tests from being read.</summary>
    private static void WriteMistakes(XmlWriter xml, List<Diagnostic> errors)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "mistakes");
        WriteCounts(xml, errors.Count, errors.Count);
        foreach (var diagnostic in errors)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", diagnostic.Kind.Code);
            xml.WriteAttributeString("name", Visible(diagnostic.Location.ToString()));
            WriteFailure(xml, Visible(diagnostic.Message), Visible(diagnostic.ToString()));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, int tests, int failures)
    {
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteFailure(XmlWriter xml, string message, string text)
    {
        xml.WriteStartElement("failure");
        xml.WriteAttributeString("message", message);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    // XML holds no control characters at all.
    private static string Visible(string text) => VisibleText.Of(text);
}
