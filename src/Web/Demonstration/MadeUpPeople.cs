using System.Globalization;
using HocVuSo.Platform;

namespace HocVuSo.Web.Demonstration;

/// <summary>Names nobody in particular has, drawn from common parts.</summary>
internal static class MadeUpPeople
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Nông", "Hà", "Giáp", "Thân", "Chu", "Vi", "Trịnh"];
    private static readonly string[] MiddlesOfWomen = ["Thị", "Thị Thu", "Thị Ngọc", "Thị Minh", "Thị Thanh", "Ngọc", "Thu", "Thị Hồng", "Thị Kim", "Diệu"];
    private static readonly string[] MiddlesOfMen = ["Văn", "Đức", "Hữu", "Quang", "Xuân", "Minh", "Đình", "Công", "Ngọc", "Thế"];
    private static readonly string[] GivenOfWomen = ["Lan", "Hoa", "Nụ", "Hạnh", "Hương", "Mai", "Thảo", "Yến", "Nga", "Tâm", "Liên", "Huệ", "Phượng", "Oanh", "Dung", "Hiền", "Thoa", "Nhung", "Xuân", "Bích"];
    private static readonly string[] GivenOfMen = ["Minh", "Hùng", "Dũng", "Sơn", "Tùng", "Cường", "Hải", "Long", "Thắng", "Bình", "Đông", "Lâm", "Quyết", "Toàn", "Khánh", "Phúc", "Tiến", "Vinh", "Thành", "Hòa"];

    public static (string FullName, bool Woman) Name(Entropy chance)
    {
        var woman = chance.Next(100) < 52;
        var name = woman
            ? $"{Pick(chance, Families)} {Pick(chance, MiddlesOfWomen)} {Pick(chance, GivenOfWomen)}"
            : $"{Pick(chance, Families)} {Pick(chance, MiddlesOfMen)} {Pick(chance, GivenOfMen)}";
        return (name, woman);
    }

    public static string Honorific(int age, bool woman) => (age, woman) switch
    {
        ( >= 70, true) => "bà",
        ( >= 70, false) => "ông",
        ( >= 50, _) => "bác",
        ( >= 35, true) => "cô",
        ( >= 35, false) => "chú",
        (_, true) => "chị",
        (_, false) => "anh",
    };

    /// <summary>Begins with 000, which no province has: nobody can own it.</summary>
    public static string CitizenNumber(int serial) => "0009" + serial.ToString("00000000", CultureInfo.InvariantCulture);

    public static T Pick<T>(Entropy chance, IReadOnlyList<T> list) => list[chance.Next(list.Count)];
}
