using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.Themes;

/// <summary>Reads templates against the records that they will get, so that a wrong name is found in a branch that no page takes yet.</summary>
/// <remarks>
/// The language is the part of Handlebars that a theme needs: <c>{{path}}</c>, <c>#if</c>, <c>#unless</c>, <c>#each</c>, <c>#with</c>,
/// <c>else</c>, <c>{{&gt; partial path}}</c>, <c>{{asset "name"}}</c>, comments; paths with dots, <c>this</c>, <c>../</c>,
/// <c>@root</c>, <c>@index</c>, <c>@first</c>, <c>@last</c>.
/// </remarks>
/// <param name="tags">The tags of every template and partial, by name (<c>partials/footer</c>).</param>
/// <param name="assets">Names that <c>{{asset}}</c> can take.</param>
/// <param name="findings">Takes what is wrong, each place once.</param>
public sealed class TemplateCheck(
    ImmutableSortedDictionary<string, ImmutableArray<TemplateTag>> tags, IReadOnlyCollection<string> assets, ISet<Diagnostic> findings)
{
    private static readonly ImmutableArray<string> Blocks = ["if", "unless", "each", "with"];

    private readonly HashSet<(string, Type)> _seen = [];

    /// <summary>Checks a template, and the partials that it renders.</summary>
    /// <param name="name">Such as <c>templates/article</c>; must exist.</param>
    /// <param name="model">The type of the page's record.</param>
    public void Check(string name, Type model)
    {
        if (!_seen.Add((name, model))) return;
        var scopes = new Stack<Type?>([model]);
        var open = new Stack<TemplateTag>();
        foreach (var tag in tags[name])
            switch (tag.Kind)
            {
                case TagKind.Write: Write(tag, scopes, model); break;
                case TagKind.Partial: Partial(tag, scopes, model); break;
                case TagKind.Open: Open(tag, scopes, model); open.Push(tag); break;
                case TagKind.Else when open.Count == 0: Report(ThemeRules.Syntax, tag, "“else” stands outside a block.", "Take it out, or open a block before it."); break;
                case TagKind.Close when open.TryPeek(out var opened) && tag.Words is [var word] && word == opened.Words.FirstOrDefault():
                    open.Pop();
                    if (word is "each" or "with") scopes.Pop();
                    break;
                case TagKind.Close:
                    Report(ThemeRules.Syntax, tag, $"“/{string.Join(' ', tag.Words)}” closes no block.", open.TryPeek(out var last) ? $"Close “{last.Words[0]}” first: {{{{/{last.Words[0]}}}}}." : "Take it out.");
                    return;
            }

        foreach (var tag in open) Report(ThemeRules.Syntax, tag, $"The block “#{string.Join(' ', tag.Words)}” is never closed.", $"Close it with {{{{/{tag.Words[0]}}}}}.");
    }

    private void Write(TemplateTag tag, Stack<Type?> scopes, Type root)
    {
        if (tag.Words is ["asset", var quoted])
        {
            var name = quoted.Trim('"', '\'');
            if (!assets.Contains(name))
                Report(ThemeRules.Missing, tag, $"The theme has no asset “{name}”.", Spelling.DidYouMean(name, assets, "Put the file in the theme's assets folder."));
        }
        else if (tag.Words is [var path])
        {
            Resolve(path, tag, scopes, root);
        }
        else
        {
            Report(ThemeRules.Syntax, tag, $"“{string.Join(' ', tag.Words)}” is not something to write.", "Write one name, such as {{Title}}, or {{asset \"name\"}}.");
        }
    }

    private void Open(TemplateTag tag, Stack<Type?> scopes, Type root)
    {
        if (tag.Words is not [var block, var path] || !Blocks.Contains(block))
        {
            var word = tag.Words.FirstOrDefault() ?? "";
            Report(ThemeRules.Syntax, tag, $"“#{string.Join(' ', tag.Words)}” is not a block.", Spelling.DidYouMean(word, Blocks, "Blocks are #if, #unless, #each and #with, each with one name."));
            if (word is "each" or "with") scopes.Push(null);
            return;
        }

        var type = Resolve(path, tag, scopes, root);
        if (block == "with") scopes.Push(type);
        if (block != "each") return;
        var item = type is null ? null : TemplateModel.Of(type)?.Item;
        if (type is not null && item is null) Report(ThemeRules.Member, tag, $"“{path}” is not a list.", "Use #with for one thing.");
        scopes.Push(item);
    }

    private void Partial(TemplateTag tag, Stack<Type?> scopes, Type root)
    {
        var name = tag.Words.FirstOrDefault() ?? "";
        var type = tag.Words.Length > 1 ? Resolve(tag.Words[1], tag, scopes, root) : scopes.Peek();
        if (tags.ContainsKey($"partials/{name}"))
        {
            if (type is not null) Check($"partials/{name}", type);
            return;
        }

        var known = tags.Keys.Where(static key => key.StartsWith("partials/", StringComparison.Ordinal)).Select(static key => key["partials/".Length..]);
        Report(ThemeRules.Missing, tag, $"The theme has no partial “{name}”.", Spelling.DidYouMean(name, known, $"Put it in partials/{name}.hbs."));
    }

    private Type? Resolve(string path, TemplateTag tag, Stack<Type?> scopes, Type root)
    {
        if (path is "@index" or "@first" or "@last") return typeof(int);
        var levels = scopes.ToArray();
        var level = 0;
        while (path.StartsWith("../", StringComparison.Ordinal)) (path, level) = (path[3..], level + 1);
        if (level >= levels.Length)
        {
            Report(ThemeRules.Member, tag, "“../” leads out of the template.", "Take one “../” away.");
            return null;
        }

        var type = levels[level];
        foreach (var part in path.Split('.'))
        {
            if (type is null || part is "this" or "") continue;
            if (part == "@root") type = root;
            else if (TemplateModel.Of(type)?.Member(part) is { } property) type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            else return Unknown(part, type, tag);
        }

        return type;
    }

    private Type? Unknown(string part, Type type, TemplateTag tag)
    {
        var names = TemplateModel.Of(type)?.Names ?? [];
        Report(ThemeRules.Member, tag, $"{type.Name} has no “{part}”.", Spelling.DidYouMean(part, names, $"It has {string.Join(", ", names)}."));
        return null;
    }

    private void Report(Rule rule, TemplateTag tag, string message, string hint) => findings.Add(new Diagnostic(rule, tag.At, message, hint));
}
