using System.Text.Json.Nodes;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Documentation;

/// <summary>
/// A JSON Schema (draft 7, which YAML editors speak) for the files of a pack. It knows the pack's own names, so that an editor completes groups, steps, sources
/// and facts; what only the checker can tell, such as whether a condition fits together, it leaves open.
/// </summary>
public sealed class PackSchema
{
    private readonly Pack _pack;

    private PackSchema(Pack pack) => _pack = pack;

    /// <summary>For files of rules, facts and the like.</summary>
    public static JsonObject OfRules(Pack pack) => new PackSchema(pack).Rules();

    /// <summary>For files of tests.</summary>
    public static JsonObject OfTests(Pack pack) => new PackSchema(pack).Tests();

    private static JsonObject Text => new() { ["type"] = new JsonArray("string", "number", "boolean") };

    private static JsonObject Open => new() { ["type"] = "object" };

    private JsonObject Languages => Closed(_pack.Languages.Select(language => (language, Text)), [.. _pack.Languages]);

    private JsonObject Rules()
    {
        var schema = Closed(
            [
                ("pack", Text), ("version", Text), ("extends", Text), ("languages", ListOf(Text)), ("group", Among(_pack.Groups.Select(group => group.Name))),
                ("groups", ListOf(Closed([("group", Text), ("title", Open)], ["group", "title"]))),
                ("facts", ListOf(Fact())), ("definitions", Open), ("decisions", ListOf(Decision())), ("rules", ListOf(Rule())), ("steps", ListOf(Step())),
                ("portfolio rules", ListOf(Open)), ("figures", ListOf(Open)),
                ("sources", ListOf(Closed([("source", Text), ("grade", Among(["A", "B", "C", "P", "seed"])), ("title", Text), ("address", Text)], ["source", "grade", "title"]))),
                ("stage plan", Open), ("brief", Open), ("views", ListOf(Open)), ("sheets", ListOf(Open)), ("values", ListOf(Open)),
                ("seed points", ListOf(Closed([("point", Text), ("text", Languages)], ["point", "text"]))),
                ("changes", ListOf(Change())),
                ("checks off", ListOf(Closed([("check", Among(Lints.LintTable.Optional.Select(lint => lint.Name))), ("on", new JsonObject { ["type"] = new JsonArray("string", "array") }), ("because", Text)], ["check", "because"]))),
            ],
            []);
        schema["$schema"] = "http://json-schema.org/draft-07/schema#";
        schema["title"] = $"files of the rule pack {_pack.Name}";
        return schema;
    }

