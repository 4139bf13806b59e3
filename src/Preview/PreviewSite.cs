using System.Collections.Immutable;
using System.Text;
using KapGuide.Content;
using KapGuide.Pipelines;
using KapGuide.Themes;

namespace KapGuide.Preview;

/// <summary>One state of the site in memory. Pages are made when they are asked for, by the functions that a build uses, so their bytes are a build's.</summary>
public sealed class PreviewSite : IServedSite
{
    private readonly ImmutableArray<(Pipeline Pipeline, Lazy<(ImmutableArray<OutputFile> All, Dictionary<string, OutputFile> ByPath)> Files)> _made;
    private readonly Lazy<HostRules> _rules;

    internal PreviewSite(SiteDraft draft, Theme theme)
    {
        var context = new BuildContext(draft.Site, theme, draft.Input) { Cms = draft.Cms };
        Draft = draft;
        _made = [.. Pipeline.All.Select(pipeline => (pipeline, new Lazy<(ImmutableArray<OutputFile>, Dictionary<string, OutputFile>)>(() => FilesOf(pipeline, context))))];
        _rules = new Lazy<HostRules>(() => HostRules.Parse(Text("_headers"), Text("_redirects")));
    }

    /// <inheritdoc/>
    public HostRules Rules => _rules.Value;

    /// <summary>The content.</summary>
    public Site Site => Draft.Site;

    /// <summary>All files; what nobody asked for yet is made when its bytes are read.</summary>
    public IEnumerable<OutputFile> Files => _made.SelectMany(static part => part.Files.Value.All);

    /// <summary>What it was made from.</summary>
    internal SiteDraft Draft { get; }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string file)
    {
        foreach (var (_, files) in _made.Where(part => part.Pipeline.CanMake(file)))
        {
            if (!files.Value.ByPath.TryGetValue(file, out var found)) continue;
            try
            {
                return found.Content;
            }
            catch (IOException)
            {
                // A picture that was deleted since the site was read: the next state of the site doesn't have it.
                return null;
            }
        }

        return null;
    }

    private string Text(string file) => Read(file) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : "";

    private static (ImmutableArray<OutputFile>, Dictionary<string, OutputFile>) FilesOf(Pipeline pipeline, BuildContext context)
    {
        ImmutableArray<OutputFile> files = [.. pipeline.Run(context)];
        Dictionary<string, OutputFile> byPath = new(files.Length, StringComparer.Ordinal);
        foreach (var file in files) byPath.TryAdd(file.Path, file);
        return (files, byPath);
    }
}
