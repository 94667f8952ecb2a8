using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace HocVuSo.TestKit;

/// <summary>What a built project uses and shows, read from its metadata without loading it.</summary>
public static class Assemblies
{
    public sealed record UsedType(string Project, string Namespace, string Name);

    public sealed record ShownType(string Namespace, string Name, string Base);

    public static string FileOf(string project) => Path.Combine(AppContext.BaseDirectory, NameOf(project) + ".dll");

    public static Assembly Load(string project) => Assembly.Load(NameOf(project));

    /// <summary>Every type of another project of ours that the code of this one names. Nested types are told by their outer type.</summary>
    public static IReadOnlyList<UsedType> Uses(string project)
    {
        using var file = Open(project);
        var metadata = file.GetMetadataReader();
        return [.. from handle in metadata.TypeReferences
                   let type = metadata.GetTypeReference(handle)
                   where type.ResolutionScope.Kind == HandleKind.AssemblyReference
                   let assembly = metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
                   where assembly == "hocvuso" || assembly.StartsWith("HocVuSo.", StringComparison.Ordinal)
                   select new UsedType(ProjectOf(assembly), metadata.GetString(type.Namespace), metadata.GetString(type.Name))];
    }

    /// <summary>Every public type that is not nested.</summary>
    public static IReadOnlyList<ShownType> Shows(string project)
    {
        using var file = Open(project);
        var metadata = file.GetMetadataReader();
        return [.. from handle in metadata.TypeDefinitions
                   let type = metadata.GetTypeDefinition(handle)
                   where (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
                   select new ShownType(metadata.GetString(type.Namespace), metadata.GetString(type.Name), NameOf(metadata, type.BaseType))];
    }

    private static string NameOf(MetadataReader metadata, EntityHandle type) => type.IsNil ? "" : type.Kind switch
    {
        HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name),
        HandleKind.TypeDefinition => metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name),
        _ => "",
    };

    private static string NameOf(string project) => project == "Web" ? "hocvuso" : "HocVuSo." + project;

    private static string ProjectOf(string assembly) => assembly == "hocvuso" ? "Web" : assembly["HocVuSo.".Length..];

    private static PEReader Open(string project) => new(File.OpenRead(FileOf(project)));
}
