package org.deskwright.cli;

/**
 * What the process ends with. Where two apply, the higher one is told: a diagnosis of evidence that could not all be
 * read is not the whole truth, whatever it found, so a script that trusts "1 means these findings" is not misled.
 */
public enum ExitCode {
    /** Done; nothing at or above {@code --fail-on}. */
    OK(0),
    /** Findings at or above {@code --fail-on}. */
    FINDINGS(1),
    /** Nothing was found where the command was to find something; as {@code grep} ends. */
    NOT_FOUND(1),
    /** The command cannot be understood or asks for something that does not exist. */
    USAGE(2),
    /** Some evidence could not be read; the report holds what the rest says. */
    UNREADABLE(3),
    /** Something broke that is not the caller's doing: a full disk, a mistake in Deskwright. */
    BROKEN(70),
    /** Interrupted, as by Ctrl+C; nothing was written, but what was found in logs so far. */
    CANCELLED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
