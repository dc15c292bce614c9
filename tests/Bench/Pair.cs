namespace Bench;

/// <summary>Both servers under the same load in turns; above 1 the subject is the quicker one.</summary>
internal sealed record Pair(Round Subject, Round Bare)
{
    public double Ratio => Subject.RequestsPerSecond / Bare.RequestsPerSecond;
    public double ProcessorRatio => Bare.ServerMicroseconds / Subject.ServerMicroseconds;
    public double Idle => Math.Max(Subject.Idle, Bare.Idle);
    public double Others => (Subject.Others + Bare.Others) / 2;
}
