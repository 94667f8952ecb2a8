namespace HocVuSo.Territory.Contracts;

/// <summary>How final a figure is: the official vocabulary of the Law on Statistics, article 48.</summary>
public enum DataLevel { Estimate, Preliminary, Official }

/// <summary>How many people of a group a unit had on a date, and who says so. The newest row recorded for (unit, group) is in force.</summary>
public sealed record Population(UnitId UnitId, string Group, DateOnly AsOf, long Value, DataLevel Level, string Source);

/// <summary>A population row with the instant at which it was recorded.</summary>
public sealed record RecordedPopulation(Population Population, DateTimeOffset RecordedAt);

public static class PopulationGroups
{
    /// <summary>Toàn dân: everybody, whatever the age.</summary>
    public const string Everybody = "toan-dan";

    /// <summary>Hộ gia đình: households, not people.</summary>
    public const string Households = "ho-gia-dinh";
}

/// <summary>Denominators. Groups are codes of data/groups; <see cref="PopulationGroups.Everybody"/> is the whole population.</summary>
public interface IPopulations
{
    /// <summary>The rows in force for these units, one per (unit, group) that has one. Unknown is absent, never zero.</summary>
    Task<IReadOnlyList<Population>> InForceAsync(IReadOnlyCollection<UnitId> units, CancellationToken cancel);

    /// <summary>Every row ever recorded for the unit, the newest first.</summary>
    Task<IReadOnlyList<RecordedPopulation>> HistoryAsync(UnitId unit, CancellationToken cancel);

    /// <summary>Adds a row to the caller's session; the caller saves. Earlier rows stay.</summary>
    void Add(Population population);
}
