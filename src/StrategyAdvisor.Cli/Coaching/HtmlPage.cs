using System.Net;
using System.Text;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>A page for coaches, in one file that loads nothing: every text is escaped on its way in.</summary>
internal sealed class HtmlPage
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--back:#fff;--seen:#dff3e4;--part:#fff3cd;--none:#fbe3e4}
        @media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b1;--line:#3d444d;--back:#0d1117;--seen:#12351f;--part:#443800;--none:#4a1b1f}}
        body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--back);max-width:70rem;margin:2rem auto;padding:0 1rem}
        p{max-width:75ch}h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;font-variant-numeric:tabular-nums}
        th,td{border-bottom:1px solid var(--line);padding:4px 12px 4px 0;text-align:left;vertical-align:top}td.n,th.n{text-align:right}
        pre{font:14px/1.5 ui-monospace,monospace;overflow-x:auto;tab-size:2}.soft{color:var(--soft)}
        .seen{background:var(--seen)}.part{background:var(--part);text-decoration:underline dashed}.none{background:var(--none);text-decoration:underline wavy}
        a{color:inherit}code{font:0.9em ui-monospace,monospace}dt{font-weight:600}dd{margin:0 0 8px}
        """;

    private readonly StringBuilder _body = new();

    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    public HtmlPage Element(string tag, string text, string? kind = null)
    {
        Open(tag, kind);
        _body.Append(Escape(text));
        return Close(tag);
    }

    /// <param name="attributes">Written by this program, never by a user.</param>
    public HtmlPage Open(string tag, string? kind = null, string attributes = "")
    {
        _body.Append('<').Append(tag);
        if (kind is not null) _body.Append(" class=\"").Append(kind).Append('"');
        if (attributes.Length > 0) _body.Append(' ').Append(attributes);
        _body.Append('>');
        return this;
    }

    public HtmlPage Close(string tag)
    {
        _body.Append("</").Append(tag).Append('>');
        if (tag is not ("code" or "a" or "span" or "td" or "th")) _body.Append('\n');
        return this;
    }

    public HtmlPage Text(string text)
    {
        _body.Append(Escape(text));
        return this;
    }

    /// <summary>A sentence as messages are written: what stands between back-ticks is somebody's own text.</summary>
    public HtmlPage Sentence(string text)
    {
        var parts = text.Split('`');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1 && i < parts.Length - 1) Element("code", parts[i]);
            else Text(i % 2 == 1 ? $"`{parts[i]}" : parts[i]);
        }

        return this;
    }

    public HtmlPage Row(string tag, params ReadOnlySpan<string> cells)
    {
        Open("tr");
        foreach (var cell in cells) Element(tag, cell, cell.Length > 0 && cell.All(character => char.IsDigit(character) || character is '+' or '-' or ',' or '.') ? "n" : null);
        return Close("tr");
    }

    /// <summary>The whole page.</summary>
    public string Render(string title) =>
        $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
        + $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{Escape(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n{_body}</main>\n</body>\n</html>\n";
}
