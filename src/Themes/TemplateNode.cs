using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using KapGuide.Input;

namespace KapGuide.Themes;

/// <summary>A part of a template, ready to be written.</summary>
internal abstract record TemplateNode
{
    /// <summary>Text as it stands, in UTF-8.</summary>
    public sealed record Text(ReadOnlyMemory<byte> Bytes) : TemplateNode;

    /// <summary><c>{{Path}}</c>.</summary>
    public sealed record Value(TemplatePath Path) : TemplateNode;

    /// <summary><c>{{#if}}</c>; <c>{{#unless}}</c> has its two branches changed over.</summary>
    public sealed record If(TemplatePath Path, ImmutableArray<TemplateNode> Then, ImmutableArray<TemplateNode> Else) : TemplateNode;

    /// <summary><c>{{#each}}</c>.</summary>
    public sealed record Each(TemplatePath Path, ImmutableArray<TemplateNode> Body, ImmutableArray<TemplateNode> Else) : TemplateNode;

    /// <summary><c>{{#with}}</c>.</summary>
    public sealed record With(TemplatePath Path, ImmutableArray<TemplateNode> Body, ImmutableArray<TemplateNode> Else) : TemplateNode;

    /// <summary><c>{{&gt; name path}}</c>.</summary>
    public sealed record Partial(string Name, TemplatePath Path) : TemplateNode;

    /// <summary>Parses a template that <see cref="TemplateCheck"/> found to be right.</summary>
    /// <param name="template">Its text.</param>
    /// <param name="assetUrls">What <c>{{asset "name"}}</c> writes.</param>
    public static ImmutableArray<TemplateNode> Parse(string template, IReadOnlyDictionary<string, string> assetUrls)
    {
        var tags = TemplateTag.Scan(new SourceFile("", template), []);
        var (place, at) = (0, 0);
        return Nodes();

        ImmutableArray<TemplateNode> Nodes()
        {
            var nodes = ImmutableArray.CreateBuilder<TemplateNode>();
            while (place < tags.Length)
            {
                var tag = tags[place];
                var (start, end) = Standing(template, tag);
                if (start > at) nodes.Add(Verbatim(template[at..start]));
                at = end;
                place++;
                switch (tag.Kind)
                {
                    case TagKind.Write when tag.Words is ["asset", var name]: nodes.Add(Encoded(assetUrls[name.Trim('"', '\'')])); break;
                    case TagKind.Write: nodes.Add(new Value(TemplatePath.Of(tag.Words[0]))); break;
                    case TagKind.Partial: nodes.Add(new Partial("partials/" + tag.Words[0], TemplatePath.Of(tag.Words.Length > 1 ? tag.Words[1] : "this"))); break;
                    case TagKind.Open: nodes.Add(Block(tag)); break;
                    case TagKind.Else or TagKind.Close: return nodes.ToImmutable();
                }
            }

            if (at < template.Length) nodes.Add(Verbatim(template[at..]));
            at = template.Length;
            return nodes.ToImmutable();
        }

        TemplateNode Block(TemplateTag open)
        {
            var body = Nodes();
            var other = tags[place - 1].Kind == TagKind.Else ? Nodes() : [];
            var path = TemplatePath.Of(open.Words[1]);
            return open.Words[0] switch
            {
                "if" => new If(path, body, other),
                "unless" => new If(path, other, body),
                "each" => new Each(path, body, other),
                _ => new With(path, body, other),
            };
        }
    }

    private static Text Verbatim(string text) => new(Encoding.UTF8.GetBytes(text));

    private static Text Encoded(string text)
    {
        var output = new ArrayBufferWriter<byte>(text.Length + 1);
        MarkupText.WriteEncoded(text, output);
        return new Text(output.WrittenMemory);
    }

    /// <summary>A tag that is not a value and has a line of its own takes that line with it, as Handlebars does.</summary>
    private static (int Start, int End) Standing(string template, TemplateTag tag)
    {
        var (start, end) = (tag.Start, tag.Start + tag.Length);
        var alone = tag.Kind != TagKind.Write && (start == 0 || template[start - 1] == '\n') && (end == template.Length || template[end] == '\n');
        return alone ? (start, Math.Min(end + 1, template.Length)) : (start, end);
    }
}
