using HocVuSo.People.Contracts;
using HocVuSo.People.Me;
using HocVuSo.People.Persons;
using HocVuSo.People.SignIn;
using HocVuSo.People.SignIn.Vneid;
using HocVuSo.People.Simulator;
using HocVuSo.People.Staff;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

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
        services.AddScoped<IRoleHolders, RoleHolders>();
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
        services.AddSingleton<IdleLock>();

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

        services.AddScoped<AccountScope>();
        services.AddSingleton<NewSecrets>();
        services.AddSingleton(new MenuLink(90, ListAccounts.Path, PeopleWords.AccountsTitle, user => Caller.From(user)?.Has(Role.Administrator) == true, "bao-ve.svg"));

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
        SignOut.Map(routes.Pages);
        ResumeForm.Map(routes.Pages);
        SimulateVneid.Map(routes.Pages);
        ShowCodes.Map(routes.Pages);
        Welcome.Welcome.Map(routes.Pages);
        ShowMe.Map(routes.Pages);
        ChooseHonorific.Map(routes.Pages);
        ChoosePlace.Map(routes.Pages);
        ChooseLearning.Map(routes.Pages);
        AddMembership.Map(routes.Pages);
        ChangePassword.Map(routes.Pages);
        ListAccounts.Map(routes.Pages);
        AddAccount.Map(routes.Pages);
        ShowAccount.Map(routes.Pages);
        NewSecrets.Map(routes.Pages);
    }

    /// <summary>Keeps what was typed when the idle lock struck. Stands after authentication and before authorisation.</summary>
    public static void UseIdleLock(this IApplicationBuilder app) =>
        app.Use(next => http => http.RequestServices.GetRequiredService<IdleLock>().InvokeAsync(http, next));
}
