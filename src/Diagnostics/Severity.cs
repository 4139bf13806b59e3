namespace KapGuide.Diagnostics;

/// <summary>How much a finding matters. Settings, front matter and <c>-a</c> can change a rule's level; <see cref="None"/> switches it off.</summary>
public enum Severity
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>Worth a look; never fails a build by default.</summary>
    Info,

    /// <summary>Probably wrong; fails <c>check --fail-on warning</c>.</summary>
    Warning,

    /// <summary>Must be mended; nothing is written while one stands.</summary>
    Error,
}
