using KapGuide.Diagnostics;

namespace KapGuide.Input;

/// <summary>What can be wrong with files before their content is looked at.</summary>
public static class InputRules
{
    /// <summary>A file that is not valid UTF-8.</summary>
    public static readonly Rule NotUtf8 = new("INP-01", "NotUtf8", Severity.Error, "Finds text files that are not UTF-8, such as pictures with a wrong ending or old Windows encodings.");

    /// <summary>A text file above the limit.</summary>
    public static readonly Rule FileTooLarge = new("INP-02", "FileTooLarge", Severity.Error, "Finds text files that are too large to be what they should be: answers and pages of more than 256 KB, lists of more than 1 MB, references of more than 64 MB.");

    /// <summary>A file that the operating system would not let us read.</summary>
    public static readonly Rule UnreadableFile = new("INP-03", "UnreadableFile", Severity.Error, "Finds files that can't be opened.");

    /// <summary>A symbolic link that leaves the input folder.</summary>
    public static readonly Rule LinkLeavesInput = new("INP-04", "LinkLeavesInput", Severity.Error, "Finds symbolic links whose target lies outside the input folder.");

    /// <summary>Two paths that differ only in case.</summary>
    public static readonly Rule PathCaseCollision = new("INP-05", "PathCaseCollision", Severity.Error, "Finds files whose paths differ only in upper and lower case: one would overwrite the other on Windows and macOS.");

    /// <summary>YAML that can't be parsed.</summary>
    public static readonly Rule InvalidYaml = new("INP-06", "InvalidYaml", Severity.Error, "Finds YAML that can't be read.");

    /// <summary>A YAML anchor or alias.</summary>
    public static readonly Rule YamlAlias = new("INP-07", "YamlAlias", Severity.Error, "Finds YAML anchors and aliases, which can make a small file explode in memory and which no page needs.");

    /// <summary>A key that no schema knows.</summary>
    public static readonly Rule UnknownKey = new("INP-08", "UnknownKey", Severity.Error, "Finds front matter and settings keys that don't exist.");

    /// <summary>A value of the wrong kind.</summary>
    public static readonly Rule WrongValue = new("INP-09", "WrongValue", Severity.Error, "Finds values of the wrong kind, such as a list where one word belongs.");

    /// <summary>A required key that isn't there.</summary>
    public static readonly Rule MissingKey = new("INP-10", "MissingKey", Severity.Error, "Finds required keys that are missing or empty.");

    /// <summary>The same key twice.</summary>
    public static readonly Rule DuplicateKey = new("INP-11", "DuplicateKey", Severity.Error, "Finds keys that stand twice in one block.");

    /// <summary>A Markdown file without front matter.</summary>
    public static readonly Rule MissingFrontMatter = new("INP-12", "MissingFrontMatter", Severity.Error, "Finds Markdown files that don't begin with front matter between two lines of three dashes.");

    /// <summary>A date that is not <c>YYYY-MM-DD</c>.</summary>
    public static readonly Rule InvalidDate = new("PRV-07", "InvalidDate", Severity.Error, "Finds dates that are not ISO 8601 calendar dates, or that lie in the future.");

    /// <summary>A file name that can't become an address.</summary>
    public static readonly Rule InvalidSlug = new("INP-13", "InvalidSlug", Severity.Error, "Finds file and folder names that are not lower-case words joined by hyphens.");

    /// <summary>A file in a place where nothing reads it.</summary>
    public static readonly Rule UnusedFile = new("INP-14", "UnusedFile", Severity.Warning, "Finds files in input/ that no pipeline reads.");
}
