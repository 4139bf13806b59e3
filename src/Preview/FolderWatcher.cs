using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;
using KapGuide.Input;

namespace KapGuide.Preview;

/// <summary>
/// Tells when files below folders have changed. It listens to the system and also looks by itself: often where the system doesn't tell
/// (network drives, shared folders, too many watches), now and then elsewhere. Editors save in their own ways (write over, delete and create,
/// write beside and rename); many events of one save become one change, and a file that is gone or empty for a moment is waited for.
/// </summary>
public sealed class FolderWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Gone = TimeSpan.FromMilliseconds(150);
    private static readonly string[] RemoteFormats = ["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "9p", "v9fs", "vboxsf", "virtiofs", "prl_fs", "fuse.sshfs", "drvfs", "webdav"];

    private readonly ImmutableArray<string> _folders;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, bool> _watched = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private volatile bool _isUnreliable;
    private volatile bool _hasEvents;

    /// <summary>Begins to watch.</summary>
    /// <param name="folders">Full paths; folders that don't exist yet are watched when they do.</param>
    /// <param name="trustEvents">False looks often by itself, as on a network drive.</param>
    public FolderWatcher(IEnumerable<string> folders, bool trustEvents = true)
    {
        _folders = [.. folders.Distinct(StringComparer.Ordinal)];
        _isUnreliable = !trustEvents || _folders.Any(IsRemote);
        foreach (var folder in _folders) Watch(folder);
        _ = Task.Run(PollAsync);
    }

    /// <summary>Whether a change is waiting to be fetched by <see cref="NextAsync"/>.</summary>
    public bool HasChange => _events.Reader.TryPeek(out _);

    /// <summary>Completes as soon as something happened, without waiting for the end of the save.</summary>
    public async Task AnyAsync(CancellationToken stop) => await _events.Reader.WaitToReadAsync(stop);

    /// <summary>Waits for a change and for the end of the save that it belongs to.</summary>
    public async Task NextAsync(CancellationToken stop)
    {
        await _events.Reader.WaitToReadAsync(stop);
        HashSet<string> paths = new(StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        do
        {
            while (_events.Reader.TryRead(out var path)) paths.Add(path);
            await Task.Delay(Quiet, stop);
        }
        while (HasChange && clock.Elapsed < LongestQuiet);
        while (paths.Any(IsBetween) && clock.Elapsed < Gone) await Task.Delay(Quiet, stop);
        while (_events.Reader.TryRead(out _))
        {
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        foreach (var watcher in _watchers) watcher.Dispose();
        _stop.Dispose();
    }

    /// <summary>Whether an editor may be between two steps of a save: the file is gone, or empty. Deleted files look alike for as long as we wait.</summary>
    private static bool IsBetween(string path)
    {
        if (path.Length == 0 || Directory.Exists(path)) return false;
        var file = new FileInfo(path);
        return !file.Exists || file.Length == 0;
    }

    private static bool IsRemote(string folder)
    {
        try
        {
            var drive = new DriveInfo(folder);
            return drive.DriveType == DriveType.Network || RemoteFormats.Contains(drive.DriveFormat, StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return true;
        }
    }

    private void Watch(string folder)
    {
        if (!Directory.Exists(folder) || !_watched.TryAdd(folder, true)) return;
        try
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = 64 * 1024,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Created += (_, change) => Note(change.FullPath);
            watcher.Changed += (_, change) => Note(change.FullPath);
            watcher.Deleted += (_, change) => Note(change.FullPath);
            watcher.Renamed += (_, change) =>
            {
                Note(change.OldFullPath);
                Note(change.FullPath);
            };
            watcher.Error += (_, _) =>
            {
                _isUnreliable = true;
                Note("");
            };
            watcher.EnableRaisingEvents = true;
            lock (_watchers) _watchers.Add(watcher);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            _isUnreliable = true;
        }
    }

    private void Note(string path)
    {
        if (path.Length > 0 && InputFolder.IsPassedOver(Path.GetFileName(path))) return;
        _hasEvents = true;
        _events.Writer.TryWrite(path);
    }

    /// <summary>Looks again and again; a look takes at most a tenth of the time where events can't be trusted, and a hundredth elsewhere.</summary>
    private async Task PollAsync()
    {
        var last = FolderStamp.Of(_folders);
        var cost = TimeSpan.Zero;
        try
        {
            while (true)
            {
                var pause = _isUnreliable ? Math.Max(200, cost.TotalMilliseconds * 10) : Math.Max(2000, cost.TotalMilliseconds * 100);
                await Task.Delay(TimeSpan.FromMilliseconds(pause), _stop.Token);
                foreach (var folder in _folders) Watch(folder);
                var clock = Stopwatch.StartNew();
                var now = FolderStamp.Of(_folders);
                cost = clock.Elapsed;
                // What the system told of already needn't be told twice.
                if (now != last && (_isUnreliable || !_hasEvents)) Note("");
                _hasEvents = false;
                last = now;
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }
}
