using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Digests;

/// <summary>Of a subscription to letters.</summary>
internal readonly record struct DigestId(Guid Value) : IEntityId<DigestId>
{
    public static DigestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

internal enum DigestTrouble
{
    None,

    /// <summary>The mail server takes no letter for the address.</summary>
    AddressRefused,

    /// <summary>The latest letter was tried as often as may be.</summary>
    NotSent,
}

/// <summary>An official's wish for letters about the tasks of a unit. The address is sealed: nobody but its owner is shown it.</summary>
internal sealed class DigestSubscription
{
    /// <summary>For so long the letter that asks for confirmation can be answered.</summary>
    public static readonly TimeSpan MayConfirm = TimeSpan.FromDays(2);

    /// <summary>Another letter that asks for confirmation waits so long after the last, so that nobody is flooded.</summary>
    public static readonly TimeSpan BetweenAsks = TimeSpan.FromMinutes(2);

    // Longer than the mail server may let a letter wait. A node that dies over a letter leaves it to the others after that.
    private static readonly TimeSpan Claimed = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(2);
    private const int MostTries = 8;
    private const string SealedFor = "plans-digest-address";

    public required DigestId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required UnitId UnitId { get; init; }
    public byte[] SealedAddress { get; private set; } = [];

    /// <summary>Key of the one body whose tasks are wanted; "" for all.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Of the letters: the language of the page they were asked for on.</summary>
    public string Language { get; private set; } = "";
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset? AskSentAt { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Up to this day everything was told, or there was nothing to tell; null until confirmed.</summary>
    public DateOnly? LastDay { get; private set; }
    public DateTimeOffset? LastLetterAt { get; private set; }

    /// <summary>Until then nobody tries: one node is at it, or the mail server asked to wait.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>Of the letter that could not be sent yet.</summary>
    public int Tries { get; private set; }
    public DigestTrouble Trouble { get; private set; }
    public int Revision { get; private set; }

    public EmailAddress AddressFor(Secrets secrets) => EmailAddress.Find(secrets.OpenText(SealedFor, SealedAddress)) ?? throw new InvalidOperationException($"The subscription {Id} holds no address.");

    /// <summary>True once nobody can answer the letter that asks for confirmation any more.</summary>
    public bool HasLapsed(DateTimeOffset now) => ConfirmedAt is null && now >= AskedAt + MayConfirm;

    /// <summary>True when the address has to be confirmed before letters go to it; an answer that is still awaited is asked for again after a while.</summary>
    public bool HasToAsk(EmailAddress address, Secrets secrets, DateTimeOffset now) =>
        AddressFor(secrets) != address || (ConfirmedAt is null ? now >= AskedAt + BetweenAsks : Trouble == DigestTrouble.AddressRefused);

    /// <summary>An address that has to be confirmed first; letters to an earlier one end.</summary>
    public DigestSubscription Ask(EmailAddress address, Secrets secrets, DateTimeOffset now)
    {
        (SealedAddress, AskedAt, AskSentAt, ConfirmedAt, LastDay, LastLetterAt) = (secrets.Seal(SealedFor, address.Value), now, null, null, null, null);
        Settled();
        return this;
    }

    /// <summary>Of which body, and in which language.</summary>
    public DigestSubscription Choose(string body, string language)
    {
        (Body, Language) = (body, language);
        Revision++;
        return this;
    }

    /// <summary>The first letter is that of the next seven o'clock.</summary>
    public void Confirm(DateTimeOffset now)
    {
        var today = VietNam.DateOf(now);
        (ConfirmedAt, LastDay) = (now, now >= VietNam.StartOf(today) + DigestRule.At ? today : today.AddDays(-1));
        Settled();
    }

    /// <summary>This node is at it. Of several that try, one can save this.</summary>
    public void Claim(DateTimeOffset now)
    {
        (NotBefore, Tries) = (now + Claimed, Tries + 1);
        Revision++;
    }

    /// <summary>The letter of the day was sent, or of the first letter, which asks.</summary>
    public void Sent(DateTimeOffset now)
    {
        if (ConfirmedAt is null) { AskSentAt = now; }
        else { (LastDay, LastLetterAt) = (VietNam.DateOf(now), now); }
        Settled();
    }

    /// <summary>There was nothing to tell.</summary>
    public void WasSilent(DateOnly today)
    {
        LastDay = today;
        Settled(Trouble);
    }

    /// <summary>No letter reaches this address. Tomorrow's is tried again; the letter that asks is not.</summary>
    public void WasRefused(DateTimeOffset now) => GiveUp(now, DigestTrouble.AddressRefused);

    /// <summary>Tried again after ten minutes, twenty, forty and so on; after the last try the next day tells what this one would have told.</summary>
    public void WasPutOff(DateTimeOffset now)
    {
        if (Tries >= MostTries)
        {
            GiveUp(now, DigestTrouble.NotSent);
            return;
        }
        NotBefore = now + TimeSpan.FromMinutes(Math.Min(LongestPause.TotalMinutes, 10 << (Tries - 1)));
        Revision++;
    }

    private void GiveUp(DateTimeOffset now, DigestTrouble why)
    {
        Settled(why);
        NotBefore = ConfirmedAt is null ? AskedAt + MayConfirm : VietNam.StartOf(VietNam.DateOf(now).AddDays(1)) + DigestRule.At;
    }

    private void Settled(DigestTrouble trouble = DigestTrouble.None)
    {
        (NotBefore, Tries, Trouble) = (null, 0, trouble);
        Revision++;
    }
}
