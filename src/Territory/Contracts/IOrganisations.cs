namespace HocVuSo.Territory.Contracts;

/// <summary>What a name in a document turned out to be.</summary>
public abstract record OrganisationFinding
{
    private OrganisationFinding() { }

    /// <summary>One body.</summary>
    /// <param name="Named">The one that was named, whether it stands or not.</param>
    /// <param name="Today">The one that stands in its place: itself, or who took over in the end; null when nobody did.</param>
    /// <param name="Since">Since when <paramref name="Today"/> stands for it, or when it ended; null while it stands itself.</param>
    public sealed record One(Organisation Named, Organisation? Today, DateOnly? Since) : OrganisationFinding;

    /// <summary>Several at once, none by name: "các sở, ban, ngành", "UBND các xã, phường".</summary>
    public sealed record Many : OrganisationFinding;

    /// <summary>A village or neighbourhood, not a body in one.</summary>
    public sealed record Village(Place Place) : OrganisationFinding;

    /// <summary>A body of a district, town or district city: there are none any more, and none took over as such.</summary>
    public sealed record OfDistrict(DateOnly Until, string LegalBasis) : OrganisationFinding;

    /// <summary>Nothing the system knows.</summary>
    public sealed record Unknown : OrganisationFinding;
}

/// <summary>
/// The bodies in every place, held in memory: every answer costs no query. Those every place of a type has stand without anybody entering them.
/// A change made on this node is seen at once, one made on another node within ten seconds.
/// </summary>
public interface IOrganisations
{
    /// <summary>The bodies of exactly this unit that stand on the day, by kind.</summary>
    IReadOnlyList<Organisation> Of(UnitId unit, DateOnly on);

    /// <summary>Those that stand, those that ended and those that begin later, by kind.</summary>
    IReadOnlyList<Organisation> All(UnitId unit);

    /// <summary>
    /// Which body is meant by a name in a document of the unit: one of the unit itself, else of a unit above it, else of one that the name says
    /// ("UBND xã Vân Sơn"). Marks, dashes, "&amp;", short forms and names nobody uses any more do not matter.
    /// </summary>
    OrganisationFinding Find(UnitId unit, string written);

    /// <summary>The body of exactly this unit that goes by the name, official or not; null when none does.</summary>
    Organisation? Called(UnitId unit, string name);

    /// <summary>With its place: "Công an tỉnh Bắc Ninh".</summary>
    string FullName(Organisation body);
}

/// <summary>
/// Changes what is known of the bodies in a place. Everything joins the caller's session; the caller saves (unique indexes and revisions refuse what
/// another request did first) and then calls <see cref="PublishAsync"/>.
/// </summary>
public interface IOrganisationRegister
{
    /// <summary>Adds a body that stands from the day on (null: nobody says since when). Null when one of the unit that has not ended goes by the name already.</summary>
    OrganisationId? Add(UnitId unit, string name, OrganisationKind kind, DateOnly? from);

    /// <summary>
    /// Renames a body, tells its kind and what else people write. Its name so far stays as one of the latter. False when somebody changed it since
    /// <paramref name="body"/> was read.
    /// </summary>
    Task<bool> DescribeAsync(Organisation body, string name, OrganisationKind kind, IReadOnlyList<string> aliases, CancellationToken cancel);

    /// <summary>
    /// Ends a body on the first day it is no more, with the body of the same unit that takes over (null: none). False when somebody changed it
    /// since <paramref name="body"/> was read. The successor must not lead back to it.
    /// </summary>
    Task<bool> EndAsync(Organisation body, DateOnly on, Organisation? successor, string legalBasis, CancellationToken cancel);

    /// <summary>Takes back an end that was recorded here by mistake. False when there is none, or somebody changed the body since it was read.</summary>
    Task<bool> ReopenAsync(Organisation body, CancellationToken cancel);

    /// <summary>Makes saved changes visible in <see cref="IOrganisations"/> on this node.</summary>
    Task PublishAsync(CancellationToken cancel);
}
