using HocVuSo.Territory.Contracts;

namespace HocVuSo.Territory.Bodies;

/// <summary>A body that was added in a place, or what is otherwise here with one that every place has.</summary>
internal sealed class OrganisationRow
{
    public required OrganisationId Id { get; init; }
    public required UnitId UnitId { get; init; }
    public required OrganisationKind Kind { get; set; }
    public required string Name { get; set; }

    /// <summary>Equal for the spellings of one name.</summary>
    public required string NameKey { get; set; }

    /// <summary>Code of data/organisations.yaml; null for one that was added.</summary>
    public string? Standard { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }

    /// <summary>Goes up with every change to it, its other names and what became of it.</summary>
    public required int Revision { get; set; }
}

/// <summary>What people write instead of a body's name. In a place such a name means one body.</summary>
internal sealed class OrganisationAlias
{
    public required UnitId UnitId { get; init; }
    public required string NameKey { get; init; }
    public required string Name { get; init; }
    public required OrganisationId OrganisationId { get; init; }
}

/// <summary>What became of a body that ended.</summary>
internal sealed class OrganisationSuccession
{
    public required OrganisationId FromId { get; init; }

    /// <summary>Null: nobody took over.</summary>
    public OrganisationId? ToId { get; init; }

    /// <summary>The first day it is no more.</summary>
    public required DateOnly EndedOn { get; init; }
    public required string LegalBasis { get; init; }
}
