using HocVuSo.People.Contracts;

namespace HocVuSo.People.SignIn;

/// <summary>
/// After how many idle minutes a sign-in locks. Settings section "Idle". TCVN 14423:2026, level 3: at most 15 for staff and
/// 5 for administrators.
/// </summary>
internal sealed class IdleSettings
{
    public double LearnerMinutes { get; set; } = 30;
    public double StaffMinutes { get; set; } = 15;
    public double AdministratorMinutes { get; set; } = 5;

    public TimeSpan For(SignInWay way, IReadOnlyCollection<Grant> grants) => TimeSpan.FromMinutes(
        grants.Any(g => g.Role == Role.Administrator) ? AdministratorMinutes
        : way == SignInWay.Staff || grants.Any(g => g.Role > Role.Helper) ? StaffMinutes
        : LearnerMinutes);
}

/// <summary>When a staff account locks itself. Settings section "StaffSignIn". TCVN 14423:2026, level 3: after at most 5 failures.</summary>
internal sealed class StaffSignInSettings
{
    public int Failures { get; set; } = 5;
    public double LockMinutes { get; set; } = 30;
}

internal enum SignInWay { Vneid, Staff }
