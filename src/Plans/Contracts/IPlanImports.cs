using HocVuSo.People.Contracts;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Contracts;

/// <summary>Brings the text of a plan in through the product's own reading and review, for the demonstration.</summary>
public interface IPlanImports
{
    /// <summary>Adds it to the session for review; with <paramref name="takeAll"/> every card is taken and the plan put in force. The caller saves.</summary>
    Task AddAsync(UnitId unit, string fileName, string text, PersonId by, bool takeAll, CancellationToken cancel);
}
