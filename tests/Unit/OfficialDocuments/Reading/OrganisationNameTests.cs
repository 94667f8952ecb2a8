using HocVuSo.OfficialDocuments.Reading;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Reading;

public sealed class OrganisationNameTests
{
    [Theory]
    [InlineData("Phòng VH-XH xã Vân Sơn", PlaceLevel.Commune, "van son", false)]
    [InlineData("phong van hoa xa hoi xa van son", PlaceLevel.Commune, "van son", false)]
    [InlineData("Phòng Văn hoá – Xã hội phường", PlaceLevel.Commune, "", false)]
    [InlineData("UBND xã Vân Sơn, tỉnh Bắc Ninh", PlaceLevel.Commune, "van son", false)]
    [InlineData("Sở KH&CN TP. Hà Nội", PlaceLevel.City, "ha noi", false)]
    [InlineData("Công an thành phố", PlaceLevel.City, "", false)]
    [InlineData("Phòng VHTT huyện Sơn Động", PlaceLevel.District, "son dong", false)]
    [InlineData("UBND thị xã Thuận Thành", PlaceLevel.District, "thuan thanh", false)]
    [InlineData("UBND cấp xã", PlaceLevel.Commune, "", false)]
    [InlineData("UBND các xã, phường", PlaceLevel.Commune, "", true)]
    [InlineData("UBND xã, phường, đặc khu", PlaceLevel.Commune, "", true)]
    [InlineData("Mỗi xã, phường", PlaceLevel.Commune, "", true)]
    [InlineData("các cơ quan, đơn vị liên quan", null, "", true)]
    [InlineData("Hợp tác xã Vân Sơn", null, "", false)]
    [InlineData("Tỉnh đoàn", null, "", false)]
    [InlineData("Ban Tuyên giáo Tỉnh ủy", null, "", false)]
    [InlineData("Ban Chỉ đạo Nông thôn mới", null, "", false)]
    [InlineData("Đội thanh niên tình nguyện", null, "", false)]
    public void A_name_is_taken_apart(string written, PlaceLevel? level, string place, bool isMany)
    {
        var name = OrganisationName.Read(written);
        Assert.Equal((level, place, isMany), (name.Level, name.Place, name.IsMany));
    }

    [Theory]
    [InlineData("Phòng VH-XH", "P. Văn hóa – Xã hội", "PVHXH", "P.VH-XH", "Phòng Văn hoá và Xã hội", "PHÒNG VĂN HÓA - XÃ HỘI", "phong van hoa xa hoi")]
    [InlineData("Văn phòng HĐND và UBND", "Văn phòng HĐND - UBND", "VP HĐND&UBND", "Văn phòng HĐND-UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Văn phòng HĐND – UBND")]
    [InlineData("Trung tâm Phục vụ hành chính công", "TT PVHCC", "TTPVHCC", "Trung tâm PVHCC")]
    [InlineData("Sở KH&CN", "Sở Khoa học và Công nghệ", "Sở KH-CN", "SKHCN", "Sở KHCN")]
    [InlineData("Hội Liên hiệp Phụ nữ", "HLHPN", "Hội LHPN Việt Nam")]
    public void Spellings_of_one_body_have_one_key(params string[] spellings) => Assert.Single(spellings.Select(Organisations.KeyOf).Distinct());
}
