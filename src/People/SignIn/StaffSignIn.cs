using System.Diagnostics;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace HocVuSo.People.SignIn;

/// <summary>
/// Password and code of an official. Whatever is wrong, the answer is the same and comes after the same time, so that it
/// tells nothing about which usernames exist. The password is never written anywhere.
/// </summary>
internal sealed class StaffSignIn(
    AppDb db, Appender appender, StaffPasswords passwords, Secrets secrets, StaffSignInSettings settings, InstallationClock clock, ILogger<StaffSignIn> log)
{
    // Longer than hashing and two commits take on a small machine; every refusal waits until then.
    private static readonly TimeSpan RefusedAfter = TimeSpan.FromMilliseconds(500);

    // One statement counts the attempt before the password is looked at: attempts made at once are counted one by one.
    private const string CountAttempt = """
        update people_staff_account
        set failed_count = case when locked_until is null then failed_count + 1 else 1 end,
            locked_until = case when locked_until is null and failed_count + 1 >= @p0 then @p1 else null end
        where person_id = @p2 and (locked_until is null or locked_until <= @p3)
        """;

    // The step is used up by the same statement that lets the person in: of two requests with one code, one enters.
    private const string Enter = """
        update people_staff_account set failed_count = 0, locked_until = null, last_totp_step = @p0
        where person_id = @p1 and last_totp_step < @p0 and closed_at is null
        """;

    /// <summary>The person, or null when anything is wrong.</summary>
    public async Task<PersonId?> TryAsync(string username, string password, string code, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        var name = Username.Normalise(username);
        // Characters no username has are not sent to the database, which may refuse them.
        var account = Username.IsPossible(name) ? await db.Set<StaffAccount>().AsNoTracking().FirstOrDefaultAsync(a => a.Username == name, cancel) : null;
        if (await IsRightAsync(account, password, code, cancel)) { return account!.PersonId; }
        log.LogWarning("Staff sign-in refused; account {Person}", account?.PersonId.ToString() ?? "unknown");
        if (RefusedAfter - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } rest) { await Task.Delay(rest, cancel); }
        return null;
    }

    private async Task<bool> IsRightAsync(StaffAccount? account, string password, string code, CancellationToken cancel)
    {
        var admitted = account is not null && await CountAsync(account, cancel);
        var matches = passwords.Matches(account, password);
        // Phones show codes by the world's clock, not by the day a demonstration plays on.
        var step = account is null ? null : Totp.Match(secrets.Open(StaffAccount.SealedFor, account.SealedTotp), code, clock.GetSystemUtcNow());
        return admitted && matches && step is { } used && await appender.AppendAsync(Enter, [used, appender.Dialect.Id(account!.PersonId.Value)], cancel) == 1;
    }

    private async Task<bool> CountAsync(StaffAccount account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await appender.AppendAsync(
            CountAttempt,
            [settings.Failures, appender.Dialect.Utc(now + TimeSpan.FromMinutes(settings.LockMinutes)), appender.Dialect.Id(account.PersonId.Value), appender.Dialect.Utc(now)],
            cancel) == 1;
    }
}
