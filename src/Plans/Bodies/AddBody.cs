using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Plans.Bodies;

/// <summary>/to-chuc/them: a body that is missing in the list, or another name of one that is there.</summary>
internal static class AddBody
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.AddBody, Show).For(Can.RunUnit);
        pages.MapPost(Hrefs.AddBody, Submit).For(Can.RunUnit);
    }

    internal readonly record struct Form
    {
        public string? Name { get; init; }
        public string? Kind { get; init; }

        /// <summary>The body whose other name it is; empty for a body of its own.</summary>
        public string? Same { get; init; }
        public string? From { get; init; }
    }

    internal static Results<RazorComponentResult<AddBodyPage>, NotFound> Show(string? ten, HttpContext http, IPlaces places, IOrganisations organisations, TimeProvider clock) =>
        UnitOf(http, places) is { } unit
            ? Html.Page<AddBodyPage>(View(unit, new() { Name = ten, Kind = ten is null ? null : OrganisationKinds.Guess(ten).ToString() }, Refusals.None, organisations, clock))
            : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<AddBodyPage>, NotFound>> Submit(
        [FromForm] Form form, HttpContext http, AppDb db, IPlaces places, IOrganisations organisations, IOrganisationRegister register, TimeProvider clock, CancellationToken cancel)
    {
        if (UnitOf(http, places) is not { } unit) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        var name = Typed.Name(form.Name, "Name", refused);
        if (form.Same is { Length: > 0 } chosen)
        {
            var body = Standing(unit, organisations, clock).FirstOrDefault(b => b.Id.ToString() == chosen);
            if (body is null) { refused.Add("Same", PlanWords.ChooseOffered); }
            var taken = name.Length > 0 ? organisations.Called(unit.Id, name) : null;
            // The same press came twice.
            if (taken is not null && taken.Id == body?.Id) { return Goto.Local(Hrefs.Bodies); }
            if (taken is { End: null }) { refused.Add("Name", BodyWords.Taken.With(name, taken.Name)); }
            if (!refused.Any && await register.DescribeAsync(body!, body!.Name, body.Kind, [.. body.Aliases, name], cancel) && await db.TrySaveAsync(cancel))
            {
                await register.PublishAsync(cancel);
                return Goto.Local($"{Hrefs.Bodies}#b-{body.Id}");
            }
        }
        else
        {
            if (!Chosen.TryRead<OrganisationKind>(form.Kind, out var kind)) { refused.Add("Kind", BodyWords.ChooseKind); }
            var from = Typed.Date(form.From, "From", refused);
            if (name.Length > 0 && organisations.Find(unit.Id, name) is OrganisationFinding.Many) { refused.Add("Name", BodyWords.IsMany.With(name)); }
            if (!refused.Any && register.Add(unit.Id, name, kind, from) is { } added)
            {
                if (await db.TrySaveAsync(cancel))
                {
                    await register.PublishAsync(cancel);
                    return Goto.Local($"{Hrefs.Bodies}#b-{added}");
                }
            }
            else if (!refused.Any) { refused.Add("Name", BodyWords.Taken.With(name, organisations.Called(unit.Id, name)!.Name)); }
        }
        if (!refused.Any)
        {
            // Somebody was quicker: what they did can be seen now.
            await register.PublishAsync(cancel);
            refused.Add("Name", BodyWords.OtherChanged);
        }
        return Html.Again<AddBodyPage>(View(unit, form, refused, organisations, clock));
    }

    /// <summary>The unit whose bodies the caller keeps.</summary>
    internal static Place? UnitOf(HttpContext http, IPlaces places) => http.Caller().UnitOf(Can.Roles[Can.RunUnit]) is { } unit ? places.Find(unit) : null;

    /// <summary>Those that stand and whose end nobody recorded: who can take over, or have another name.</summary>
    internal static IEnumerable<Organisation> Standing(Place unit, IOrganisations organisations, TimeProvider clock) => organisations.Of(unit.Id, VietNam.Today(clock)).Where(b => b.End is null);

    /// <summary>What a body can be.</summary>
    internal static IReadOnlyList<ChoiceField.Choice> Kinds => [.. OrganisationKinds.Words.Select(k => new ChoiceField.Choice(k.Key.ToString(), k.Value))];

    private static AddBodyPage.View View(Place unit, Form form, Refusals refused, IOrganisations organisations, TimeProvider clock) => new(
        form.Name, form.Kind, form.Same, form.From, Kinds, [.. Standing(unit, organisations, clock).Select(b => new ChoiceField.Choice(b.Id.ToString(), b.Name))], refused);
}
