using SharpFuzz;

namespace StrategyAdvisor.Fuzz;

/// <summary>Feeds bytes to one target: from afl-fuzz, or from files to see what one of its findings does.</summary>
internal static class Program
{
    /// <returns>0 where every input was borne, 1 where one was not, 2 for wrong usage.</returns>
    private static int Main(string[] arguments) => arguments switch
    {
        ["instrument", .. var assemblies] => Instrument(assemblies),
        [var name] when Target.Find(name) is { } target => Fuzz(target),
        [var name, .. var files] when Target.Find(name) is { } target => Replay(target, files),
        _ => ShowUsage(),
    };

    private static int Instrument(string[] assemblies)
    {
        foreach (var assembly in assemblies)
        {
            var types = Fuzzer.Instrument(assembly, _ => true, Options.Value);
            Console.WriteLine($"{Path.GetFileName(assembly)}: {types.Count()} types instrumented");
        }

        return 0;
    }

    // In a process of its own, so that one that dies is found and started again.
    private static int Fuzz(Target target)
    {
        Fuzzer.OutOfProcess.Run(stream => target.Try(Read(stream)));
        return 0;
    }

    private static byte[] Read(Stream stream)
    {
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static int Replay(Target target, string[] files)
    {
        var harmed = 0;
        foreach (var file in files)
        {
            try
            {
                target.Try(File.ReadAllBytes(file));
            }
            catch (Exception problem)
            {
                harmed = 1;
                Console.WriteLine($"{file}: {problem}");
            }
        }

        return harmed;
    }

    private static int ShowUsage()
    {
        Console.Error.WriteLine($"usage: StrategyAdvisor.Fuzz TARGET [FILES] | instrument ASSEMBLIES\ntargets: {string.Join(' ', Target.All.Select(target => target.Name))}");
        return 2;
    }
}
