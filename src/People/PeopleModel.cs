using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People;

/// <summary>How this module's entities lie in its tables.</summary>
internal sealed class PeopleModel : IModelPart
{
    public void Ids(IdConventions ids) => ids.Map<PersonId>().Map<RowId>();

    public void Build(ModelBuilder model)
    {
        model.Entity<PersonRow>(e => e.ToTable("people_person"));
        model.Entity<Identity>(e =>
        {
            e.ToTable("people_identity");
            e.HasKey(i => new { i.Kind, i.Fingerprint });
            e.HasIndex(i => i.PersonId);
            OfPerson(e.HasOne<PersonRow>().WithMany().HasForeignKey(i => i.PersonId));
        });
        model.Entity<StaffAccount>(e =>
        {
            e.ToTable("people_staff_account");
            e.HasKey(a => a.PersonId);
            e.HasIndex(a => a.Username).IsUnique();
            e.HasOne<PersonRow>().WithOne().HasForeignKey<StaffAccount>(a => a.PersonId).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<GrantRow>(e =>
        {
            e.ToTable("people_grant");
            e.HasIndex(g => g.PersonId);
            OfPerson(e.HasOne<PersonRow>().WithMany().HasForeignKey(g => g.PersonId));
        });
        model.Entity<Residence>(e =>
        {
            e.ToTable("people_residence");
            e.HasIndex(r => new { r.PersonId, r.Kind, r.RecordedAt });
            e.HasIndex(r => r.UnitId);
            OfPerson(e.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.PersonId));
        });
        model.Entity<MembershipRow>(e =>
        {
            e.ToTable("people_membership");
            e.HasIndex(m => m.PersonId);
            // Ended twice at once: the second finds it no longer null.
            e.Property(m => m.To).IsConcurrencyToken();
            OfPerson(e.HasOne<PersonRow>().WithMany().HasForeignKey(m => m.PersonId));
        });
        model.Entity<Choice>(e =>
        {
            e.ToTable("people_choice");
            e.HasIndex(c => new { c.PersonId, c.Code, c.RecordedAt });
            OfPerson(e.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.PersonId));
        });
        model.Entity<NoticeSeen>(e =>
        {
            e.ToTable("people_notice");
            e.HasKey(n => new { n.PersonId, n.Version });
            OfPerson(e.HasOne<PersonRow>().WithMany().HasForeignKey(n => n.PersonId));
        });
        model.Entity<Opening>(e => { e.ToTable("people_opening"); e.HasIndex(o => new { o.AboutId, o.RecordedAt }); });
        model.Entity<SamePerson>(e =>
        {
            e.ToTable("people_same_person");
            e.HasKey(s => s.FromId);
            e.HasIndex(s => s.ToId);
            OfPerson(e.HasOne<PersonRow>().WithMany().HasForeignKey(s => s.ToId));
        });
        model.Entity<KeptForm>(e =>
        {
            e.ToTable("people_kept_form");
            e.HasIndex(k => k.PersonId);
            OfPerson(e.HasOne<PersonRow>().WithMany().HasForeignKey(k => k.PersonId));
        });
        model.Entity<OwnKey>(e => { e.ToTable("people_key"); e.HasKey(k => k.Name); });
    }

    private static void OfPerson<TRow>(ReferenceCollectionBuilder<PersonRow, TRow> link) where TRow : class => link.OnDelete(DeleteBehavior.NoAction);
}
