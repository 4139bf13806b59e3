using System.Collections.Immutable;

namespace KapGuide.Input;

/// <summary>What a value may be.</summary>
public enum ValueKind
{
    /// <summary>One line or block of text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A calendar date, <c>YYYY-MM-DD</c> (ISO 8601).</summary>
    Date,

    /// <summary>Lower-case words joined by hyphens.</summary>
    Slug,

    /// <summary>One of <see cref="Key.Choices"/>, case ignored.</summary>
    Choice,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of slugs.</summary>
    Slugs,

    /// <summary>A block with keys of its own (<see cref="Key.Of"/>).</summary>
    Block,

    /// <summary>A list of blocks (<see cref="Key.Of"/>).</summary>
    Blocks,

    /// <summary>Free names with a text each.</summary>
    TextMap,

    /// <summary>Free names with a list of texts each.</summary>
    TextsMap,
}

/// <summary>What the value of a key names, so that editors can offer what there is.</summary>
public enum Target
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A folder in <c>faq/</c>.</summary>
    Topic,

    /// <summary>The file name of an answer.</summary>
    Answer,

    /// <summary>A file in <c>people/</c>.</summary>
    Person,

    /// <summary>A key of <c>references.json</c>.</summary>
    Reference,
}

/// <summary>The form of a text, for values that are more than words.</summary>
/// <param name="Regex">Fits the whole text. JavaScript (JSON Schema, the CMS) and .NET read it alike.</param>
/// <param name="Problem">What is wrong with a text that doesn't fit, said after it: "is not the address of a host".</param>
/// <param name="Hint">What to type.</param>
public sealed record ValuePattern(string Regex, string Problem, string Hint);

/// <summary>One key of front matter, settings or a data file: the single description from which reading, checking, schemas and the CMS follow.</summary>
/// <param name="Name">PascalCase; read without regard to case.</param>
/// <param name="Kind">What its value may be.</param>
/// <param name="Description">One sentence for the person who fills it in.</param>
public sealed record Key(string Name, ValueKind Kind, string Description)
{
    /// <summary>Whether it must be there and not be empty.</summary>
    public bool Required { get; init; }

    /// <summary>Whether an article takes it from a <c>_directory.yml</c> above it.</summary>
    public bool Inherited { get; init; }

    /// <summary>What its value names.</summary>
    public Target Names { get; init; }

    /// <summary>Whether its text has sentences: editors then give it several lines.</summary>
    public bool IsLong { get; init; }

    /// <summary>Whether <c>review sign</c> writes it, and nobody by hand.</summary>
    public bool IsSigned { get; init; }

    /// <summary>The values of <see cref="ValueKind.Choice"/>.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The form of a <see cref="ValueKind.Text"/>; null when any text will do. An empty text always fits, unless the key is required.</summary>
    public ValuePattern? Pattern { get; init; }

    /// <summary>The keys of <see cref="ValueKind.Block"/> and <see cref="ValueKind.Blocks"/>.</summary>
    public Schema? Of { get; init; }
}

/// <summary>The keys that a block may have.</summary>
/// <param name="Name">What the block is, in a sentence: "an article's front matter".</param>
/// <param name="Keys">All of them, in the order in which documentation shows them.</param>
public sealed record Schema(string Name, ImmutableArray<Key> Keys)
{
    private readonly Dictionary<string, Key> _byName = Keys.ToDictionary(static key => key.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of that name, case ignored; null when there is none.</summary>
    public Key? Find(string name) => _byName.GetValueOrDefault(name);
}
