using System.Collections.Immutable;
using KapGuide.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KapGuide.Input;

/// <summary>A YAML value with the place where it stands.</summary>
public abstract record YamlNode(SourceSpan At);

/// <summary>Text, a number, a date or a flag: YAML's types are not used, the schema decides.</summary>
/// <param name="At">The value with its quotation marks.</param>
/// <param name="Value">The text.</param>
/// <param name="Start">Where the text begins in the file, from 0, after an opening quotation mark.</param>
public sealed record YamlScalar(SourceSpan At, string Value, int Start) : YamlNode(At);

/// <summary>A sequence.</summary>
public sealed record YamlList(SourceSpan At, ImmutableArray<YamlNode> Items) : YamlNode(At);

/// <summary>A mapping in the order of the file; keys may repeat, which the binder reports.</summary>
public sealed record YamlMap(SourceSpan At, ImmutableArray<YamlEntry> Entries) : YamlNode(At);

/// <summary>A key and its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>Reads YAML from parser events, so that every value keeps its line and column, and nothing is created by reflection.</summary>
public static class Yaml
{
    private const int MaxDepth = 20;

    /// <summary>
    /// Reads one document from a part of a file. Broken YAML, anchors, aliases, tags and a depth over 20 become findings;
    /// null when there is nothing to read.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the YAML begins, from 0.</param>
    /// <param name="length">Its length in characters.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static YamlNode? Read(SourceFile file, int start, int length, ICollection<Diagnostic> findings)
    {
        try
        {
            var parser = new Parser(new StringReader(file.Text.Substring(start, length)));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return null;
            var node = ReadNode(new Reader(file, start, parser, findings), 0);
            if (parser.TryConsume<DocumentEnd>(out _) && parser.TryConsume<DocumentStart>(out var second))
            {
                findings.Add(new Diagnostic(InputRules.InvalidYaml, file.Span(start + (int)second.Start.Index, 3),
                    "A second YAML document begins here.", "Keep one block only: delete this line of dashes and what follows it."));
            }

            return node is YamlScalar { Value: "" } ? null : node;
        }
        catch (YamlException problem)
        {
            findings.Add(Broken(file, start, length, problem));
            return null;
        }
    }

    private sealed record Reader(SourceFile File, int Offset, IParser Parser, ICollection<Diagnostic> Findings)
    {
        public SourceSpan Span(Mark from, Mark to) => File.Span(Offset + (int)from.Index, (int)(to.Index - from.Index));
    }

    private static YamlNode ReadNode(Reader reader, int depth)
    {
        var current = reader.Parser.Current!;
        if (depth > MaxDepth)
            throw new YamlException(current.Start, current.End, $"lists and blocks are nested more than {MaxDepth} deep");

        if (current is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
        {
            reader.Findings.Add(new Diagnostic(InputRules.YamlAlias, reader.Span(current.Start, current.End),
                "YAML anchors (&name) and aliases (*name) are not allowed.", "Write the value out. A text that begins with & or * goes in quotation marks."));
        }

        switch (current)
        {
            case Scalar scalar:
                reader.Parser.MoveNext();
                var quoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
                return new YamlScalar(reader.Span(scalar.Start, scalar.End), scalar.Value, reader.Offset + (int)scalar.Start.Index + quoted);

            case SequenceStart start:
                reader.Parser.MoveNext();
                var items = ImmutableArray.CreateBuilder<YamlNode>();
                while (reader.Parser.Current is not SequenceEnd) items.Add(ReadNode(reader, depth + 1));
                reader.Parser.MoveNext();
                return new YamlList(reader.Span(start.Start, start.End), items.ToImmutable());

            case MappingStart start:
                reader.Parser.MoveNext();
                var entries = ImmutableArray.CreateBuilder<YamlEntry>();
                while (reader.Parser.Current is not MappingEnd)
                {
                    var at = reader.Parser.Current!;
                    if (ReadNode(reader, depth + 1) is not YamlScalar key)
                        throw new YamlException(at.Start, at.End, "a key must be one word or text");
                    entries.Add(new YamlEntry(key, ReadNode(reader, depth + 1)));
                }

                reader.Parser.MoveNext();
                return new YamlMap(entries.Count == 0 ? reader.Span(start.Start, start.End) : entries[0].Key.At, entries.ToImmutable());

            default:
                reader.Parser.MoveNext();
                return new YamlScalar(reader.Span(current.Start, current.End), "", reader.Offset + (int)current.Start.Index);
        }
    }

    private static Diagnostic Broken(SourceFile file, int start, int length, YamlException problem)
    {
        var at = start + (int)Math.Clamp(problem.Start.Index, 0, length);
        if (YamlAdvice.Of(file, start, length, at) is { } known) return known;
        var line = file.Line(file.Span(at, 0).Line).ToString();
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var hint = file.Text.AsSpan(start, length).Contains("\n\t", StringComparison.Ordinal) || line.Contains('\t')
            ? "Replace tab characters by spaces."
            : colon > 0 && line.IndexOf(": ", colon + 2, StringComparison.Ordinal) > 0
                ? $"Put the value in quotation marks: {line[..(colon + 1)].Trim()} \"{line[(colon + 2)..].Trim().Replace("\"", "\\\"", StringComparison.Ordinal)}\""
                : "Check this line and the one before it: each is “Key: value”, list items begin with “- ”, and a value that begins with a special character (@ * & ! % [ { \") or contains “: ” goes in quotation marks.";
        return new Diagnostic(InputRules.InvalidYaml, file.Span(at, 1), $"From here on the keys and values can't be read ({Plain(problem)}).", hint);
    }

    private static string Plain(YamlException problem)
    {
        var message = (problem.InnerException ?? problem).Message;
        var cut = message.LastIndexOf("): ", StringComparison.Ordinal);
        if (cut > 0) message = message[(cut + 3)..];
        return message.TrimEnd('.');
    }
}
