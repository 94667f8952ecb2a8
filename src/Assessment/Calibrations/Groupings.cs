using HocVuSo.Platform;

namespace HocVuSo.Assessment.Calibrations;

/// <summary>
/// The groups between which families are compared. Sex and ethnicity belong here too and are not recorded of anybody
/// (docs/privacy.md): where an installation comes to know them, a grouping more is all it takes.
/// </summary>
internal static class Groupings
{
    public const string Reference = "reference";
    public const string Focal = "focal";

    private const int ElderAge = 60;

    /// <param name="Code">As it is stored.</param>
    /// <param name="Name">Whom the comparison watches over, against whom.</param>
    /// <param name="Of">The label of a sitting; null: not told.</param>
    public sealed record Grouping(string Code, Text Name, Func<Sitting, string?> Of);

    public static readonly IReadOnlyList<Grouping> All =
    [
        new("tuoi", CalibrationWords.ByAge, s => s.Age is { } age ? age >= ElderAge ? Focal : Reference : null),
        new("noi-o", CalibrationWords.ByPlace, s => s.CommuneType switch { null => null, "phuong" => Reference, _ => Focal }),
        new("may", CalibrationWords.ByDevice, s => s.Phone is { } phone ? phone ? Focal : Reference : null),
    ];
}
