using HocVuSo.Platform;

namespace HocVuSo.People.Contracts;

/// <summary>A person, whether an anonymous trial, a name on a helper's list or an account linked to an electronic identity.</summary>
public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>, IParsable<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public static PersonId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    // As generous as the route constraint :guid: whatever reaches a page is read and then simply not found.
    public static bool TryParse(string? s, IFormatProvider? provider, out PersonId result)
    {
        var read = Guid.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("N");
}
