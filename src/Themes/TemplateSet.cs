using System.Buffers;
using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace KapGuide.Themes;

/// <summary>
/// The templates of a theme, parsed once and then only read, from many threads at once. They are written in the part of Handlebars that
/// <see cref="TemplateCheck"/> names, straight to UTF-8: everything is encoded, but markup that our own renderer made.
/// </summary>
internal sealed class TemplateSet
{
    private readonly FrozenDictionary<string, ImmutableArray<TemplateNode>> _templates;

    /// <summary>Prepares templates that <see cref="TemplateCheck"/> found to be right.</summary>
    /// <param name="texts">By name: <c>templates/article</c>, <c>partials/footer</c>.</param>
    /// <param name="assetUrls">What <c>{{asset "name"}}</c> writes.</param>
    public TemplateSet(ImmutableSortedDictionary<string, string> texts, IReadOnlyDictionary<string, string> assetUrls) =>
        _templates = texts.ToFrozenDictionary(static text => text.Key, text => TemplateNode.Parse(text.Value, assetUrls), StringComparer.Ordinal);

    /// <summary>Renders one template.</summary>
    public void Render(string name, object model, IBufferWriter<byte> output) => Write(_templates[name], new TemplateScope(model, model, null), output);

    private void Write(ImmutableArray<TemplateNode> nodes, TemplateScope scope, IBufferWriter<byte> output)
    {
        foreach (var node in nodes)
            switch (node)
            {
                case TemplateNode.Text text:
                    output.Write(text.Bytes.Span);
                    break;
                case TemplateNode.Value value:
                    Write(value.Path.In(scope), output);
                    break;
                case TemplateNode.If test:
                    Write(TemplatePath.Holds(test.Path.In(scope)) ? test.Then : test.Else, scope, output);
                    break;
                case TemplateNode.With with:
                    var inner = with.Path.In(scope);
                    if (TemplatePath.Holds(inner)) Write(with.Body, scope with { Value = inner, Outer = scope, Count = 0 }, output);
                    else Write(with.Else, scope, output);
                    break;
                case TemplateNode.Each each:
                    Write(each, scope, output);
                    break;
                case TemplateNode.Partial partial:
                    Render(partial.Name, partial.Path.In(scope)!, output);
                    break;
            }
    }

    private void Write(TemplateNode.Each each, TemplateScope scope, IBufferWriter<byte> output)
    {
        if (each.Path.In(scope) is not IList { Count: > 0 } list)
        {
            Write(each.Else, scope, output);
            return;
        }

        for (var i = 0; i < list.Count; i++)
            Write(each.Body, scope with { Value = list[i], Outer = scope, Index = i, Count = list.Count }, output);
    }

    private static void Write(object? value, IBufferWriter<byte> output)
    {
        switch (value)
        {
            case null: break;
            case string text: MarkupText.WriteEncoded(text, output); break;
            case Html html: MarkupText.Write(html.Value, output); break;
            case Json json: MarkupText.Write(json.ToString(), output); break;
            case HtmlBytes bytes: output.Write(bytes.Value.Span); break;
            case IFormattable number: MarkupText.WriteEncoded(number.ToString(null, CultureInfo.InvariantCulture), output); break;
            default: MarkupText.WriteEncoded(value.ToString() ?? "", output); break;
        }
    }
}
