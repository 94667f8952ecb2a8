using HocVuSo.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.People.SignIn;

/// <summary>Asks once, then signs out: a link alone must not end anybody's sign-in.</summary>
internal static class SignOut
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/dang-xuat", Show).ForAnyone();
        pages.MapPost("/dang-xuat", (Delegate)Submit).ForAnyone();   // as a plain function of the context its answer would be dropped
    }

    internal static RazorComponentResult<SignOutPage> Show(HttpContext http) => Html.Page<SignOutPage>(new SignOutPage.View(http.User.Identity?.IsAuthenticated == true));

    internal static async Task<RedirectHttpResult> Submit(HttpContext http)
    {
        await http.SignOutAsync();
        return Goto.Local("/");
    }
}
