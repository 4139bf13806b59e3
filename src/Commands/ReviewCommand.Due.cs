using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using KapGuide.Analyzers;
using KapGuide.Pipelines;

namespace KapGuide.Commands;

internal static partial class ReviewCommand
{
    private const int DefaultDays = 90;

    private static Command Due()
    {
        var within = new Option<int>("--within") { Description = $"How many days to look ahead. Default: {DefaultDays}.", DefaultValueFactory = static _ => DefaultDays, HelpName = "DAYS" };
        var format = new Option<string>("--format", "-f") { Description = "text (default) or json.", DefaultValueFactory = static _ => "text", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong("text", "json");
        within.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var days) && days < 0) result.AddError("--within takes a number of days from 0.");
        });
        var command = new Command("due", "Lists answers to review and facts to check again, soonest first.") { within, format };
        command.SetAction(result =>
        {
            var build = SiteBuilder.Build(SharedOptions.BuildOptionsOf(result), pages: false);
            if (build.Site is not { } site) return Refuse("The site can't be read. “kapguide check” says why.");
            var agenda = ReviewAgenda.Of(site, result.GetValue(within));
            if (result.GetValue(format) == "json") WriteJson(Console.Out, agenda, site.Today);
            else WriteText(Console.Out, agenda, site.Today);
            return Done(agenda.IsEmpty ? $"Nothing is due within {result.GetValue(within)} days."
                : $"{agenda.Count(static item => item.Kind == "answer")} answers and {agenda.Count(static item => item.Kind == "fact")} facts; {agenda.Count(item => item.DaysFrom(site.Today) < 0)} are overdue. To sign a review: kapguide review sign SLUG --reviewer ID");
        });
        return command;
    }

    private static void WriteText(TextWriter output, ImmutableArray<AgendaItem> agenda, DateOnly today)
    {
        if (agenda.IsEmpty) return;
        var width = agenda.Max(static item => item.Id.Length);
        foreach (var item in agenda)
            output.WriteLine($"{item.Due:yyyy-MM-dd}  {Days(item.DaysFrom(today)),16}  {item.Kind,-6}  {item.Id.PadRight(width)}  {item.Reason}");
    }

    private static string Days(int days) => days switch
    {
        0 => "today",
        1 => "in 1 day",
        -1 => "1 day overdue",
        < 0 => $"{-days} days overdue",
        _ => $"in {days} days",
    };

    private static void WriteJson(TextWriter output, ImmutableArray<AgendaItem> agenda, DateOnly today)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("today", $"{today:yyyy-MM-dd}");
            json.WriteStartArray("due");
            foreach (var item in agenda)
            {
                json.WriteStartObject();
                json.WriteString("kind", item.Kind);
                json.WriteString("id", item.Id);
                json.WriteString("title", item.Title);
                json.WriteString("due", $"{item.Due:yyyy-MM-dd}");
                json.WriteNumber("days", item.DaysFrom(today));
                json.WriteString("reason", item.Reason);
                json.WriteString("file", item.Path);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
