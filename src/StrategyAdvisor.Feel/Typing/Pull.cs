namespace StrategyAdvisor.Feel.Typing;

/// <summary>Where a rise of a value moves a condition.</summary>
internal enum Direction
{
    Up,
    Down,
    Both,
}

internal static class Directions
{
    public static Direction Turned(this Direction direction) => direction switch
    {
        Direction.Up => Direction.Down,
        Direction.Down => Direction.Up,
        _ => Direction.Both,
    };
}

/// <summary>What a condition wants of a fact in order to be true.</summary>
/// <param name="Direction">Up for a greater value, or for one of <paramref name="Within"/>.</param>
/// <param name="Within">For a text out of few: the values wanted. Sets that lie within each other pull the same way.</param>
internal readonly record struct Pull(Direction Direction, ImmutableArray<ulong> Within)
{
    public static Pull Towards(Direction direction) => new(direction, []);

    /// <param name="everything">All values of the fact.</param>
    public static Pull Into(ulong codes, ulong everything, Direction direction) =>
        direction == Direction.Both ? Towards(Direction.Both) : new Pull(Direction.Up, [direction == Direction.Up ? codes : everything & ~codes]);

    public bool AgreesWith(Pull other)
    {
        var ours = Within;
        return Direction != Direction.Both && Direction == other.Direction && ours.Length > 0 == other.Within.Length > 0
            && other.Within.All(theirs => ours.All(set => (set & theirs) == set || (set & theirs) == theirs));
    }

    public Pull Joined(Pull other) => this with { Within = other.Within.IsDefault ? Within : [.. Within, .. other.Within] };
}
