using System.Text.RegularExpressions;

namespace HocVuSo.Platform;

/// <summary>An address as people type it into a form: one mailbox, in letters every mail server takes. The domain is in lower case.</summary>
public readonly partial record struct EmailAddress
{
    /// <summary>RFC 5321, 4.5.3.1.3, without the angle brackets.</summary>
    public const int Longest = 254;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public string Domain => Value[(Value.LastIndexOf('@') + 1)..];

    /// <summary>The address, or a refusal in words.</summary>
    public static EmailAddress? Read(string? typed, Refusals.Field refused)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0) { return refused.Refuse<EmailAddress?>(PlatformWords.AddressMissing); }
        return Find(text) ?? refused.Refuse<EmailAddress?>(PlatformWords.AddressRefused);
    }

    /// <summary>Null when the text is no such address.</summary>
    public static EmailAddress? Find(string? text)
    {
        if (text is not { Length: > 0 and <= Longest } || !Shape().IsMatch(text)) { return null; }
        var at = text.LastIndexOf('@');
        return new(text[..at] + text[at..].ToLowerInvariant());
    }

    public override string ToString() => Value;

    // The rule browsers hold <input type="email"> to (HTML, 4.10.5.1.5), with a dot in the domain.
    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])\z", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
