using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KapGuide.Benchmarks.Parts;

// In this process: nothing is compiled a second time, and the parts run as tiered code, as in a build that has run for a while.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
return BenchmarkRunner.Run<BuildParts>(config, args).Reports.All(static report => report.Success) ? 0 : 1;
