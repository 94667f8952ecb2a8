using HocVuSo.Territory.Contracts;

namespace HocVuSo.People.Contracts;

/// <summary>Who holds a role where.</summary>
public interface IRoleHolders
{
    /// <summary>Persons who hold one of the roles on the day, in the unit or below it, each once as who the person stands for now. Two queries.</summary>
    Task<IReadOnlyList<PersonId>> OfAsync(UnitId scope, DateOnly on, IReadOnlyCollection<Role> roles, CancellationToken cancel);
}
