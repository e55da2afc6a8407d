/**
 * Deskwright without a window: the command line.
 * <p>
 * Start at {@link org.deskwright.cli.DeskwrightCommand#run}: it takes the arguments, a
 * {@link org.deskwright.cli.Console} (where text goes, and what the terminal can do) and a
 * {@link org.deskwright.cli.Toolbox} (which readers and checks there are), and gives back the exit code, so that it
 * runs the same in OSGi, in a test and in a job. It never ends the process, never prints a stack trace unless asked to,
 * and writes nothing but what {@code --output} and {@code --save-case} name. Exit codes are promised: see
 * {@link org.deskwright.cli.ExitCode}.
 */
package org.deskwright.cli;
