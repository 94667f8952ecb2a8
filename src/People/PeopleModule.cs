using HocVuSo.People.Contracts;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.People;

/// <summary>Persons and their one identity, sign-in, roles scoped to units, memberships, notices.</summary>
public static class PeopleModule
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddSingleton(new SchemaOwner(typeof(PeopleModule).Assembly));
        services.AddSignInCookie();
        var authorization = services.AddAuthorizationBuilder();
        foreach (var (policy, roles) in Can.Roles)
        {
            authorization.AddPolicy(policy, p => p.RequireAssertion(call => Caller.From(call.User) is { } caller && roles.Any(caller.Has)));
        }
    }

    public static void MapPeople(this Routes routes) => ArgumentNullException.ThrowIfNull(routes);
}
