using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HocVuSo.Platform;

/// <summary>The one source of chance. Real hosts draw from the system's generator; the seed and tests draw from a number.</summary>
public abstract class Entropy
{
    public abstract void Fill(Span<byte> bytes);

    /// <summary>A whole number in [0, <paramref name="below"/>), without modulo bias.</summary>
    public int Next(int below)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(below, 1);
        var limit = uint.MaxValue - (uint.MaxValue % (uint)below + 1) % (uint)below;
        Span<byte> four = stackalloc byte[4];
        while (true)
        {
            Fill(four);
            var drawn = BinaryPrimitives.ReadUInt32LittleEndian(four);
            if (drawn <= limit) { return (int)(drawn % (uint)below); }
        }
    }

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    public double NextUnit()
    {
        Span<byte> eight = stackalloc byte[8];
        Fill(eight);
        return (BinaryPrimitives.ReadUInt64LittleEndian(eight) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Puts the list into a uniformly drawn order (Fisher–Yates).</summary>
    public void Shuffle<T>(Span<T> list)
    {
        for (var i = list.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }
}

/// <summary>The operating system's cryptographic generator.</summary>
public sealed class SystemEntropy : Entropy
{
    public override void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}

/// <summary>
/// The same bytes for the same seed on every machine (SplitMix64). For seeds, replayable draws and tests; never for
/// secrets. Not safe for use by several threads at once.
/// </summary>
public sealed class SeededEntropy(ulong seed) : Entropy
{
    private ulong _state = seed;

    public override void Fill(Span<byte> bytes)
    {
        Span<byte> word = stackalloc byte[8];
        while (!bytes.IsEmpty)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(word, NextWord());
            var taken = Math.Min(8, bytes.Length);
            word[..taken].CopyTo(bytes);
            bytes = bytes[taken..];
        }
    }

    private ulong NextWord()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
