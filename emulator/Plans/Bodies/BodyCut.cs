namespace Emulator.Plans.Bodies;

/// <summary>Bytes of a body that were not kept: where in the body as it was sent they stood, and how many.</summary>
internal readonly record struct BodyCut(long At, long Bytes);
