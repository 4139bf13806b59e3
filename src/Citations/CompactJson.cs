using System.Text.Json;
using System.Text.Json.Serialization;

namespace KapGuide.Citations;

/// <summary>How structured fields that we only carry along are kept.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class CompactJson : JsonSerializerContext;
