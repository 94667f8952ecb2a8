using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Assessment.Qti;

/// <summary>The bank of the program's files, as packages.</summary>
internal sealed class ItemExchange(BankFiles bank, DataFiles files) : IItemExchange
{
    public byte[]? Export(string? family)
    {
        var chosen = bank.Bank.Families.Where(f => family is null || f.Code == family).ToList();
        return chosen.Count == 0 ? null : PackageWriter.Write(chosen, bank.Texts, picture => File.ReadAllBytes(Path.Combine(files.Content("pictures"), picture + ".svg")));
    }

    public ItemImport Import(string name, byte[] file) => PackageReader.Read(name, file);
}
