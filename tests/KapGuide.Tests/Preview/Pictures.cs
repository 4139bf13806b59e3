namespace KapGuide.Tests.Preview;

/// <summary>Two pictures that a page can tell apart by their sizes.</summary>
internal static class Pictures
{
    /// <summary>A PNG, 4 pixels wide and 3 high.</summary>
    public static byte[] Small { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEElEQVR42mMwSEiAIwacHADZRwtBp7i0AQAAAABJRU5ErkJggg==");

    /// <summary>A PNG, 8 pixels wide and 6 high.</summary>
    public static byte[] Large { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAEUlEQVR42mMwSEjAihgGUgIAJ1ktAcutxWYAAAAASUVORK5CYII=");
}
