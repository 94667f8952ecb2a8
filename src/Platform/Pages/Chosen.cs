namespace HocVuSo.Platform;

/// <summary>Reads a choice that a page offers by its name.</summary>
public static class Chosen
{
    /// <summary>False for everything but the exact name: numbers and lists, which the framework would read too, no page offers.</summary>
    public static bool TryRead<T>(string? typed, out T value) where T : struct, Enum => Enum.TryParse(typed, out value) && Enum.GetName(value) == typed;
}
