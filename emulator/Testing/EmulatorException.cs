namespace Emulator.Testing;

/// <summary>The emulator refused what a test asked of it; the message says why, and what would be right.</summary>
public class EmulatorException : Exception
{
    /// <summary>With what the emulator says.</summary>
    public EmulatorException(string message)
        : base(message) { }

    /// <summary>With what the emulator says, and the exception behind it.</summary>
    public EmulatorException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>
/// What a test claimed did not come true; the message says what came instead, and what comes nearest.
/// </summary>
public sealed class VerificationException : EmulatorException
{
    /// <summary>With what the emulator says.</summary>
    public VerificationException(string message)
        : base(message) { }

    /// <summary>With what the emulator says, and the exception behind it.</summary>
    public VerificationException(string message, Exception inner)
        : base(message, inner) { }
}
