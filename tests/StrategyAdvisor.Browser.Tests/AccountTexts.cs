using System.Text;

namespace StrategyAdvisor.Browser.Tests;

/// <summary>Accounts as dossiers, from four people to forty, from nothing known to names that try to be markup.</summary>
internal static class AccountTexts
{
    public const string Four = """
        id: vier
        name: Brauerei Löwenthal
        owner: Marta Gil
        own sponsor: Pilar Ruiz
        customer since: 2019-04-01
        annual revenue: [{value: 1500000, source: CRM, on: 2026-06-01, status: confirmed}, {value: 1380000, source: ledger, on: 2026-05-01, status: confirmed}]
        buying stage: tender
        contacts:
          - {name: Ana Ruiz, level: manager, department: purchasing, influence: medium, support: supporter, coverage: multiple, last contact: 2026-06-18, roles: [evaluator, gatekeeper], reports to: Dr. Klaus Weber}
          - {name: Dr. Klaus Weber, level: executive, department: general management, influence: high, coverage: none, roles: [decision maker]}
          - {name: Jörg Brandt, level: operational, department: operations, influence: low, support: opponent, coverage: brief, last contact: 2026-07-20}
          - {name: Petra Hofmann-Schlüter, level: operational, department: technical, influence: high, support: mentor, coverage: deep, last contact: 2026-06-28, roles: [user, champion], reports to: Ana Ruiz}
        """;

    public const string Nothing = """
        id: nada
        name: Industrias Duero
        """;

    public const string Hostile = """
        id: hostile
        name: "<script>document.title = 'owned'</script><img src=x onerror=\"document.title = 'owned'\">"
        owner: "\u202Egnp.exe\u0007 </style><b id=injected>"
        customer since: 2018-01-01
        contacts:
          - {name: "</text></svg><script>document.title = 'owned'</script>", level: manager, department: purchasing, influence: high, support: enemy, coverage: deep, last contact: 2026-06-01, reports to: "<b id=injected>"}
          - {name: "<b id=injected>", level: operational, department: technical, coverage: brief, last contact: 0001-01-01, roles: [user, champion, evaluator, gatekeeper, approver, decision maker]}
          - {name: "أحمد الفاسي", level: operational, department: technical, coverage: deep, last contact: 2026-06-01}
          - {name: "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", level: operational, department: technical}
        """;

    private static readonly string[] Levels = ["executive", "director", "manager", "operational"];
    private static readonly string[] Departments = ["general management", "finance", "purchasing", "technical", "operations", "sales", "other"];
    private static readonly string[] Names = ["Beatriz Fernández-Montesinos", "Luis Vidal", "Maximiliano de la Torre y Etxeberria", "Wilhelmina Ortega", "Eva Sanz"];

    /// <summary>Forty people over all levels and departments, so that some cells hold one and some four.</summary>
    public static string Forty()
    {
        var text = new StringBuilder("id: forja\nname: Forjas del Nervión\ncontacts:\n");
        for (var i = 0; i < 40; i++)
        {
            var level = i < 3 ? 0 : 1 + (i % 3);
            text.Append(CultureInfo.InvariantCulture, $"  - {{name: {Names[i % 5]} {i}, level: {Levels[level]}, department: {Departments[i * i % 7]}, ");
            text.Append(CultureInfo.InvariantCulture, $"coverage: {(level == 0 ? "none" : "multiple")}, last contact: 2026-0{1 + (i % 6)}-1{i % 9}, roles: [evaluator, gatekeeper, user]");
            text.Append(i < 3 ? "}\n" : string.Create(CultureInfo.InvariantCulture, $", influence: {(i % 2 == 0 ? "high" : "low")}, reports to: {Names[i % 3]} {i % 3}}}\n"));
        }

        return text.ToString();
    }
}
