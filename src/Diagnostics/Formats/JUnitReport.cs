using System.Globalization;
using System.Text;
using System.Xml;

namespace KapGuide.Diagnostics.Formats;

/// <summary>
/// Findings as JUnit XML, valid against the schemas of Ant (windyroad/JUnit-Schema) and of Jenkins' xUnit plugin (junit-10.xsd).
/// A file is a suite and a finding a case, which fails when it is at or above the level that fails the check; without findings, one case passes.
/// Times are 0 and the timestamp is the day that the site is checked for, so that equal input gives equal bytes.
/// </summary>
public static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    /// <summary>Writes a report.</summary>
    public static void Write(TextWriter output, CheckReport report)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("testsuites");
            var id = 0;
            foreach (var file in report.ByFile()) WriteSuite(xml, report, id++, file.Key, [.. file]);
            if (id == 0) WriteSuite(xml, report, 0, "kapguide check", []);
            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    private static void WriteSuite(XmlWriter xml, CheckReport report, int id, string name, Finding[] findings)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", name);
        Attribute(xml, "timestamp", $"{report.Date:yyyy-MM-dd}T00:00:00");
        Attribute(xml, "hostname", "localhost");
        Attribute(xml, "tests", Math.Max(1, findings.Length).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", findings.Count(finding => report.Fails(finding.Diagnostic)).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "errors", "0");
        Attribute(xml, "time", "0");
        Attribute(xml, "package", "kapguide");
        Attribute(xml, "id", id.ToString(CultureInfo.InvariantCulture));
        xml.WriteStartElement("properties");
        xml.WriteEndElement();
        if (findings.Length == 0) WriteCase(xml, "Nothing found", name, failure: null);
        foreach (var finding in findings)
        {
            var (one, at) = (finding.Diagnostic, finding.Diagnostic.At);
            WriteCase(xml, $"{one.Rule.Id} {one.Rule.Name}{(at.Line > 0 ? $" {at.Line}:{at.Column}" : "")} {finding.Fingerprint}", name, report.Fails(one) ? one : null);
        }

        xml.WriteElementString("system-out", Valid(string.Concat(findings.Where(finding => !report.Fails(finding.Diagnostic)).Select(static finding => ReportText.OneLine(finding.Diagnostic.ToString()) + "\n"))));
        xml.WriteElementString("system-err", "");
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string name, string file, Diagnostic? failure)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", name);
        Attribute(xml, "classname", file);
        Attribute(xml, "time", "0");
        if (failure is not null)
        {
            xml.WriteStartElement("failure");
            Attribute(xml, "message", failure.Message);
            Attribute(xml, "type", failure.Rule.Id);
            xml.WriteString(Valid(string.Join('\n', new[] { failure.At.ToString(), failure.Message, failure.Hint, failure.Rule.Why ?? "" }.Where(static line => line.Length > 0).Select(ReportText.OneLine))));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Valid(ReportText.OneLine(value)));

    /// <summary>Without characters that XML 1.0 can't hold (section 2.2); halves of surrogate pairs are gone already.</summary>
    private static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var c in text) valid.Append(XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD');
        return valid.ToString();
    }
}
