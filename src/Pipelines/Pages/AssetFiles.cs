namespace KapGuide.Pipelines.Pages;

/// <summary>Files that are copied: the theme's assets under names that change with their content, and pictures under their own.</summary>
public static class AssetFiles
{
    /// <summary>All of them.</summary>
    public static IEnumerable<OutputFile> Make(BuildContext context) =>
        context.Theme.Assets.Values.OrderBy(static asset => asset.Name, StringComparer.Ordinal).Select(static asset => new OutputFile(asset.OutputPath, asset.Bytes.AsMemory()))
            .Concat(context.Input.Files.Where(static file => file.Path.StartsWith("images/", StringComparison.Ordinal) && file.FullPath.Length > 0)
                .Select(static file => new OutputFile(file.Path, () => File.ReadAllBytes(file.FullPath))));
}
