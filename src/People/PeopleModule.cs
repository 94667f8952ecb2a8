using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.People.SignIn;
using HocVuSo.People.SignIn.Vneid;
using HocVuSo.People.Simulator;
using HocVuSo.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HocVuSo.People;

/// <summary>Persons and their one identity, sign-in, roles scoped to units, memberships, notices.</summary>
public static class PeopleModule
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddSingleton(new SchemaOwner(typeof(PeopleModule).Assembly));
        services.AddSingleton<IModelPart, PeopleModel>();
        services.AddScoped<IPersons, Persons.Persons>();
        services.AddScoped<Accounts>();
        services.AddScoped<IAccounts>(sp => sp.GetRequiredService<Accounts>());
        services.AddScoped<IResidents, Residents>();
        services.AddScoped<IOpenings, Openings>();
        services.AddSingleton<Learners>();
        services.AddSingleton<ILearners>(sp => sp.GetRequiredService<Learners>());

        services.AddSignInCookie();
        services.AddSettings<IdleSettings>("Idle");
        services.AddSettings<StaffSignInSettings>("StaffSignIn");
        services.AddSingleton<Freshness>();
        services.AddSingleton<StaffPasswords>();
        services.AddScoped<Principals>();
        services.AddScoped<Admission>();
        services.AddScoped<StaffSignIn>();

        services.AddSettings<VneidSettings>("Vneid");
        services.AddSingleton<VneidKeys>();
        services.AddSingleton<VneidConnections>();
        services.AddSingleton<PendingSignIns>();
        services.AddSingleton<VneidClient>();
        services.AddScoped<Citizens>();
        // Its own log lines carry addresses; how an exchange ended is logged by the client above it.
        services.AddHttpClient(VneidClient.HttpClientName, (sp, http) =>
        {
            http.Timeout = TimeSpan.FromSeconds(sp.GetRequiredService<VneidSettings>().TimeoutSeconds);
            http.MaxResponseContentBufferSize = 64 * 1024;
        }).RemoveAllLoggers();
        services.AddSingleton<SimulatedCodes>();
        services.AddScoped<SimulatedCitizens>();

        var authorization = services.AddAuthorizationBuilder();
        foreach (var (policy, roles) in Can.Roles)
        {
            authorization.AddPolicy(policy, p => p.RequireAssertion(call => Caller.From(call.User) is { } caller && roles.Any(caller.Has)));
        }
    }

    public static void MapPeople(this Routes routes)
    {
        SignIn.SignIn.Map(routes.Pages);
        StartVneid.Map(routes.Pages);
        ReturnFromVneid.Map(routes.Pages);
        SimulateVneid.Map(routes.Pages);
        ShowCodes.Map(routes.Pages);
    }

    // A section of the settings, read once, as the plain object the module's classes ask for.
    private static void AddSettings<TSettings>(this IServiceCollection services, string section) where TSettings : class
    {
        services.AddOptions<TSettings>().BindConfiguration(section);
        services.AddSingleton(sp => sp.GetRequiredService<IOptions<TSettings>>().Value);
    }
}
