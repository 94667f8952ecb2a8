using System.Reflection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HocVuSo.Platform;

/// <summary>The session, ids, clock, chance, secrets and page shell every module stands on.</summary>
public static class PlatformModule
{
    public static void AddPlatform(this IServiceCollection services, string connection, byte[] masterKey, TimeProvider system, Entropy entropy)
    {
        services.AddSingleton(new ConnectionSource(connection));
        services.AddSingleton(new InstallationClock(system));
        services.AddSingleton<TimeProvider>(sp => sp.GetRequiredService<InstallationClock>());
        services.AddSingleton(entropy);
        services.AddSingleton<IdSource>();
        services.AddSettings<MailSettings>("Mail");
        services.AddSingleton<Mailer>();
        services.AddSingleton(new Secrets(masterKey, entropy));
        services.AddSingleton(sp => new WriteGate(oneWriter: !sp.GetRequiredService<ConnectionSource>().IsPostgres));
        services.AddSingleton<Appender>();
        services.AddHostedService(sp => sp.GetRequiredService<Appender>());
        services.AddSingleton(new SchemaOwner(typeof(PlatformModule).Assembly));
        services.AddSingleton<IModelPart, PlatformModel>();
        // The options are the same for every request: built once, not 30 KB of them each time.
        services.AddDbContext<AppDb>((sp, options) => sp.GetRequiredService<ConnectionSource>().Configure(options), optionsLifetime: ServiceLifetime.Singleton);

        services.AddDataProtection().SetApplicationName("HocVuSo")
            // One pass in hardware instead of a cipher and a hash: every answer of a test opens three tokens and makes one.
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddSingleton<IXmlRepository, SealedKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(sp => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = sp.GetRequiredService<IXmlRepository>()));
    }

    /// <summary>A section of the settings, read once, as the plain object that classes ask for.</summary>
    public static void AddSettings<TSettings>(this IServiceCollection services, string section) where TSettings : class
    {
        services.AddOptions<TSettings>().BindConfiguration(section);
        services.AddSingleton(sp => sp.GetRequiredService<IOptions<TSettings>>().Value);
    }

    /// <summary>The assemblies that carry schema files, in the order the modules were added.</summary>
    public static IEnumerable<Assembly> SchemaAssemblies(this IServiceProvider services) => services.GetServices<SchemaOwner>().Select(o => o.Assembly);
}

/// <summary>A module whose assembly carries <c>Schema/NNNN_*.sql</c>.</summary>
public sealed record SchemaOwner(Assembly Assembly);
