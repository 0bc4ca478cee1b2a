namespace StrategyAdvisor.Feel.Typing;

/// <summary>The type of a record: an account, an entry of one of its lists, or a context written in an expression.</summary>
public sealed record RecordType : FeelType
{
    private readonly Dictionary<string, Field> _byName;

    /// <param name="name">What one such record is called: <c>account</c>, <c>contact</c>.</param>
    /// <param name="fields">In slot order; names are unique.</param>
    /// <param name="nameField">The field that tells one record from another to a person (<c>name</c>), or null: such records are numbered.</param>
    public RecordType(string name, ImmutableArray<Field> fields, string? nameField = null)
    {
        Name = name;
        Fields = fields;
        _byName = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        NameField = nameField is null ? null : Find(nameField);
    }

    public string Name { get; }

    public ImmutableArray<Field> Fields { get; }

    /// <summary>The field whose value names a record in paths, or null.</summary>
    public Field? NameField { get; }

    public override string Label => Name;

    /// <summary>The field of this name, or null.</summary>
    public Field? Find(string name) => _byName.GetValueOrDefault(name);

    public override bool Accepts(FeelType other) => other is FaultyType or NullType || ReferenceEquals(this, other);

    public bool Equals(RecordType? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}

/// <summary>One member of a record and how its values are stored.</summary>
/// <param name="Slot">The position of its column in a batch of such records.</param>
/// <param name="Decimals">Digits after the point that a number keeps, 0 to 6: the column holds the number times 10 to that power. 0 for other types.</param>
/// <param name="Minimum">The least value the fact can take, or null for no bound. An unknown value lies within both bounds.</param>
/// <param name="Maximum">The greatest value the fact can take, or null for no bound.</param>
/// <param name="Item">For a list of plain values: how one of them is stored. Null for all else.</param>
public sealed record Field(string Name, FeelType Type, int Slot, int Decimals = 0, decimal? Minimum = null, decimal? Maximum = null, Field? Item = null)
{
    /// <summary>The step between two neighbouring values of a number: 10 to the power of minus <see cref="Decimals"/>.</summary>
    public decimal Unit => new(1, 0, 0, isNegative: false, (byte)Decimals);
}
