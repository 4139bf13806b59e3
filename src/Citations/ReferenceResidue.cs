using KapGuide.Input;

namespace KapGuide.Citations;

/// <summary>
/// What makes an export lossless: after a reference is written in another format it is read back, and the fields that did not survive
/// go along as CSL-JSON in one field that other programs ignore.
/// </summary>
internal static class ReferenceResidue
{
    /// <summary>The fields of <paramref name="original"/> that <paramref name="readBack"/> lacks or has otherwise, as a CSL-JSON object; empty when there are none.</summary>
    internal static string Of(Reference original, Reference? readBack)
    {
        if (readBack is null) return CslJson.WriteFields(original, CslJson.FieldNames(original));
        var names = CslJson.FieldNames(original).Union(CslJson.FieldNames(readBack)).Where(name => !CslJson.IsSame(original, readBack, name)).ToArray();
        var fields = names.Length == 0 ? "" : CslJson.WriteFields(original, names);
        if (original.Type == readBack.Type) return fields;
        return fields.Length == 0 ? $$"""{"type":"{{original.Type}}"}""" : $$"""{"type":"{{original.Type}}",{{fields[1..]}}""";
    }

    /// <summary><paramref name="reference"/> with the fields of <paramref name="residue"/> in place of its own.</summary>
    internal static Reference Apply(Reference reference, string residue)
    {
        var named = CslJsonNames(residue);
        var (library, _) = ReferenceLibrary.Parse(new SourceFile("", named.Contains("id") ? residue : "{\"id\":\"-\"," + residue.TrimStart().TrimStart('{')));
        if (library.References is not [var other]) return reference;
        return reference with
        {
            Type = named.Contains("type") ? other.Type : reference.Type,
            Texts = [.. reference.Texts.Where(field => !named.Contains(field.Key)), .. other.Texts],
            NameLists = [.. reference.NameLists.Where(field => !named.Contains(field.Key)), .. other.NameLists],
            DateFields = [.. reference.DateFields.Where(field => !named.Contains(field.Key)), .. other.DateFields],
            RawFields = [.. reference.RawFields.Where(field => !named.Contains(field.Key)), .. other.RawFields],
            Appraisal = named.Contains("custom") ? other.Appraisal : reference.Appraisal,
            Retraction = named.Contains("retraction") ? other.Retraction : reference.Retraction,
        };
    }

    private static HashSet<string> CslJsonNames(string residue)
    {
        using var json = System.Text.Json.JsonDocument.Parse(residue);
        if (json.RootElement.ValueKind != System.Text.Json.JsonValueKind.Object) return [];
        return json.RootElement.EnumerateObject().Select(static field => field.Name).ToHashSet(StringComparer.Ordinal);
    }
}
