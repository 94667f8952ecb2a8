using Xunit;

namespace HocVuSo.Unit.Rules;

internal static class Rule
{
    /// <summary>Fails with every line when there is one: whoever broke a rule sees the whole list at once.</summary>
    public static void Holds(IEnumerable<string?> faults)
    {
        var lines = faults.ToList();
        if (lines.Count > 0) { Assert.Fail(string.Join('\n', lines)); }
    }
}
