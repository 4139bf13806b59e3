using System.Text;
using System.Text.RegularExpressions;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Themes;

/// <summary>
/// A module that is written in parts and shipped as one file, so that a page asks for it once: the files that it imports stand before it, each once,
/// and only what the module itself exports stays exported.
/// </summary>
/// <remarks>
/// Imports are lines of their own at the beginning of a file: <c>import { name } from './file.js';</c>, or with <c>export</c> to pass a name on.
/// All parts share one scope, so a name stands for one thing in all of them. Parts live in <c>scripts/</c>, which is not shipped itself.
/// </remarks>
public static partial class ScriptBundle
{
    /// <summary>The joined script.</summary>
    /// <param name="name">The module's path in the theme, such as <c>assets/search.js</c>.</param>
    /// <param name="read">A file of the theme; null when there is none.</param>
    /// <param name="findings">Takes imports that lead nowhere.</param>
    public static string Join(string name, Func<string, SourceFile?> read, ICollection<Diagnostic> findings)
    {
        if (read(name) is not { } module) return "";
        var passedOn = Import.Matches(module.Text).Where(static match => match.Groups["kind"].Value == "export")
            .SelectMany(static match => match.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
        var joined = new StringBuilder();
        HashSet<string> done = [];
        Add(name, module);
        return joined.ToString();

        void Add(string path, SourceFile file)
        {
            done.Add(path);
            foreach (Match match in Import.Matches(file.Text))
            {
                var from = new Uri(new Uri($"theme:/{path}"), match.Groups["from"].Value).AbsolutePath.TrimStart('/');
                if (done.Contains(from)) continue;
                if (read(from) is { } part) Add(from, part);
                else findings.Add(new Diagnostic(ThemeRules.Missing, file.Span(match.Groups["from"].Index, match.Groups["from"].Length), $"The theme has no script “{from}”.", $"Put the file there, or take its import out."));
            }

            var text = Import.Replace(file.Text, "");
            joined.Append(path == name ? text : Declaration.Replace(text, match => passedOn.Contains(match.Groups["name"].Value) ? match.Value : match.Value["export ".Length..])).Append('\n');
        }
    }

    [GeneratedRegex(@"^(?<kind>import|export) \{(?<names>[^}]*)\} from '(?<from>\.{1,2}/[^'\n]+)';\n", RegexOptions.Multiline)]
    private static partial Regex Import { get; }

    [GeneratedRegex(@"^export (?:async )?(?:function|const|let|class) (?:\{|(?<name>\w+))", RegexOptions.Multiline)]
    private static partial Regex Declaration { get; }
}
