namespace StrategyAdvisor.Web.Texts;

/// <summary>What people decide about an account: warnings to suppress, steps that are done, leads it is shared with; and the log of it.</summary>
/// <param name="More">From a warning to all about it.</param>
/// <param name="Verdicts">What a rule says where it fires, is quiet or is undecided, in the order of <see cref="Rules.Evaluation.Verdict"/>.</param>
/// <param name="Try">From a change that would clear a warning to the brief as it would be.</param>
/// <param name="Suppressed">Of a warning: until <c>{0}</c>, by <c>{1}</c>.</param>
/// <param name="Theirs">Before what somebody else saved in between.</param>
/// <param name="Yours">Before what was not saved.</param>
/// <param name="BadDay">The day must lie between <c>{0}</c> and <c>{1}</c>.</param>
/// <param name="StepDone">Of a step: that it is done, as <c>{0}</c> says since <c>{1}</c>.</param>
/// <param name="What">A word for each kind of change in the log.</param>
/// <param name="Parts">A word for each part of what an entry holds; a part without one is called as it is kept.</param>
public sealed record DecisionTexts(
    string More, ImmutableArray<string> Verdicts, string Clearing, string Try, string Suppress, string SuppressLead, string Reason, string ReasonHint, string Until, string Who, string Save, string Change,
    string Suppressed, string Lift, string Conflict, string Theirs, string Yours, string Nothing, string NoReason, string BadDay,
    string MarkDone, string MarkOpen, string StepDone, string StepOpen, string StepConflict, string SaveMine,
    string Sharing, string SharingLead, string ShareWith, string Share, string Unshare, string NoShare,
    string Audit, string AuditLead, string NoAudit, string Moment, string By, string Kind, string Account, string Was, string Became, ImmutableDictionary<string, string> What, ImmutableDictionary<string, string> Parts, string Earlier,
    string Erase, string EraseLead, string Person, string EraseNow, string Erased, string ErasedFiles)
{
    internal static DecisionTexts English { get; } = new(
        More: "Why, what would clear it, and suppressing it",
        Verdicts: ["This rule does not fire", "This rule fires", "This rule is undecided"],
        Clearing: "What would clear it", Try: "See the brief with that",
        Suppress: "Suppress this warning", SuppressLead: "It steps aside, with its steps, until the day you name. The rule still judges, and the brief still says who suppressed it and why.",
        Reason: "Reason", ReasonHint: "Why it need not worry us until then", Until: "Until", Who: "Who says so", Save: "Suppress", Change: "Change it",
        Suppressed: "Suppressed until {0} by {1}.", Lift: "Take it back",
        Conflict: "Somebody else saved in between. Nothing of yours was saved, and it is still here.", Theirs: "What is there now", Yours: "What you wrote", Nothing: "nothing: the warning stands",
        NoReason: "Write a reason.", BadDay: "Name a day from {0} to {1}.",
        MarkDone: "Mark as done", MarkOpen: "Not done after all", StepDone: "Done, as {0} says since {1}", StepOpen: "Not done",
        StepConflict: "Somebody else changed this step in between. Nothing of yours was saved.", SaveMine: "Save mine all the same",
        Sharing: "Shared with", SharingLead: "Who is named here sees this account and may change it, as its owner does.", ShareWith: "Lead", Share: "Share", Unshare: "End sharing", NoShare: "Nobody.",
        Audit: "Changes", AuditLead: "Every change that was made on this site or by its commands, the latest first.", NoAudit: "Nothing was changed yet.", Moment: "When (UTC)", By: "Who", Kind: "What", Account: "Account", Was: "Before", Became: "After",
        What: Words("suppress", "warning suppressed", "unsuppress", "suppression taken back", "step done", "step done", "step open", "step not done", "share", "shared", "unshare", "sharing ended", "answer", "answer kept", "key added", "key added", "key removed", "key removed", "erase", "person erased"),
        Parts: Words("done on", "done on", "who", "says"),
        Earlier: "Earlier changes",
        Erase: "Erase a person", EraseLead: "Takes a name out of everything kept here: suppressions, done steps, shares, keys, this log, and the facts of earlier reviews. What was decided stays, said by nobody. It cannot be undone.",
        Person: "Name, as it is written", EraseNow: "Erase", Erased: "The name is gone from {0} records and {1} entries of this log; {2} shares and keys, {3} facts of earlier reviews and {4} reviews made here were removed.",
        ErasedFiles: "The accounts' own files still have it and are yours to change, and so are the systems they come from and what people took along:");

    internal static DecisionTexts Spanish { get; } = new(
        More: "Por qué, qué la quitaría y cómo apartarla",
        Verdicts: ["Esta regla no salta", "Esta regla salta", "Esta regla está por decidir"],
        Clearing: "Qué la quitaría", Try: "Ver el informe con eso",
        Suppress: "Apartar esta advertencia", SuppressLead: "Se aparta, con sus pasos, hasta el día que usted diga. La regla sigue juzgando, y el informe sigue diciendo quién la apartó y por qué.",
        Reason: "Motivo", ReasonHint: "Por qué no debe preocuparnos hasta entonces", Until: "Hasta", Who: "Quién lo dice", Save: "Apartar", Change: "Cambiarlo",
        Suppressed: "Apartada hasta el {0} por {1}.", Lift: "Recuperarla",
        Conflict: "Otra persona guardó entretanto. De lo suyo no se ha guardado nada, y sigue aquí.", Theirs: "Lo que hay ahora", Yours: "Lo que usted escribió", Nothing: "nada: la advertencia está en pie",
        NoReason: "Escriba un motivo.", BadDay: "Diga un día entre el {0} y el {1}.",
        MarkDone: "Marcar como hecho", MarkOpen: "No está hecho", StepDone: "Hecho, como dice {0} desde el {1}", StepOpen: "Sin hacer",
        StepConflict: "Otra persona cambió este paso entretanto. De lo suyo no se ha guardado nada.", SaveMine: "Guardar lo mío de todos modos",
        Sharing: "Compartida con", SharingLead: "Quien figura aquí ve esta cuenta y puede cambiarla, como su responsable.", ShareWith: "Comercial", Share: "Compartir", Unshare: "Dejar de compartir", NoShare: "Nadie.",
        Audit: "Cambios", AuditLead: "Todos los cambios hechos en este sitio o con sus órdenes, primero el último.", NoAudit: "Aún no se ha cambiado nada.", Moment: "Cuándo (UTC)", By: "Quién", Kind: "Qué", Account: "Cuenta", Was: "Antes", Became: "Después",
        What: Words("suppress", "advertencia apartada", "unsuppress", "advertencia recuperada", "step done", "paso hecho", "step open", "paso sin hacer", "share", "compartida", "unshare", "fin de compartir", "answer", "respuesta guardada", "key added", "clave creada", "key removed", "clave quitada", "erase", "persona borrada"),
        Parts: Words("reason", "motivo", "until", "hasta", "who", "lo dice", "since", "desde", "done on", "hecho el", "role", "papel", "owner", "responsable", "removed", "quitados", "renamed", "sin nombre", "entries", "entradas", "facts", "datos", "reviews", "revisiones"),
        Earlier: "Cambios anteriores",
        Erase: "Borrar a una persona", EraseLead: "Quita un nombre de todo lo que aquí se guarda: advertencias apartadas, pasos hechos, cuentas compartidas, claves, este registro y los datos de revisiones anteriores. Lo decidido queda, sin nadie que lo diga. No se puede deshacer.",
        Person: "El nombre, tal como está escrito", EraseNow: "Borrar", Erased: "El nombre ya no está en {0} apuntes ni en {1} entradas de este registro; se han quitado {2} comparticiones y claves, {3} datos de revisiones anteriores y {4} revisiones hechas aquí.",
        ErasedFiles: "Los ficheros de las cuentas aún lo tienen; cambiarlos le toca a usted, como los sistemas de que vienen y lo que la gente se haya llevado:");

    private static ImmutableDictionary<string, string> Words(params ReadOnlySpan<string> pairs)
    {
        var words = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < pairs.Length; i += 2) words[pairs[i]] = pairs[i + 1];
        return words.ToImmutable();
    }
}
