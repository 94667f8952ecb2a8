using System.Security.Claims;

namespace HocVuSo.Platform;

/// <summary>What every page of this installation says about itself. Settings section "Installation".</summary>
public sealed class Installation
{
    /// <summary>Cơ quan chủ quản, as the footer and certificates print it; null until the operator states it.</summary>
    public string? Owner { get; set; }

    public Text OwnerSaid => Owner is { } owner ? new Text(owner, owner) : PlatformWords.OwnerNotStated;

    /// <summary>Public address, used in QR codes and certificates; without a slash at the end.</summary>
    public string BaseAddress { get; set; } = "http://127.0.0.1:5080";

    /// <summary>True when the database holds a demonstration: set from the database at start, never by hand.</summary>
    public bool Demonstration { get; set; }

    public string Version { get; } = typeof(Installation).Assembly.GetName().Version?.ToString(3) ?? "0";
}

/// <summary>A line of the main menu that a module offers to those it is for. Lower order stands first.</summary>
/// <param name="Picture">
/// Under wwwroot/img: marks a duty of somebody's role. Duties stand before what is open to everybody, and as tiles on the
/// home page of those who have them.
/// </param>
public sealed record MenuLink(int Order, string Href, Text Label, Func<ClaimsPrincipal, bool> ShownTo, string? Picture = null)
{
    public bool IsDuty => Picture is not null;
}

/// <summary>Claims the shell reads; the People module writes them at sign-in.</summary>
public static class ShellClaims
{
    /// <summary>How the header names the person: the form of address chosen and the given name.</summary>
    public const string DisplayName = "display";

    /// <summary>"learner" pages are set in 18 px, "staff" pages in 16 px.</summary>
    public const string Density = "density";
}
