using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace HocVuSo.Reports.Submissions;

/// <summary>The words of a report, in the usual five sections. Figures are not here: they are lines.</summary>
internal sealed record Narrative(string I, string II, string III, string IV, string V)
{
    public const int LongestSection = 8000;

    private static readonly NarrativeJson Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    [JsonIgnore]
    public IReadOnlyList<string> Sections => [I, II, III, IV, V];

    public string Write() => JsonSerializer.Serialize(this, Json.Narrative);

    public static Narrative Read(string json) => JsonSerializer.Deserialize(json, Json.Narrative)!;
}

[JsonSerializable(typeof(Narrative))]
internal sealed partial class NarrativeJson : JsonSerializerContext;
