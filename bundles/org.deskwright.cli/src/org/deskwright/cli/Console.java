package org.deskwright.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Where the command line was called from.
 *
 * @param out takes results, always as UTF-8; not closed
 * @param err takes messages and progress; not closed
 * @param terminal whether {@code out} is read by a person and not by a pipe or file
 * @param errTerminal likewise for {@code err}; only then is progress shown
 * @param width columns of the terminal
 * @param colour whether ANSI colours are wanted on {@code out}; never true for pipes
 * @param workingDirectory what relative paths start from
 * @param clock for the date of a case and for evidence that does not say when it was read
 * @param debug whether unexpected errors show where they happened
 */
public record Console(OutputStream out, PrintStream err, boolean terminal, boolean errTerminal, int width,
        boolean colour, Path workingDirectory, InstantSource clock, boolean debug) {
    public Console {
        colour = colour && terminal;
    }

    /** The path as seen from the working directory. */
    public Path resolve(String path) {
        return workingDirectory.resolve(path).normalize();
    }
}
