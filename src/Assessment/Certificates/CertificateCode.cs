using System.Buffers.Binary;
using System.Text;
using HocVuSo.Platform;

namespace HocVuSo.Assessment.Certificates;

/// <summary>
/// The public name of a confirmation: 128 random bits in Crockford's base 32 (no I, L, O, U) and two check characters, 28 in
/// all, written in sevens of four. Reading forgives case, spaces, hyphens and the look-alikes O, I and L; one wrong
/// character or two swapped ones are noticed without asking the database.
/// </summary>
internal readonly record struct CertificateCode
{
    public const int Length = 28;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Body = 26;

    // A prime below 32² and above 31 × 26: every single error and every swap changes the weighted sum.
    private const int Modulus = 1021;

    private CertificateCode(string value) => Value = value;

    /// <summary>28 characters without separators, as stored and as in addresses.</summary>
    public string Value { get; }

    public static CertificateCode New(Entropy entropy)
    {
        Span<byte> bytes = stackalloc byte[16];
        entropy.Fill(bytes);
        var value = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        var text = new StringBuilder(Length);
        for (var shift = (Body - 1) * 5; shift >= 0; shift -= 5) { text.Append(Alphabet[(int)(value >> shift & 31)]); }
        var check = Check(text);
        return new(text.Append(Alphabet[check / 32]).Append(Alphabet[check % 32]).ToString());
    }

    public static CertificateCode? Read(string? typed)
    {
        var text = new StringBuilder(Length);
        foreach (var character in typed ?? "")
        {
            if (character is ' ' or '-' or '\u00A0' or '\u2011' or '\u2013') { continue; }
            var letter = char.ToUpperInvariant(character) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (text.Length == Length || !Alphabet.Contains(letter, StringComparison.Ordinal)) { return null; }
            text.Append(letter);
        }
        if (text.Length != Length) { return null; }
        var check = Check(text);
        return text[Body] == Alphabet[check / 32] && text[Body + 1] == Alphabet[check % 32] ? new(text.ToString()) : null;
    }

    /// <summary>ABCD-EFGH-…, for people.</summary>
    public string Grouped => string.Join('-', Value.Chunk(4).Select(four => new string(four)));

    public override string ToString() => Value;

    private static int Check(StringBuilder text)
    {
        var sum = 0;
        for (var i = 0; i < Body; i++) { sum += (i + 1) * Alphabet.IndexOf(text[i], StringComparison.Ordinal); }
        return sum % Modulus;
    }
}
