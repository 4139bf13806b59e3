using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using KapGuide.Input;
using KapGuide.Pipelines;

namespace KapGuide.Preview;

/// <summary>
/// A site that follows its files: reads them, shows pages as soon as they can be made, then checks them. A change supersedes what is under way.
/// Content errors never end it; the last good pages stay.
/// </summary>
public sealed class LiveSite : IAsyncDisposable
{
    /// <summary>Somebody who saves all the time still gets to see something: after this time a build is finished although files changed again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>When to try again to read a file that another program locks.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(150);

    /// <summary>The browser gets the processor first, then the rules: at least this much later, and on a large site as much later as reading took.</summary>
    private static readonly TimeSpan BeforeChecks = TimeSpan.FromMilliseconds(30);

    /// <summary>At the start the browser is slower: it asks for the first page when it is there, and that page's templates run for the first time.</summary>
    private static readonly TimeSpan BeforeFirstChecks = TimeSpan.FromMilliseconds(300);

    private readonly Func<BuildOptions> _options;
    private readonly FolderWatcher? _watcher;
    private readonly WarmBuilder _builder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<Channel<PreviewState>, bool> _listeners = new();
    private readonly Task _loop;
    private Task _checking = Task.CompletedTask;
    private volatile bool _isReading;
    private volatile PreviewState _current = new(0, null, [], [], false);

    /// <summary>Begins to read.</summary>
    /// <param name="options">What to build; asked again each time, since a new day may have begun.</param>
    /// <param name="watcher">Tells of changes; null to stay with the files as they are now.</param>
    public LiveSite(Func<BuildOptions> options, FolderWatcher? watcher)
    {
        (_options, _watcher) = (options, watcher);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>The state now.</summary>
    public PreviewState Current => _current;

    /// <summary>The state as soon as there is one to show: pages, or the findings that keep them from being made.</summary>
    public async Task<PreviewState> ReadyAsync(CancellationToken stop)
    {
        await _first.Task.WaitAsync(stop);
        return _current;
    }

    /// <summary>The state now and each later one; a slow listener misses states, never the last.</summary>
    public async IAsyncEnumerable<PreviewState> FollowAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await ReadyAsync(stop);
        var channel = Channel.CreateBounded<PreviewState>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[channel] = true;
        try
        {
            channel.Writer.TryWrite(_current);
            await foreach (var state in channel.Reader.ReadAllAsync(stop)) yield return state;
        }
        finally
        {
            _listeners.TryRemove(channel, out _);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var waiting = Stopwatch.StartNew();
        try
        {
            while (true)
            {
                if (await BuildAsync(waiting))
                {
                    if (_watcher is null) return;
                    await _watcher.AnyAsync(_stop.Token);
                    waiting.Restart();
                }

                if (_watcher is { HasChange: true }) await _watcher.NextAsync(_stop.Token);
                else await Task.Delay(Retry, _stop.Token);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Disposed.
        }
    }

    /// <summary>Builds once; false when it was superseded or a file was in the way, so that it must be done again.</summary>
    private async Task<bool> BuildAsync(Stopwatch waiting)
    {
        using var superseded = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        _isReading = true;
        var watch = SupersedeAsync(superseded, waiting);
        try
        {
            var clock = Stopwatch.StartNew();
            var read = await _builder.ReadAsync(_options(), superseded.Token);
            var reading = clock.Elapsed;
            _isReading = false;
            if (read.Shown is not { } shown)
            {
                if (_current.Number == 0 || !read.Blocking.SequenceEqual(_current.Blocking))
                    Publish(new PreviewState(_current.Number + 1, _current.Shown, read.Blocking, read.Findings, IsChecked: true));
                return !read.Blocking.Any(static finding => finding.Rule == InputRules.UnreadableFile);
            }

            Publish(new PreviewState(_current.Number + 1, shown, [], _current.Findings, IsChecked: false));
            waiting.Restart();
            await Task.Delay(_current.Number == 1 || reading > BeforeFirstChecks ? BeforeFirstChecks : reading > BeforeChecks ? reading : BeforeChecks, superseded.Token);
            // A check that was superseded may still be inside one rule: it ends there, and only then the next begins.
            await Task.WhenAny(_checking).WaitAsync(superseded.Token);
            var checking = Task.Run(() => _builder.Check(shown, superseded.Token), superseded.Token);
            _checking = checking;
            var findings = await checking.WaitAsync(superseded.Token);
            Publish(new PreviewState(_current.Number + 1, shown, [], findings, IsChecked: true));
            return true;
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A file that is being saved just now.
            if (_current.Fault != problem.Message) Publish(_current with { Number = _current.Number + 1, Fault = problem.Message });
            return false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Publish(_current with { Number = _current.Number + 1, Fault = $"This is a fault of KapGuide itself, not of your files: {fault.Message}" });
            return true;
        }
        finally
        {
            await superseded.CancelAsync();
            await watch;
        }
    }

    /// <summary>Gives up what is under way when files change again.</summary>
    private async Task SupersedeAsync(CancellationTokenSource build, Stopwatch waiting)
    {
        if (_watcher is null) return;
        try
        {
            await _watcher.AnyAsync(build.Token);
            while (_isReading && waiting.Elapsed > Patience) await Task.Delay(20, build.Token);
            await build.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The build is done.
        }
    }

    private void Publish(PreviewState state)
    {
        _current = state;
        _first.TrySetResult();
        foreach (var listener in _listeners.Keys) listener.Writer.TryWrite(state);
    }
}
