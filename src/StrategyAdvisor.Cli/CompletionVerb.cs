using System.CommandLine;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor completion SHELL</c>: the script that lets a shell complete verbs, options, accounts and rules.</summary>
public static class CompletionVerb
{
    // The words are compared here and not by compgen -W, which would evaluate them.
    private const string Bash = """
        # advisor: completion for bash. Load it with: source <(advisor completion bash)
        _advisor() {
          local line="${COMP_LINE:0:COMP_POINT}" word
          line="${line#* }"
          COMPREPLY=()
          while IFS= read -r word; do
            [[ $word == "$2"* ]] && COMPREPLY+=("$(printf '%q' "$word")")
          done < <(advisor "[suggest:${#line}]" "$line" 2>/dev/null)
        }
        complete -o default -F _advisor advisor

        """;

    private const string Zsh = """
        #compdef advisor
        # advisor: completion for zsh. Load it with: source <(advisor completion zsh)
        _advisor() {
          local line="${LBUFFER#* }"
          local -a words_found
          words_found=("${(@f)$(advisor "[suggest:${#line}]" "$line" 2>/dev/null)}")
          compadd -- ${words_found:#} || _files
        }
        compdef _advisor advisor

        """;

    public static Command Create(Host host)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash or zsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh");
        var command = new Command("completion", "A script that lets a shell complete verbs, options, accounts and rules.") { shell };
        command.SetAction(arguments =>
        {
            var script = arguments.GetRequiredValue(shell) == "bash" ? Bash : Zsh;
            host.Output.Write(System.Text.Encoding.UTF8.GetBytes(script));
            return ExitCode.Fine;
        });
        return command;
    }
}
