using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HocVuSo.Platform;

/// <summary>An id of one kind of thing: a UUID version 7 in a type of its own, so that a wrong id does not compile.</summary>
public interface IEntityId<TSelf> where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>
/// Mints ids: RFC 9562 version 7, the milliseconds of the installation's clock followed by 74 bits of entropy, so that
/// keys sort by time and nobody can guess the next.
/// </summary>
public sealed class IdSource(TimeProvider clock, Entropy entropy)
{
    public TId New<TId>() where TId : struct, IEntityId<TId>
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, clock.GetUtcNow().ToUnixTimeMilliseconds() << 16);
        entropy.Fill(bytes[6..]);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x70);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return TId.From(new Guid(bytes, bigEndian: true));
    }
}

/// <summary>Tells EF how ids are kept: 16 big-endian bytes on SQLite (a third of the text form), uuid on PostgreSQL.</summary>
public sealed class IdConventions(ModelConfigurationBuilder conventions, bool postgres)
{
    public IdConventions Map<TId>() where TId : struct, IEntityId<TId>
    {
        var property = conventions.Properties<TId>();
        if (postgres) { property.HaveConversion<GuidConverter<TId>>(); }
        else { property.HaveConversion<BytesConverter<TId>>(); }
        return this;
    }

    private sealed class GuidConverter<TId>() : ValueConverter<TId, Guid>(v => v.Value, v => Make<TId>(v)) where TId : struct, IEntityId<TId>;

    private sealed class BytesConverter<TId>() : ValueConverter<TId, byte[]>(v => v.Value.ToByteArray(true), v => Make<TId>(new Guid(v, true))) where TId : struct, IEntityId<TId>;

    // An expression tree may not call a static abstract member (CS8927), so the converters call this.
    private static TId Make<TId>(Guid value) where TId : struct, IEntityId<TId> => TId.From(value);
}
