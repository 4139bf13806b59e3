using System.Collections.Immutable;
using System.Text;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Citations;

/// <summary>Reads the BibTeX format (Patashnik, "BibTeXing", 1988, and BibLaTeX's fields): entries, @string, joined values, nested braces. Text between entries is comment.</summary>
internal sealed class BibTexReader
{
    private readonly ImmutableArray<Reference>.Builder _references = ImmutableArray.CreateBuilder<Reference>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<string, string> _strings = new(StringComparer.OrdinalIgnoreCase);
    private readonly SourceFile _file;
    private readonly string _text;
    private int _at;

    private BibTexReader(SourceFile file) => (_file, _text) = (file, file.Text);

    internal static (ImmutableArray<Reference> References, ImmutableArray<Diagnostic> Diagnostics) Read(SourceFile file)
    {
        var reader = new BibTexReader(file);
        while (reader._text.IndexOf('@', reader._at) is >= 0 and var mark)
        {
            reader._at = mark + 1;
            reader.ReadEntry(mark);
        }

        return (reader._references.ToImmutable(), reader._diagnostics.ToImmutable());
    }

    private void ReadEntry(int mark)
    {
        var type = Word();
        Blanks();
        if (type.Length == 0 || _at >= _text.Length || _text[_at] is not ('{' or '(')) return;
        var close = _text[_at++] == '{' ? '}' : ')';
        if (type.Equals("comment", StringComparison.OrdinalIgnoreCase) || type.Equals("preamble", StringComparison.OrdinalIgnoreCase)) return;

        var strings = type.Equals("string", StringComparison.OrdinalIgnoreCase);
        Blanks();
        var keyStart = _at;
        var key = strings ? "" : Until(',', close).Trim();
        var keyAt = _file.Span(keyStart, key.Length);
        var fields = new List<(string Name, string Value)>();
        while (_at < _text.Length && _text[_at] != close)
        {
            _at += _text[_at] == ',' ? 1 : 0;
            Blanks();
            if (_at < _text.Length && _text[_at] == close) break;
            var name = Word();
            Blanks();
            if (name.Length == 0 || _at >= _text.Length || _text[_at] != '=') break;
            _at++;
            fields.Add((name.ToLowerInvariant(), Value()));
            Blanks();
        }

        if (_at >= _text.Length || _text[_at] != close)
        {
            _diagnostics.Add(new Diagnostic(CitationRules.MalformedLibrary, _file.Span(mark, type.Length + 1),
                $"The entry “{key}” is not closed or has a field that cannot be read.", $"Check its commas and braces up to “{close}”."));
            return;
        }

        _at++;
        if (strings)
            foreach (var (name, value) in fields) _strings[name] = value;
        else _references.Add(BibTexEntry.ToReference(type.ToLowerInvariant(), key, keyAt, fields));
    }

    private string Value()
    {
        var value = new StringBuilder();
        do
        {
            Blanks();
            if (_at >= _text.Length) break;
            if (_text[_at] == '{') value.Append(Braced());
            else if (_text[_at] == '"') value.Append(Quoted());
            else
            {
                var word = Word();
                value.Append(_strings.GetValueOrDefault(word, word));
            }

            Blanks();
        }
        while (_at < _text.Length && _text[_at] == '#' && _at++ >= 0);

        return value.ToString();
    }

    private string Braced()
    {
        var (from, depth) = (++_at, 1);
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '\\') _at++;
            else if (_text[_at] == '{') depth++;
            else if (_text[_at] == '}' && --depth == 0) return _text[from..(_at++)];
        }

        return _text[from..];
    }

    private string Quoted()
    {
        var (from, depth) = (++_at, 0);
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '\\') _at++;
            else if (_text[_at] == '{') depth++;
            else if (_text[_at] == '}') depth--;
            else if (_text[_at] == '"' && depth <= 0) return _text[from..(_at++)];
        }

        return _text[from..];
    }

    private string Word()
    {
        Blanks();
        var from = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('{' or '}' or '(' or ')' or ',' or '=' or '#' or '"')) _at++;
        return _text[from.._at];
    }

    private string Until(char one, char other)
    {
        var from = _at;
        while (_at < _text.Length && _text[_at] != one && _text[_at] != other) _at++;
        return _text[from.._at];
    }

    private void Blanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }
}
