using System.Text.RegularExpressions;
using KapGuide.Diagnostics;
using KapGuide.Input;
using KapGuide.Themes;

namespace KapGuide.Tests.Themes;

public sealed partial class ScriptBundleTests
{
    [Fact]
    public void Parts_stand_before_what_needs_them_each_once_and_only_what_is_passed_on_stays_exported()
    {
        var joined = Join(out var findings,
            ("assets/page.js", "import { add } from '../scripts/sums.js';\nexport { twice } from '../scripts/more.js';\nexport const three = add(1, 2);\n"),
            ("scripts/more.js", "import { add } from './sums.js';\nexport function twice(n) { return add(n, n); }\nexport const hidden = 1;\n"),
            ("scripts/sums.js", "export const { max } = Math;\nexport const add = (a, b) => a + b;\n"));
        Assert.Equal("""
            const { max } = Math;
            const add = (a, b) => a + b;

            export function twice(n) { return add(n, n); }
            const hidden = 1;

            export const three = add(1, 2);


            """.ReplaceLineEndings("\n"), joined);
        Assert.Empty(findings);
    }

    [Fact]
    public void Parts_that_import_each_other_are_joined_all_the_same() =>
        Assert.Equal("let b;\n\nlet a;\n\n", Join(out _, ("assets/a.js", "import { b } from '../scripts/b.js';\nlet a;\n"), ("scripts/b.js", "import { a } from '../assets/a.js';\nlet b;\n")));

    [Fact]
    public void A_part_that_is_not_there_is_told_at_its_import()
    {
        Join(out var findings, ("assets/a.js", "import { b } from '../scripts/bee.js';\n"));
        Assert.Equal(["assets/a.js:1:20: error THM-03 TemplateFile: The theme has no script “scripts/bee.js”. Put the file there, or take its import out."], findings.Select(static finding => finding.ToString()));
    }

    [Fact]
    public void Parts_of_our_own_scripts_declare_no_name_twice_since_they_share_one_scope()
    {
        var theme = Path.Combine(Repository.Root, "themes", "default");
        string[] parts = [.. Directory.GetFiles(Path.Combine(theme, "scripts"), "*.js"), Path.Combine(theme, "assets", "search.js")];
        string[] names = [.. parts.SelectMany(static part => Declaration.Matches(File.ReadAllText(part)).Select(static match => match.Groups[1].Value))];
        Assert.Contains("read", names);
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration { get; }

    private static string Join(out List<Diagnostic> findings, params (string Name, string Text)[] files)
    {
        findings = [];
        return ScriptBundle.Join(files[0].Name, name => files.Where(file => file.Name == name).Select(static file => new SourceFile(file.Name, file.Text)).FirstOrDefault(), findings);
    }
}
