using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace KapGuide.Themes;

/// <summary>A path in a template, such as <c>../Review.Author.Label</c>, <c>this</c>, <c>@index</c>.</summary>
/// <param name="Up">How many <c>../</c> it begins with.</param>
/// <param name="Root">Whether it begins with <c>@root</c>.</param>
/// <param name="Loop"><c>@index</c>, <c>@first</c> or <c>@last</c>; null for a value.</param>
/// <param name="Members">The names, from the outside in.</param>
internal sealed record TemplatePath(int Up, bool Root, string? Loop, string[] Members)
{
    private static readonly ConcurrentDictionary<(Type, string), Member> Known = new();

    /// <summary>For each name what read it last: nearly all values at one place of a template are of one type.</summary>
    private readonly Member?[] _last = new Member?[Members.Length];

    /// <summary>Reads a path.</summary>
    public static TemplatePath Of(string text)
    {
        var up = 0;
        while (text.StartsWith("../", StringComparison.Ordinal)) (text, up) = (text[3..], up + 1);
        if (text is "@index" or "@first" or "@last") return new TemplatePath(up, false, text, []);
        var parts = text.Split('.').Where(static part => part is not ("this" or "")).ToArray();
        return parts is ["@root", .. var rest] ? new TemplatePath(up, true, null, rest) : new TemplatePath(up, false, null, parts);
    }

    /// <summary>The value in a scope; null when something on the way is null.</summary>
    public object? In(TemplateScope scope)
    {
        for (var i = 0; i < Up; i++) scope = scope.Outer!;
        if (Loop is not null) return scope.LoopValue(Loop);
        var value = Root ? scope.Root : scope.Value;
        for (var i = 0; i < Members.Length; i++)
        {
            if (value is null) return null;
            var owner = value.GetType();
            var member = _last[i];
            if (member?.Owner != owner) _last[i] = member = Known.GetOrAdd((owner, Members[i]), static key => Member.Of(key.Item1, key.Item2));
            value = member.Get(value);
        }

        return value;
    }

    /// <summary>Whether <c>{{#if}}</c> takes a value: not null, false, zero, an empty text or an empty list.</summary>
    public static bool Holds(object? value) => value switch
    {
        null or false or 0 or "" => false,
        Html html => html.Value.Length > 0,
        ICollection list => list.Count > 0,
        _ => true,
    };

    /// <summary>Reads one property. A delegate for each pair of types costs no code at run time, unlike reflection's own calls and expression trees.</summary>
    private abstract class Member(Type owner)
    {
        /// <summary>Whose property it is.</summary>
        public Type Owner => owner;

        public abstract object? Get(object owner);

        public static Member Of(Type owner, string name)
        {
            var property = TemplateModel.Of(owner)?.Member(name) ?? throw new MissingMemberException(owner.Name, name);
            if (!RuntimeFeature.IsDynamicCodeSupported) return new Reflected(owner, MethodInvoker.Create(property.GetMethod!));
            Type[] types = [owner, property.PropertyType];
            var (shape, reader) = owner.IsValueType ? (typeof(StructGetter<,>), typeof(MemberOfStruct<,>)) : (typeof(Func<,>), typeof(MemberOfClass<,>));
            return (Member)Activator.CreateInstance(reader.MakeGenericType(types), property.GetMethod!.CreateDelegate(shape.MakeGenericType(types)))!;
        }
    }

    /// <summary>In a program compiled wholly ahead, where reflection's calls are compiled too and types can't be put together at run time.</summary>
    private sealed class Reflected(Type owner, MethodInvoker getter) : Member(owner)
    {
        public override object? Get(object owner) => getter.Invoke(owner);
    }

    private delegate TValue StructGetter<TOwner, out TValue>(ref TOwner owner);

    private sealed class MemberOfClass<TOwner, TValue>(Func<TOwner, TValue> getter) : Member(typeof(TOwner))
    {
        public override object? Get(object owner) => getter((TOwner)owner);
    }

    private sealed class MemberOfStruct<TOwner, TValue>(StructGetter<TOwner, TValue> getter) : Member(typeof(TOwner))
    {
        public override object? Get(object owner)
        {
            var copy = (TOwner)owner;
            return getter(ref copy);
        }
    }
}
