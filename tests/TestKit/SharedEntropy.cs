using HocVuSo.Platform;

namespace HocVuSo.TestKit;

/// <summary>Chance from a number, safe for the many threads of a host: the same bytes in the order they are asked for.</summary>
public sealed class SharedEntropy(ulong seed) : Entropy
{
    private readonly SeededEntropy _seeded = new(seed);
    private readonly Lock _turn = new();

    public override void Fill(Span<byte> bytes)
    {
        lock (_turn) { _seeded.Fill(bytes); }
    }
}
