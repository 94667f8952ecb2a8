using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.People.Contracts;

namespace HocVuSo.Assessment.Profiles;

internal enum ProfileState
{
    /// <summary>Being written; no test runs under it.</summary>
    Draft,

    /// <summary>Was in force or is. Never changed, so that every session can be looked at under its own rule.</summary>
    Published,
}

/// <summary>A version of a profile as it is kept.</summary>
internal sealed class ProfileRow
{
    public required string Code { get; init; }
    public required int Version { get; init; }
    public ProfileState State { get; private set; }

    /// <summary>1, 2, … in the order of publication over all profiles; null for a draft.</summary>
    public int? Number { get; private set; }
    public string Yaml { get; private set; } = "";

    /// <summary>SHA-256 of the text in lower-case hexadecimal.</summary>
    public string Digest { get; private set; } = "";
    public DateTimeOffset SetAt { get; private set; }

    /// <summary>Null: came with the program.</summary>
    public PersonId? SetBy { get; private set; }
    public string Why { get; private set; } = "";

    /// <summary>A <see cref="Profiles.Preview"/> of exactly this text, as JSON; null: not simulated, as what came with the program is not.</summary>
    public string? Preview { get; private set; }

    public const int LongestWhy = 1000;

    public static ProfileRow Draft(string code, int version) => new() { Code = code, Version = version };

    /// <summary>What the text says.</summary>
    public Profile Read() => AllProfiles.Read($"{Code}.yaml", Yaml);

    /// <summary>Writes the draft anew; what was simulated of another text goes.</summary>
    public void Write(string yaml, PersonId? by, DateTimeOffset at)
    {
        if (State != ProfileState.Draft) { throw new InvalidOperationException("What is published stays as it is."); }
        var digest = ItemBank.Digest(yaml);
        if (digest != Digest) { Preview = null; }
        (Yaml, Digest, SetBy, SetAt) = (yaml, digest, by, at);
    }

    public void Rehearsed(Preview preview) => Preview = preview.ToJson();

    public void Publish(int number, PersonId? by, DateTimeOffset at, string why)
    {
        if (State != ProfileState.Draft) { throw new InvalidOperationException("It is published already."); }
        (State, Number, SetBy, SetAt, Why) = (ProfileState.Published, number, by, at, why);
    }
}
