using Spectre.Console;
using Spectre.Console.Rendering;

namespace KapGuide.Tests.Writing;

/// <summary>A terminal at which a list of keys is typed. Asking for more than was typed fails, so that no test waits.</summary>
internal sealed class TypingTerminal : IAnsiConsole, IAnsiConsoleInput, IDisposable
{
    private readonly StringWriter _shown = new();
    private readonly Queue<ConsoleKeyInfo> _keys = new();
    private readonly IAnsiConsole _console;

    public TypingTerminal() => _console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(_shown) });

    /// <summary>Everything that was printed.</summary>
    public string Shown => _shown.ToString();

    /// <summary>How many keys nobody asked for.</summary>
    public int Left => _keys.Count;

    public Profile Profile => _console.Profile;

    public IAnsiConsoleCursor Cursor => _console.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => _console.ExclusivityMode;

    public RenderPipeline Pipeline => _console.Pipeline;

    /// <summary>Types a line and Enter.</summary>
    public TypingTerminal Line(string text)
    {
        foreach (var c in text) _keys.Enqueue(new ConsoleKeyInfo(c, ConsoleKey.None, shift: false, alt: false, control: false));
        return Key(ConsoleKey.Enter);
    }

    /// <summary>Presses a key.</summary>
    public TypingTerminal Key(ConsoleKey key)
    {
        _keys.Enqueue(new ConsoleKeyInfo(key == ConsoleKey.Enter ? '\r' : '\0', key, shift: false, alt: false, control: false));
        return this;
    }

    public void Dispose() => _shown.Dispose();

    public void Clear(bool home) => _console.Clear(home);

    public void Write(IRenderable renderable) => _console.Write(renderable);

    public bool IsKeyAvailable() => _keys.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept) => _keys.TryDequeue(out var key) ? key : throw new InvalidOperationException("A question that nobody expected:\n" + Shown);

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Task.FromResult(ReadKey(intercept));
}
