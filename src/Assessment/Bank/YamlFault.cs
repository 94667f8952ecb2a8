using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace HocVuSo.Assessment.Bank;

/// <summary>What the parser says of a text that is no YAML of ours, in words for its author.</summary>
internal static partial class YamlFault
{
    public static ItemFault Of(InvalidDataException unread)
    {
        var line = unread.InnerException is YamlException { Start.Line: > 0 } at ? (int?)at.Start.Line : null;
        var (said, values) = Unknown().Match(unread.Message) is { Success: true } unknown ? (ItemFaultWords.UnknownKey, (object?[])[unknown.Groups[1].Value])
            : Missing().Match(unread.Message) is { Success: true } missing ? (ItemFaultWords.KeyMissing, [missing.Groups[1].Value.Replace(",", ", ", StringComparison.Ordinal)])
            : Twice().Match(unread.Message) is { Success: true } twice ? (ItemFaultWords.KeyTwice, [twice.Groups[1].Value])
            : (ItemFaultWords.Unreadable, []);
        // A missing key is told at the beginning of what it is missing from, which says nothing to whoever looks there.
        return new ItemFault(said, values, Line: said == ItemFaultWords.KeyMissing ? null : line);
    }

    [GeneratedRegex(@"Property '([^']+)' not found")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"Missing properties, '([^']+)'")]
    private static partial Regex Missing();

    [GeneratedRegex(@"duplicate key '?([^'\s]+)'?", RegexOptions.IgnoreCase)]
    private static partial Regex Twice();
}
