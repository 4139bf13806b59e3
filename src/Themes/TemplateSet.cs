using System.Collections.Frozen;
using System.Collections.Immutable;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace KapGuide.Themes;

/// <summary>Compiled templates. Compiling builds expression trees, which is most of a short run's time, so each is compiled once and only when used.</summary>
internal sealed class TemplateSet
{
    private readonly ImmutableSortedDictionary<string, string> _texts;
    private readonly ImmutableSortedDictionary<string, string> _assetUrls;
    private readonly FrozenDictionary<string, Lazy<HandlebarsTemplate<TextWriter, object, object>>> _templates;

    /// <summary>Prepares templates that <see cref="TemplateCheck"/> found to be right.</summary>
    /// <param name="texts">By name: <c>templates/article</c>, <c>partials/footer</c>.</param>
    /// <param name="assetUrls">What <c>{{asset "name"}}</c> writes.</param>
    public TemplateSet(ImmutableSortedDictionary<string, string> texts, ImmutableSortedDictionary<string, string> assetUrls)
    {
        (_texts, _assetUrls) = (texts, assetUrls);
        var configuration = new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true };
        configuration.FormatterProviders.Add(new MarkupFormatter());
        var handlebars = Handlebars.Create(configuration);
        handlebars.RegisterHelper("asset", (in EncodedTextWriter writer, in HelperOptions _, in Context _, in Arguments arguments) =>
            writer.Write(assetUrls[arguments.At<string>(0)!]));

        _templates = texts.ToFrozenDictionary(
            static text => text.Key,
            text => new Lazy<HandlebarsTemplate<TextWriter, object, object>>(() => handlebars.Compile(new StringReader(text.Value))));
        foreach (var (name, template) in _templates)
            if (name.StartsWith("partials/", StringComparison.Ordinal))
                handlebars.RegisterTemplate(name["partials/".Length..], (writer, context, data) => template.Value(writer, context, data));
    }

    /// <summary>Whether it was made from just these texts and addresses.</summary>
    public bool IsOf(ImmutableSortedDictionary<string, string> texts, ImmutableSortedDictionary<string, string> assetUrls) =>
        _texts.SequenceEqual(texts) && _assetUrls.SequenceEqual(assetUrls);

    /// <summary>Renders one template. Safe to call from many threads.</summary>
    public string Render(string name, object model)
    {
        using var writer = new StringWriter();
        _templates[name].Value(writer, model, null!);
        return writer.ToString();
    }

    /// <summary>Writes <see cref="Html"/> and <see cref="Json"/> as they stand; Handlebars encodes everything else.</summary>
    private sealed class MarkupFormatter : IFormatter, IFormatterProvider
    {
        public void Format<T>(T value, in EncodedTextWriter writer) => writer.Write(value?.ToString() ?? "", encode: false);

        public bool TryCreateFormatter(Type type, out IFormatter formatter)
        {
            formatter = this;
            return type == typeof(Html) || type == typeof(Json);
        }
    }
}
