namespace StrategyAdvisor.Web.Texts;

/// <summary>Signing in, and forms that came too late.</summary>
/// <param name="Refused">Said where nobody is known by what was given.</param>
/// <param name="ByLogin">To the company's login at <c>{0}</c>.</param>
/// <param name="Roles">What each role may, in the order of <see cref="Security.Role"/>.</param>
/// <param name="Owner">Whose accounts are theirs.</param>
/// <param name="Ended">The session ended before a form was sent.</param>
/// <param name="OldForm">The mark of a form does not hold any more.</param>
/// <param name="Typed">Before what was typed.</param>
/// <param name="SignInBeside">To the way in, in another tab.</param>
public sealed record AccessTexts(
    string SignIn, string Refused, string ByLogin, string Key, string KeyHelp, string SignOut, string Session, string Name, string Role, string Owner, ImmutableArray<string> Roles,
    string NotAllowed, string NotAllowedLead, string Ended, string EndedLead, string OldForm, string OldFormLead, string Typed, string SignInBeside, string SendNow)
{
    internal static AccessTexts English { get; } = new(
        SignIn: "Sign in", Refused: "Nobody is known by that. Try again, or ask whoever runs this site.", ByLogin: "Sign in at {0}", Key: "Key", KeyHelp: "The key that you were given for this site. It begins with advisor_.",
        SignOut: "Sign out", Session: "You are signed in", Name: "Name", Role: "Role", Owner: "Your accounts are those of",
        Roles: ["Lead: sees and changes their own accounts and those shared with them", "Coach: sees every account and changes none", "Admin: sees and changes everything, and reads the audit log"],
        NotAllowed: "Not allowed", NotAllowedLead: "Your role does not allow this. Ask whoever runs this site if it should.",
        Ended: "Your session has ended", EndedLead: "Nothing was saved, and nothing you typed is lost. Sign in again in another tab, come back here, and send it.",
        OldForm: "Please send it again", OldFormLead: "The page you sent this from had grown old. Nothing was saved, and nothing you typed is lost. Check it and send it.",
        Typed: "What you typed", SignInBeside: "Sign in (opens another tab)", SendNow: "Send it now");

    internal static AccessTexts Spanish { get; } = new(
        SignIn: "Entrar", Refused: "No se conoce a nadie con eso. Inténtelo de nuevo o pregunte a quien lleva este sitio.", ByLogin: "Entrar por {0}", Key: "Clave", KeyHelp: "La clave que le dieron para este sitio. Empieza por advisor_.",
        SignOut: "Salir", Session: "Ha entrado", Name: "Nombre", Role: "Papel", Owner: "Sus cuentas son las de",
        Roles: ["Comercial: ve y cambia sus cuentas y las que se comparten con él", "Formador: ve todas las cuentas y no cambia ninguna", "Administrador: lo ve y lo cambia todo, y lee el registro de cambios"],
        NotAllowed: "No permitido", NotAllowedLead: "Su papel no lo permite. Si debiera, pregunte a quien lleva este sitio.",
        Ended: "Su sesión ha terminado", EndedLead: "No se ha guardado nada y no se pierde nada de lo que escribió. Entre de nuevo en otra pestaña, vuelva aquí y envíelo.",
        OldForm: "Envíelo de nuevo, por favor", OldFormLead: "La página desde la que lo envió era ya antigua. No se ha guardado nada y no se pierde nada de lo que escribió. Compruébelo y envíelo.",
        Typed: "Lo que escribió", SignInBeside: "Entrar (abre otra pestaña)", SendNow: "Enviar ahora");
}
