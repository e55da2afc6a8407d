package org.deskwright.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.deskwright.cli.command.Call;
import org.deskwright.cli.command.Deskwright;
import org.deskwright.cli.internal.ErrorLines;
import org.deskwright.cli.internal.Interruption;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs one command line from arguments to exit code. */
public final class DeskwrightCommand {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 120;

    private DeskwrightCommand() {
    }

    /**
     * Runs the command on the calling thread; interrupting the thread cancels it. Never throws and never ends the
     * process.
     *
     * @return the code to end the process with, see {@link ExitCode}
     */
    public static int run(String[] args, Console console, Toolbox toolbox) {
        ErrorLines errors = new ErrorLines(console);
        try (Interruption guard = Interruption.guard()) {
            return configured(args, console, toolbox, errors).execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return errors.exhausted(e);
        } catch (Error e) {
            // such as a class that a bundle lacks: told like all else, in a line
            return errors.unexpected(e, List.of(args).contains("--verbose"));
        } finally {
            console.err().flush();
        }
    }

    private static CommandLine configured(String[] args, Console console, Toolbox toolbox, ErrorLines errors) {
        CommandLine tree = Deskwright.tree(new Call(console, toolbox), args);
        tree.getCommandSpec().versionProvider(() -> new String[]{"Deskwright " + toolbox.version()});
        tree.setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true));
        tree.setErr(new PrintWriter(console.err(), true));
        tree.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
        tree.setUsageHelpWidth(Math.clamp(console.terminal() ? console.width() : 100, NARROWEST, WIDEST));
        tree.setExpandAtFiles(false);
        tree.setAbbreviatedOptionsAllowed(false);
        tree.setOverwrittenOptionsAllowed(true);
        tree.setParameterExceptionHandler(errors);
        tree.setExecutionExceptionHandler(errors);
        return tree;
    }
}