    private JsonObject Tests()
    {
        var subjects = _pack.Rules.Select(rule => rule.Id).Concat(_pack.Decisions.Select(decision => decision.Name)).Concat(_pack.Portfolio.Rules.Select(rule => rule.Id)).Concat(_pack.Portfolio.Figures.Select(figure => figure.Id));
        var given = Record(_pack.Dictionary.Account);
        var finding = Closed([("severity", Severity()), ("warning contains", Text), ("next steps", ListOf(StepId()))], []);
        var test = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("case"),
            ["properties"] = Properties([("case", Text), ("given", given), ("expect", Either(Among(["fires", "quiet", "undecided"]), new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "array") })), ("missing", ListOf(Text)), ("finding", finding)]),
        };
        var schema = Closed([("tests for", Among(subjects)), ("as of", Text), ("account", Text), ("cases", ListOf(test))], ["tests for", "as of", "cases"]);
        schema["$schema"] = "http://json-schema.org/draft-07/schema#";
        schema["title"] = $"tests of the rule pack {_pack.Name}";
        return schema;
    }

    private JsonObject Rule() => Closed(
        [
            ("rule", Id()), ("group", Among(_pack.Groups.Select(group => group.Name))), ("title", Languages), ("parameters", Parameters()), ("when", Text),
            ("severity", Either(Severity(), new JsonObject { ["type"] = "string", ["pattern"] = "\\s" })), ("warning", Languages), ("next steps", ListOf(StepId())), ("sources", ListOf(Among(_pack.Sources.Select(source => source.Key)))), ("seed", ListOf(Text)),
            ("implies", ListOf(Among(_pack.Rules.Select(rule => rule.Id)))), ("from", Text),
        ],
        ["rule", "title", "when", "severity", "warning"]);

    private JsonObject Change() => Closed(
        [
            ("rule", Among(_pack.Rules.Select(rule => rule.Id))), ("definition", Text), ("decision", Text), ("parameters", Open), ("severity", Severity()), ("warning", Open),
            ("off", new JsonObject { ["enum"] = new JsonArray("yes", true) }), ("from", Text), ("until", Text), ("because", Text),
        ],
        ["because"]);

    private JsonObject Decision() => Closed(
        [("decision", Text), ("title", Languages), ("parameters", Parameters()), ("hit policy", Among(["unique", "first", "collect"])), ("value", Text), ("table", Text), ("labels", Open), ("speaks for", ListOf(Text)), ("seed", ListOf(Text))],
        ["decision", "title"]);

    private JsonObject Step() => Closed(
        [
            ("step", Id()), ("do", Languages), ("phase", Among(["collect", "strategy", "start"])), ("track", Among(["working level", "top level"])), ("owner", Text), ("within", Text),
            ("after", ListOf(StepId())), ("seed", ListOf(Text)),
        ],
        ["step", "do", "phase", "owner", "within"]);

    private JsonObject Fact() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("fact", "label"),
        ["properties"] = Properties(
        [
            ("fact", Text), ("type", Among(["text", "number", "money", "fraction", "days", "date", "boolean"])), ("one of", ListOf(Text)), ("list of", Text), ("label", Languages), ("question", Languages),
            ("question of several", Languages), ("ask", Among(["never"])), ("ask of", Text), ("shelf life", Text), ("by us", Text), ("by anybody", Text), ("what we do", Languages), ("between", ListOf(Text)),
            ("required", Text), ("named by", Text), ("facts", ListOf(new JsonObject { ["type"] = "object" })),
        ]),
    };

    /// <summary>What an account may say; the lists' entries below it.</summary>
    private static JsonObject Record(FactRecord record) => new()
    {
        ["type"] = "object",
        ["properties"] = Properties(record.Facts.Select(fact => (fact.Name, Value(fact)))),
    };

    /// <summary>Of a fact with few values these are offered; a value may also be a map that says where it comes from.</summary>
    private static JsonObject Value(FactDeclaration fact)
    {
        if (fact.IsTable) return Either(ListOf(Record(fact.Entries!)), Among([FactValueReader.Unknown]));
        var value = fact.Field.Type switch
        {
            TextType { Allowed: { } allowed } => Either(Among([.. allowed.Values, FactValueReader.Unknown]), Open),
            BooleanType => Either(new JsonObject { ["type"] = "boolean" }, Among(["yes", "no", FactValueReader.Unknown]), Open),
            _ => [],
        };
        value["description"] = fact.Labels.Values.FirstOrDefault() ?? fact.Name;
        return value;
    }

    private static JsonObject Parameters() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(
                Text,
                Closed([("value", Text), ("unit", Among(["number", "money", "fraction", "days", "months", "years"])), ("between", ListOf(Text)), ("why", Text)], ["value"])),
        },
    };

    private JsonObject StepId() => Among(_pack.Steps.Select(step => step.Id));

    private static JsonObject Severity() => Among(Pack.Severities.Values);

    private static JsonObject Id() => new() { ["type"] = "string", ["pattern"] = "^[a-z0-9][a-z0-9-]*$" };

    private static JsonObject Among(IEnumerable<string> names) => new() { ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };

    private static JsonObject Either(params ReadOnlySpan<JsonObject> schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    private static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Closed(IEnumerable<(string Name, JsonObject Schema)> properties, ImmutableArray<string> required) => new()
    {
        ["type"] = "object",
        ["properties"] = Properties(properties),
        ["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]),
        ["additionalProperties"] = false,
    };

    private static JsonObject Properties(IEnumerable<(string Name, JsonObject Schema)> properties)
    {
        var all = new JsonObject();
        foreach (var (name, schema) in properties)
        {
            all[name] = schema;
            if (SchemaMeanings.OfKeys.TryGetValue(name, out var meaning)) schema.TryAdd("description", meaning);
        }

        return all;
    }
}
