using HocVuSo.People.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.People.Persons;

internal sealed class Openings(AppDb db, IdSource ids) : IOpenings
{
    public void Record(PersonId by, IEnumerable<PersonId> about, string purpose, string where)
    {
        // Looking at one's own data is nobody's business.
        db.AddRange(about.Where(p => p != by).Distinct().Select(p => new Opening { Id = ids.New<RowId>(), ById = by, AboutId = p, Purpose = purpose, Page = where }));
    }
}
