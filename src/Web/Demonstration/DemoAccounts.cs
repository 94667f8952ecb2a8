using HocVuSo.People.Contracts;

namespace HocVuSo.Web.Demonstration;

/// <summary>
/// The accounts anybody may try. They exist only in a demonstration database, which a production start refuses to open;
/// so their passwords and code secrets may stand here.
/// </summary>
internal static class DemoAccounts
{
    public const string Password = "hoc-vu-so-2026";

    /// <summary>RFC 4648 base 32 of twenty bytes; the page /mo-phong/ma-xac-thuc shows the current codes.</summary>
    public const string CodeSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    /// <param name="Unit">Official code of the unit: two digits for a province, five for a commune.</param>
    public sealed record Account(string Username, string FullName, Role Role, string Unit, string What);

    /// <summary>Xã Vân Sơn: the small commune that is filled densely.</summary>
    public const string DenseCommune = "07621";

    public const string Province = "24";

    public static readonly IReadOnlyList<Account> All =
    [
        new("canbo.vanson", "Cán bộ Vân Sơn Mô Phỏng", Role.CommuneOfficer, DenseCommune, "cán bộ xã Vân Sơn"),
        new("lanhdao.vanson", "Lãnh đạo Vân Sơn Mô Phỏng", Role.CommuneLeader, DenseCommune, "lãnh đạo xã Vân Sơn (ký)"),
        new("to.vanson", "Thành viên Tổ Mô Phỏng", Role.Helper, DenseCommune, "tổ công nghệ số cộng đồng"),
        new("so.bacninh", "Cán bộ Sở Mô Phỏng", Role.ProvinceOfficer, Province, "cán bộ Sở KH&CN tỉnh"),
        new("quantri", "Quản trị Mô Phỏng", Role.Administrator, Province, "quản trị hệ thống"),
        new("soan.cauhoi", "Người Soạn Mô Phỏng", Role.ItemAuthor, Province, "người soạn câu hỏi"),
        new("duyet.cauhoi", "Người Duyệt Mô Phỏng", Role.ItemAuthor, Province, "người duyệt câu hỏi"),
    ];
}
