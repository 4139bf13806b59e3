using System.Text;
using System.Xml;

namespace KapGuide.Feeds;

/// <summary>XML documents in UTF-8 with the same bytes on every machine.</summary>
internal static class Xml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "", NewLineChars = "\n" };

    /// <summary>A document with its declaration and a line end.</summary>
    public static byte[] Write(Action<XmlWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartDocument();
            content(xml);
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
