using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Citations;

/// <summary>
/// Reads a list of CSL-JSON items and says exactly where something is wrong. What can be read is kept: after broken JSON the items before it,
/// beside a wrong value the other fields. Reading takes one pass and never throws.
/// </summary>
internal sealed class CslJsonReader
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<Reference>.Builder _references = ImmutableArray.CreateBuilder<Reference>();
    private readonly JsonPlaces _places;
    private readonly SourceFile _file;
    private readonly byte[] _utf8;

    private CslJsonReader(SourceFile file)
    {
        (_file, _utf8) = (file, Encoding.UTF8.GetBytes(file.Text));
        _places = new JsonPlaces(file, _utf8);
    }

    internal static (ImmutableArray<Reference> References, ImmutableArray<Diagnostic> Diagnostics) Read(SourceFile file)
    {
        var reader = new CslJsonReader(file);
        reader.ReadAll();
        return (reader._references.ToImmutable(), reader._diagnostics.ToImmutable());
    }

    private void ReadAll()
    {
        if (_file.Text.AsSpan().Trim().IsEmpty) return;
        var json = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            json.Read();
            if (json.TokenType == JsonTokenType.StartObject) ReadItem(ref json);
            else if (json.TokenType != JsonTokenType.StartArray)
                Report(json.TokenStartIndex, 1, "The library is not a list.", "Write the references between [ and ], one { … } each.");
            else
                while (json.Read() && json.TokenType != JsonTokenType.EndArray) ReadEntry(ref json);
            while (json.Read()) { }
        }
        catch (JsonException broken)
        {
            var line = (int)(broken.LineNumber ?? 0) + 1;
            var at = LineStart(line) + (int)(broken.BytePositionInLine ?? 0);
            var reason = broken.Message.Split(" LineNumber:", 2)[0];
            Report(at, 1, $"The JSON breaks off here: {reason}", "Check the commas, quotation marks and brackets just before this place.");
        }
    }

    private void ReadEntry(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.StartObject)
        {
            ReadItem(ref json);
            return;
        }

        Report(json.TokenStartIndex, 1, "This entry is no reference.", "A reference is written { \"id\": \"…\", \"type\": \"…\", … }.");
        json.Skip();
    }

    private void ReadItem(ref Utf8JsonReader json)
    {
        var at = json.TokenStartIndex;
        var draft = new ReferenceDraft();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString() ?? "";
            json.Read();
            ReadField(ref json, draft, name);
        }

        if (draft.Key.Length == 0)
            Report(at, 1, "This reference has no key.", "Add \"id\": \"familyYYYY\".");
        else
            _references.Add(draft.Build());
    }

    private void ReadField(ref Utf8JsonReader json, ReferenceDraft draft, string name)
    {
        var start = (int)json.TokenStartIndex;
        var scalar = json.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False;
        if (json.TokenType == JsonTokenType.Null) return;
        if (CslVariables.Names.Contains(name)) draft.Names(name, CslJsonValues.Names(Element(ref json), Wrong(name, start)));
        else if (CslVariables.Dates.Contains(name)) draft.Date(name, CslJsonValues.Date(Element(ref json), Wrong(name, start)));
        else if (scalar && name != "custom")
        {
            var length = (int)json.BytesConsumed - start;
            draft.Text(name, CslJsonValues.Scalar(ref json));
            if (name == "id") (draft.KeyAt, draft.Key) = (Inside(start, length), draft.Take("id"));
            else if (name == "type") ReadType(draft, start, length);
        }
        else if (name is "id" or "type" || !CslVariables.Structured.Contains(name) && CslJsonValues.IsText(name))
        {
            Wrong(name, start)("a text or a number");
            json.Skip();
        }
        else draft.Raw(name, Element(ref json), Wrong(name, start));

        if (ReferenceDraft.KeepsPlace(name)) draft.Place(name, Inside(start, (int)json.BytesConsumed - start));
    }

    private void ReadType(ReferenceDraft draft, int start, int length)
    {
        draft.Type = draft.Take("type");
        if (!CslVariables.Types.Contains(draft.Type))
            _diagnostics.Add(new Diagnostic(CitationRules.MalformedLibrary, Inside(start, length), $"“{draft.Type}” is no type of source.",
                Spelling.DidYouMean(draft.Type, CslVariables.Types, "Use a CSL type such as article-journal, book, chapter, report or webpage.")));
    }

    private static JsonElement Element(ref Utf8JsonReader json)
    {
        using var document = JsonDocument.ParseValue(ref json);
        return document.RootElement.Clone();
    }

    private SourceSpan Inside(int start, int length) =>
        length > 2 && _utf8[start] == (byte)'"' ? _places.Span(start + 1, length - 2) : _places.Span(start, length);

    private Action<string> Wrong(string name, int start) => expected =>
        Report(start, 1, $"The value of “{name}” has the wrong type.", $"Write {expected}.");

    private void Report(long start, int length, string message, string hint) =>
        _diagnostics.Add(new Diagnostic(CitationRules.MalformedLibrary, _places.Span((int)start, length), message, hint));

    private int LineStart(int line)
    {
        var at = 0;
        for (var i = 1; i < line && Array.IndexOf(_utf8, (byte)'\n', at) is >= 0 and var end; i++) at = end + 1;
        return at;
    }
}
