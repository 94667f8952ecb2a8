using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.People.Me;

/// <summary>Changes how the system calls the person.</summary>
internal static class ChooseHonorific
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/toi/goi-toi-la", Show).For(Can.Learn);
        pages.MapPost("/toi/goi-toi-la", Submit).For(Can.Learn);
    }

    internal readonly record struct Form
    {
        public string? Honorific { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<ChooseHonorificPage>, NotFound>> Show(HttpContext http, AppDb db, CancellationToken cancel) =>
        await Welcome.Welcome.FindAsync(db, http, cancel) is { } person
            ? Html.Page<ChooseHonorificPage>(new ChooseHonorificPage.View(person.Honorific, Refusals.None))
            : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ChooseHonorificPage>, NotFound>> Submit(
        [FromForm] Form form, HttpContext http, AppDb db, Admission admission, CancellationToken cancel)
    {
        if (await Welcome.Welcome.FindAsync(db, http, cancel) is not { } person) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        if (Read.Honorific(form.Honorific, refused.At("honorific")) is not { } honorific) { return Html.Again<ChooseHonorificPage>(new ChooseHonorificPage.View(form.Honorific, refused)); }
        person.CallMe(honorific);
        await db.SaveChangesAsync(cancel);
        await admission.EnterAsync(http, person.Id, Principals.WayOf(http.User), cancel);
        return Goto.Local(ShowMe.Path);
    }
}
