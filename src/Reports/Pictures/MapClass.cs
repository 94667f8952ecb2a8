using HocVuSo.Reports.Measures;

namespace HocVuSo.Reports.Pictures;

/// <summary>Distance to the target in five classes that break exactly at the target, and no data.</summary>
internal enum MapClass
{
    NoData,

    /// <summary>50 points or more below.</summary>
    FarBelow,

    /// <summary>20 to 50 points below.</summary>
    Below,

    /// <summary>Less than 20 points below.</summary>
    Near,

    /// <summary>Reached, by less than 10 points.</summary>
    Reached,

    /// <summary>10 points or more above.</summary>
    Beyond,
}

internal static class MapClasses
{
    /// <summary>"Reached" is the target's own rule, so that exactly 80 % of "more than 80 %" stands below the break.</summary>
    public static MapClass Of(Figure figure) => (figure.Reached, figure.Distance) switch
    {
        (true, >= 10) => MapClass.Beyond,
        (true, _) => MapClass.Reached,
        (false, > -20) => MapClass.Near,
        (false, > -50) => MapClass.Below,
        (false, _) => MapClass.FarBelow,
        _ => MapClass.NoData,
    };
}
