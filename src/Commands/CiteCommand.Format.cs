using System.CommandLine;
using KapGuide.Citations;

namespace KapGuide.Commands;

public static partial class CiteCommand
{
    private static Command FormatVerb()
    {
        var file = new Argument<string>("file") { Description = "References in any format that cite add reads; - reads standard input." };
        var form = Choice("--format", "text", "What is printed: json ({\"key\": \"html\"}), html (a list) or text (one entry to a line).", "json", "html", "text");
        var command = new Command("format", "Print references as a reference list.") { file, Style, form };
        command.Does((parse, output, error) =>
        {
            var (references, diagnostics) = ReferenceImport.Read(Read(parse.GetValue(file)!));
            var failed = Report(diagnostics, error);
            var style = StyleOf(parse);
            var entries = Bibliography.Format(style, new ReferenceLibrary(ReferenceAddition.WithKeys(references)));
            switch (parse.GetValue(form))
            {
                case "json":
                    output.WriteLine(CitationJson.Of(entries));
                    break;
                case "html":
                    output.Write(MarkdownCitations.List(style, entries));
                    break;
                default:
                    foreach (var entry in entries) output.WriteLine(entry.Label is { } label ? $"{label} {entry.Text}" : entry.Text);
                    break;
            }

            return failed ? 1 : 0;
        });
        return command;
    }

    private static Command RenderVerb()
    {
        var file = new Argument<string>("markdown") { Description = "A Markdown file with citations; - reads standard input." };
        var references = References;
        var form = Choice("--format", "json", "What is printed: json (citations, body_text, reference_list, references) or html.", "json", "html");
        var command = new Command("render", "Print a Markdown file with its citations and reference list.") { file, Style, references, form };
        command.Does((parse, output, error) =>
        {
            var (library, diagnostics) = ReferenceLibrary.Parse(Read(parse.GetValue(references)!.FullName));
            var failed = Report(diagnostics, error);
            var markdown = Read(parse.GetValue(file)!);
            var page = MarkdownCitations.Read(StyleOf(parse), library, markdown.Text);
            foreach (var unknown in page.Unknown)
            {
                failed = true;
                error.WriteLine($"{markdown.Span(unknown.KeyStart, unknown.KeyLength)}: the library has no “{unknown.Key}”. "
                    + Diagnostics.Spelling.DidYouMean(unknown.Key, library.Keys, "Add it with cite add."));
            }

            output.WriteLine(parse.GetValue(form) == "html" ? page.Html() : page.ToJson());
            return failed ? 1 : 0;
        });
        return command;
    }
}
