using HocVuSo.Platform;
using HocVuSo.TestKit;
using HocVuSo.Territory.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Territory;

/// <summary>Which body is meant by what people write, and what became of it.</summary>
public sealed class OrganisationTests(Sites sites) : IClassFixture<Sites>
{
    private const string VanSon = "07621";
    private static readonly DateOnly Spring = new(2026, 3, 1);

    [Theory]
    // Of the commune itself, however it is written.
    [InlineData("Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội xã Vân Sơn")]
    [InlineData("Phòng Văn hoá – Xã hội", "Phòng Văn hóa - Xã hội xã Vân Sơn")]
    [InlineData("P. Văn hóa – Xã hội", "Phòng Văn hóa - Xã hội xã Vân Sơn")]
    [InlineData("Phòng VH-XH", "Phòng Văn hóa - Xã hội xã Vân Sơn")]
    [InlineData("Phòng VH&XH xã", "Phòng Văn hóa - Xã hội xã Vân Sơn")]
    [InlineData("P.VHXH", "Phòng Văn hóa - Xã hội xã Vân Sơn")]
    [InlineData("PVHXH", "Phòng Văn hóa - Xã hội xã Vân Sơn")]
    [InlineData("phong van hoa xa hoi", "Phòng Văn hóa - Xã hội xã Vân Sơn")]
    [InlineData("PHÒNG VĂN HÓA - XÃ HỘI XÃ VÂN SƠN", "Phòng Văn hóa - Xã hội xã Vân Sơn")]
    [InlineData("Phòng Văn hóa và Xã hội xã Vân Sơn, tỉnh Bắc Ninh", "Phòng Văn hóa - Xã hội xã Vân Sơn")]
    [InlineData("Phòng Kinh tế", "Phòng Kinh tế xã Vân Sơn")]
    [InlineData("Phòng KT-HT-ĐT", "")]
    [InlineData("Văn phòng HĐND - UBND xã", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Vân Sơn")]
    [InlineData("Văn phòng HĐND&UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Vân Sơn")]
    [InlineData("VP HĐND và UBND xã", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Vân Sơn")]
    [InlineData("UBND xã", "Ủy ban nhân dân xã Vân Sơn")]
    [InlineData("Uỷ ban nhân dân xã Vân Sơn", "Ủy ban nhân dân xã Vân Sơn")]
    [InlineData("UBND Vân Sơn", "Ủy ban nhân dân xã Vân Sơn")]
    [InlineData("Chủ tịch UBND xã", "Ủy ban nhân dân xã Vân Sơn")]
    [InlineData("HĐND xã", "Hội đồng nhân dân xã Vân Sơn")]
    [InlineData("Thường trực HĐND", "Hội đồng nhân dân xã Vân Sơn")]
    [InlineData("Đảng uỷ", "Đảng ủy xã Vân Sơn")]
    [InlineData("TT Đảng ủy xã", "Đảng ủy xã Vân Sơn")]
    [InlineData("Ban Xây dựng Đảng", "Ban Xây dựng Đảng xã Vân Sơn")]
    [InlineData("UBMTTQ xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Vân Sơn")]
    [InlineData("Ủy ban MTTQ Việt Nam xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Vân Sơn")]
    [InlineData("Mặt trận Tổ quốc Việt Nam", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Vân Sơn")]
    [InlineData("Đoàn Thanh niên xã", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Vân Sơn")]
    [InlineData("ĐTN", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Vân Sơn")]
    [InlineData("Đoàn TNCS Hồ Chí Minh xã", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Vân Sơn")]
    [InlineData("Hội LHPN xã", "Hội Liên hiệp Phụ nữ xã Vân Sơn")]
    [InlineData("HLHPN", "Hội Liên hiệp Phụ nữ xã Vân Sơn")]
    [InlineData("Hội Phụ nữ", "Hội Liên hiệp Phụ nữ xã Vân Sơn")]
    [InlineData("Hội CCB xã", "Hội Cựu chiến binh xã Vân Sơn")]
    [InlineData("Hội Nông dân xã", "Hội Nông dân xã Vân Sơn")]
    [InlineData("Công an xã", "Công an xã Vân Sơn")]
    [InlineData("CA xã", "Công an xã Vân Sơn")]
    [InlineData("BCHQS xã", "Ban Chỉ huy Quân sự xã Vân Sơn")]
    [InlineData("Trạm y tế", "Trạm Y tế xã Vân Sơn")]
    [InlineData("TTPVHCC", "Trung tâm Phục vụ hành chính công xã Vân Sơn")]
    [InlineData("TT PVHCC xã", "Trung tâm Phục vụ hành chính công xã Vân Sơn")]
    [InlineData("Trung tâm PVHCC", "Trung tâm Phục vụ hành chính công xã Vân Sơn")]
    [InlineData("TT Cung ứng DVC", "Trung tâm Cung ứng dịch vụ công xã Vân Sơn")]
    [InlineData("Tổ CNSCĐ", "Tổ công nghệ số cộng đồng xã Vân Sơn")]
    [InlineData("Tổ Chuyển đổi số cộng đồng", "Tổ công nghệ số cộng đồng xã Vân Sơn")]
    [InlineData("BCĐ CĐS xã", "Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số xã Vân Sơn")]
    // Of the province above.
    [InlineData("Sở KH&CN", "Sở Khoa học và Công nghệ tỉnh Bắc Ninh")]
    [InlineData("Sở Khoa học và Công nghệ tỉnh Bắc Ninh", "Sở Khoa học và Công nghệ tỉnh Bắc Ninh")]
    [InlineData("SKHCN", "Sở Khoa học và Công nghệ tỉnh Bắc Ninh")]
    [InlineData("Sở GD-ĐT", "Sở Giáo dục và Đào tạo tỉnh Bắc Ninh")]
    [InlineData("Sở VHTT&DL", "Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Ninh")]
    [InlineData("Công an tỉnh", "Công an tỉnh Bắc Ninh")]
    [InlineData("Công an Bắc Ninh", "Công an tỉnh Bắc Ninh")]
    [InlineData("UBND tỉnh", "Ủy ban nhân dân tỉnh Bắc Ninh")]
    [InlineData("Tỉnh đoàn", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Bắc Ninh")]
    [InlineData("Tỉnh ủy", "Tỉnh ủy Bắc Ninh")]
    [InlineData("Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy Bắc Ninh")]
    // Of another place that is named.
    [InlineData("UBND xã Lục Sơn", "Ủy ban nhân dân xã Lục Sơn")]
    [InlineData("Công an thành phố Hà Nội", "Công an thành phố Hà Nội")]
    // Of those no longer there.
    [InlineData("Sở Thông tin và Truyền thông", "Sở Thông tin và Truyền thông tỉnh Bắc Ninh → Sở Khoa học và Công nghệ tỉnh Bắc Ninh 01/03/2025")]
    [InlineData("Sở LĐTBXH", "Sở Lao động - Thương binh và Xã hội tỉnh Bắc Ninh → Sở Nội vụ tỉnh Bắc Ninh 01/03/2025")]
    [InlineData("Phòng VHTT huyện", "huyện, 01/07/2025")]
    [InlineData("Phòng VHTT huyện Sơn Động", "huyện, 01/07/2025")]
    [InlineData("Phòng Lao động – Thương binh & Xã hội", "huyện, 01/07/2025")]
    [InlineData("UBND thị xã Việt Yên", "huyện, 01/07/2025")]
    [InlineData("UBND thành phố Bắc Giang", "huyện, 01/07/2025")]
    // Of several.
    [InlineData("các sở, ban, ngành", "nhiều")]
    [InlineData("UBND các xã, phường", "nhiều")]
    [InlineData("UBND xã, phường, đặc khu", "nhiều")]
    [InlineData("các thôn, tổ dân phố", "nhiều")]
    [InlineData("Các cơ quan, đơn vị liên quan", "nhiều")]
    [InlineData("Mỗi xã, phường", "nhiều")]
    [InlineData("Các trường học trên địa bàn xã", "nhiều")]
    [InlineData("Tổ công nghệ số cộng đồng các thôn", "nhiều")]
    [InlineData("doanh nghiệp công nghệ số", "nhiều")]
    [InlineData("các tổ chức chính trị - xã hội", "nhiều")]
    [InlineData("Hợp tác xã", "nhiều")]
    // Of nobody the system knows.
    [InlineData("Tổ Hỗ trợ số lưu động", "")]
    [InlineData("Trường THCS Vân Sơn", "")]
    [InlineData("Hợp tác xã Vân Sơn", "")]
    [InlineData("Hội Người mù xã", "")]
    [InlineData("UBND xã Không Có", "")]
    [InlineData("– ", "")]
    public async Task A_name_in_a_commune_s_plan_is_understood(string written, string expected)
    {
        var site = await sites.On(Database.Sqlite);
        Assert.Equal(expected, Said(site, site.Commune(VanSon), written));
    }

    [Theory]
    [InlineData("Phòng VH-XH xã", "nhiều")]
    [InlineData("UBND cấp xã", "nhiều")]
    [InlineData("Tổ công nghệ số cộng đồng", "nhiều")]
    [InlineData("UBND xã Vân Sơn", "Ủy ban nhân dân xã Vân Sơn")]
    [InlineData("Công an", "Công an tỉnh Bắc Ninh")]
    [InlineData("Đoàn Thanh niên", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Bắc Ninh")]
    [InlineData("Báo và Phát thanh, Truyền hình tỉnh", "Báo và Phát thanh, Truyền hình tỉnh Bắc Ninh")]
    public async Task A_name_in_a_province_s_plan_is_one_of_the_province_or_of_all_communes(string written, string expected)
    {
        var site = await sites.On(Database.Sqlite);
        Assert.Equal(expected, Said(site, site.Province(), written));
    }

    [Fact]
    public async Task A_ward_s_bodies_are_a_ward_s()
    {
        var site = await sites.On(Database.Sqlite);
        var places = site.Services.GetRequiredService<IPlaces>();
        var ward = places.Children(site.Province()).First(p => p.Type == "phuong");
        Assert.Equal($"Phòng Kinh tế, Hạ tầng và Đô thị phường {ward.Name}", Said(site, ward.Id, "Phòng KT-HT-ĐT"));
        Assert.Equal($"Công an phường {ward.Name}", Said(site, ward.Id, "Công an phường"));
    }

    [Theory, Databases]
    public async Task Who_took_over_stands_for_a_body_that_ended_and_its_name_stays_known(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var commune = site.Commune(VanSon);
        Assert.True(await ChangeAsync(site, async (organisations, register) =>
        {
            Assert.Null(register.Add(commune, "P. Kinh tế", OrganisationKind.Office, null));
            Assert.NotNull(register.Add(commune, "Phòng Kinh tế - Văn hóa", OrganisationKind.Office, Spring));
            return await Task.FromResult(true);
        }));
        Assert.Equal("Phòng Kinh tế - Văn hóa xã Vân Sơn", Said(site, commune, "P. Kinh tế & Văn hoá"));
        Assert.True(await ChangeAsync(site, (all, register) => register.EndAsync(all.Called(commune, "Phòng VH-XH")!, Spring, all.Called(commune, "Phòng Kinh tế - Văn hóa"), "Nghị quyết 12/NQ-HĐND", default)));
        Assert.True(await ChangeAsync(site, (all, register) => register.EndAsync(all.Called(commune, "Phòng Kinh tế")!, new(2026, 12, 1), null, "Nghị quyết 12/NQ-HĐND", default)));
        Assert.Equal("Phòng Văn hóa - Xã hội xã Vân Sơn → Phòng Kinh tế - Văn hóa xã Vân Sơn 01/03/2026", Said(site, commune, "P. VHXH"));
        // Decided, not yet come: today is 16 November.
        Assert.Equal("Phòng Kinh tế xã Vân Sơn", Said(site, commune, "Phòng Kinh tế"));
        site.Clock.Set(new(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(7)));
        Assert.Equal("Phòng Kinh tế xã Vân Sơn → – 01/12/2026", Said(site, commune, "Phòng Kinh tế"));
        // Who took over may be taken over; the neighbour knows nothing of it.
        Assert.True(await ChangeAsync(site, (all, register) => register.EndAsync(all.Called(commune, "Phòng Kinh tế - Văn hóa")!, new(2026, 12, 1), all.Called(commune, "Văn phòng"), "Nghị quyết 15/NQ-HĐND", default)));
        Assert.Equal("Phòng Văn hóa - Xã hội xã Vân Sơn → Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Vân Sơn 01/12/2026", Said(site, commune, "P. VHXH"));
        Assert.Equal("Phòng Văn hóa - Xã hội xã Lục Sơn", Said(site, site.Province(), "Phòng VH-XH xã Lục Sơn"));
        // Taken back, it stands again.
        Assert.True(await ChangeAsync(site, (all, register) => register.ReopenAsync(all.Called(commune, "Phòng Kinh tế")!, default)));
        Assert.Equal("Phòng Kinh tế xã Vân Sơn", Said(site, commune, "Phòng Kinh tế"));
        // No ring.
        await Assert.ThrowsAsync<ArgumentException>(() => ChangeAsync(site, (all, register) => register.EndAsync(all.Called(commune, "Văn phòng")!, new(2026, 12, 1), all.Called(commune, "P. VHXH"), "x", default)));
    }

    [Theory, Databases]
    public async Task A_renamed_body_is_found_by_both_names_on_every_node(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        await using var other = await TestSite.StartOverAsync(site.Store);
        var commune = site.Commune(VanSon);
        Assert.True(await ChangeAsync(site, (all, register) => register.DescribeAsync(all.Called(commune, "Công an")!, "Công an khu vực", OrganisationKind.Police, ["CAKV"], default)));
        foreach (var written in (string[])["Công an xã", "Công an khu vực", "CAKV", "CA"]) { Assert.Equal("Công an khu vực xã Vân Sơn", Said(site, commune, written)); }
        Assert.Equal("Công an xã Vân Sơn", Said(other, commune, "Công an xã"));
        other.Clock.Advance(TimeSpan.FromSeconds(10));
        await other.Services.GetRequiredService<HocVuSo.Territory.Bodies.LiveOrganisations>().RefreshAsync(default);
        Assert.Equal("Công an khu vực xã Vân Sơn", Said(other, commune, "CAKV"));
    }

    [Theory, Databases]
    public async Task Of_two_who_change_a_body_the_second_is_refused(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var commune = site.Commune(VanSon);
        var read = site.Services.GetRequiredService<IOrganisations>().Called(commune, "Trạm Y tế")!;
        Assert.True(await ChangeAsync(site, (_, register) => register.DescribeAsync(read, read.Name, read.Kind, ["Trạm xá"], default)));
        Assert.False(await ChangeAsync(site, (_, register) => register.DescribeAsync(read, read.Name, read.Kind, ["Y tế xã"], default)));
        Assert.False(await ChangeAsync(site, (_, register) => register.EndAsync(read, Spring, null, "x", default)));
        Assert.Equal("Trạm Y tế xã Vân Sơn", Said(site, commune, "Trạm xá"));
        Assert.Equal("", Said(site, commune, "Y tế xã"));
        // Both found it free in one instant: the index holds one of them.
        var added = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => ChangeAsync(site, (_, register) => Task.FromResult(register.Add(commune, "Trường THCS Vân Sơn", OrganisationKind.School, null) is not null)))));
        Assert.Contains(true, added);
        Assert.Single(site.Services.GetRequiredService<IOrganisations>().All(commune), b => b.Name == "Trường THCS Vân Sơn");
    }

    [Theory]
    [InlineData("Trường THCS Vân Sơn", OrganisationKind.School)]
    [InlineData("P. Nội vụ", OrganisationKind.Office)]
    [InlineData("Sở Du lịch", OrganisationKind.Department)]
    [InlineData("HTX Nông sản sạch", OrganisationKind.Cooperative)]
    [InlineData("Công ty TNHH Số", OrganisationKind.Enterprise)]
    [InlineData("Hội Khuyến học", OrganisationKind.Union)]
    [InlineData("Hội đồng nhân dân xã", OrganisationKind.Council)]
    [InlineData("Tổ Hỗ trợ số lưu động", OrganisationKind.Team)]
    [InlineData("Kho bạc", OrganisationKind.Other)]
    public void What_a_body_is_can_be_guessed_from_its_name(string name, OrganisationKind kind) => Assert.Equal(kind, OrganisationKinds.Guess(name));

    [Fact]
    public async Task Finding_a_thousand_names_asks_the_database_nothing()
    {
        var site = await sites.On(Database.Sqlite);
        var (all, commune) = (site.Services.GetRequiredService<IOrganisations>(), site.Commune(VanSon));
        site.Work.Restart();
        for (var i = 0; i < 1000; i++) { all.Find(commune, i % 2 == 0 ? "Phòng VH-XH" : "Đơn vị không có tên"); }
        Assert.DoesNotContain(site.Work.Statements, s => s.Contains("territory_organisation", StringComparison.Ordinal));
    }

    private static string Said(TestSite site, UnitId unit, string written)
    {
        var all = site.Services.GetRequiredService<IOrganisations>();
        return all.Find(unit, written) switch
        {
            OrganisationFinding.One { Since: null } one => all.FullName(one.Named),
            OrganisationFinding.One one => $"{all.FullName(one.Named)} → {(one.Today is { } today ? all.FullName(today) : "–")} {Say.Date(one.Since!.Value)}",
            OrganisationFinding.Many => "nhiều",
            OrganisationFinding.Village village => "thôn " + village.Place.Name,
            OrganisationFinding.OfDistrict district => $"huyện, {Say.Date(district.Until)}",
            _ => "",
        };
    }

    // False also when the database refused it.
    private static Task<bool> ChangeAsync(TestSite site, Func<IOrganisations, IOrganisationRegister, Task<bool>> change) => site.InScopeAsync(async services =>
    {
        var register = services.GetRequiredService<IOrganisationRegister>();
        var changed = await change(services.GetRequiredService<IOrganisations>(), register) && await services.GetRequiredService<AppDb>().TrySaveAsync(CancellationToken.None);
        await register.PublishAsync(CancellationToken.None);
        return changed;
    });
}
