namespace HocVuSo.Platform;

/// <summary>What a form got wrong, field by field, in words for the person who typed it. The first refusal of a field stands.</summary>
public sealed class Refusals
{
    public static readonly Refusals None = new();

    private readonly List<(string Field, string Message)> _list = [];

    public bool Any => _list.Count > 0;

    public IReadOnlyList<(string Field, string Message)> All => _list;

    public string? this[string field] => _list.FirstOrDefault(r => r.Field == field).Message;

    public void Add(string field, string message)
    {
        if (this[field] is null) { _list.Add((field, message)); }
    }

    public Field At(string field) => new(this, field);

    /// <summary>One field's place for a refusal: what a value type needs to say why it could not be read.</summary>
    public sealed record Field(Refusals Refusals, string Name)
    {
        /// <summary>Records the refusal and gives back nothing, so that a reader can end with it.</summary>
        public T? Refuse<T>(string message)
        {
            Refusals.Add(Name, message);
            return default;
        }
    }
}
