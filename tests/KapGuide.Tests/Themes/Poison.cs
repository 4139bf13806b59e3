using System.Collections;
using System.Reflection;
using KapGuide.Themes;

namespace KapGuide.Tests.Themes;

/// <summary>Puts an attack at the end of every string of a record, at any depth, so that no field can be forgotten.</summary>
internal static class Poison
{
    private static readonly MethodInfo Clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>A copy of the value in which every string ends with <paramref name="attack"/>; HTML, JSON and the page's kind stay as they are.</summary>
    public static object Replace(object value, string attack)
    {
        if (value is string text) return text.Length == 0 ? text : text + attack;
        if (value is Html or Json || value.GetType().IsPrimitive) return value;
        if (value is IEnumerable list)
        {
            var items = list.Cast<object>().Select(item => Replace(item, attack)).ToArray();
            var array = Array.CreateInstance(value.GetType().GetGenericArguments()[0], items.Length);
            items.CopyTo(array, 0);
            return typeof(System.Runtime.InteropServices.ImmutableCollectionsMarshal).GetMethod("AsImmutableArray")!
                .MakeGenericMethod(value.GetType().GetGenericArguments()[0]).Invoke(null, [array])!;
        }

        var copy = Clone.Invoke(value, null)!;
        for (var type = value.GetType(); type is not null; type = type.BaseType)
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                if (field.GetValue(value) is { } inner) field.SetValue(copy, Replace(inner, attack));
        return copy;
    }
}
