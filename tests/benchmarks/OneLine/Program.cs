// The yardstick of the process benchmark: what it costs to start .NET and print anything at all.
Console.WriteLine("one line");
