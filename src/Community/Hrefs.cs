using HocVuSo.Community.Activities;
using HocVuSo.Community.Authority;
using HocVuSo.Community.Helps;

namespace HocVuSo.Community;

/// <summary>The addresses of this module: the only place that spells them.</summary>
internal static class Hrefs
{
    public const string Help = "/giup";
    public const string FindPerson = Help + "/tim";
    public const string MyHelps = Help + "/da-ghi";
    public const string CommuneHelps = Help + "/trong-xa";
    public const string Authority = "/ket-qua-vneid";
    public const string Villages = "/thon";
    public const string Populations = "/mau-so";
    public const string Activities = "/hoat-dong";
    public const string Work = "/cong-viec";

    public static string Saved(HelpId help) => $"{Help}/{help}";

    public static string Undo(HelpId help) => $"{Help}/{help}/hoan-tac";

    public static string UndoInCommune(HelpId help) => $"{CommuneHelps}/{help}";

    public static string Activity(ActivityId activity) => $"{Activities}/{activity}";

    public static string ActivityFile(ActivityId activity) => $"{Activity(activity)}/tep";

    public static string Import(ImportId import) => $"{Authority}/{import}";

    public static string UndoImport(ImportId import) => $"{Authority}/{import}/huy";

    public static string Population(string code) => $"{Populations}/{code}";
}
