package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.core.intake.FileTooLargeError;
import org.deskwright.report.text.Printable;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every error as one line that says what is wrong and what to do; where it happened is told on request alone. */
public final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final String MORE_MEMORY = "; read fewer files at once, or give it more with DESKWRIGHT_OPTS=-Xmx4g";

    private final Console console;

    public ErrorLines(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String hint = "";
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String first = unmatched.getUnmatched().getFirst();
            List<String> names = first.startsWith("-")
                    ? options(e.getCommandLine())
                    : List.copyOf(e.getCommandLine().getSubcommands().keySet());
            hint = Suggestions.hint(first, names);
        }
        line(e.getMessage() + hint + "; see '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
        return ExitCode.USAGE.code();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        boolean verbose = console.debug()
                || command.getParseResult() != null && parsed.originalArgs().contains("--verbose");
        ExitCode code = isCancellation(e) ? told("cancelled; nothing was written", ExitCode.CANCELLED) : switch (e) {
            case UsageProblem problem -> told(problem);
            case FileSystemException file -> told(file(file), ExitCode.BROKEN);
            case IOException io -> told(String.valueOf(io.getMessage()), ExitCode.BROKEN);
            case UncheckedIOException io -> told(String.valueOf(io.getCause().getMessage()), ExitCode.BROKEN);
            default -> told(unexpected(e, verbose), ExitCode.BROKEN);
        };
        if (verbose && code == ExitCode.BROKEN) {
            trace(e);
        }
        return code.code();
    }

    private static String unexpected(Throwable e, boolean verbose) {
        return "this should not have happened: " + e
                + (verbose ? "" : "; run it again with --verbose to see where, and report it");
    }

    /** For errors that are nobody's input, such as a class that is lacking. */
    public int unexpected(Error e, boolean asked) {
        boolean verbose = console.debug() || asked;
        told(unexpected((Throwable) e, verbose), ExitCode.BROKEN);
        if (verbose) {
            trace(e);
        }
        return ExitCode.BROKEN.code();
    }

    /** A channel that is written to while its thread is interrupted is closed under the writer's hands. */
    private static boolean isCancellation(Exception e) {
        return e instanceof CancellationException || e instanceof InterruptedException
                || e instanceof ClosedByInterruptException;
    }

    private void trace(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            console.err().println(Printable.line(t.toString()));
            for (StackTraceElement element : t.getStackTrace()) {
                console.err().println("    at " + element);
            }
        }
    }

    /** For errors that leave no room for more than a line. */
    public int exhausted(Error e) {
        return told(switch (e) {
            case FileTooLargeError large -> "out of memory over " + large.file() + MORE_MEMORY;
            case OutOfMemoryError _ -> "out of memory" + MORE_MEMORY;
            default -> "the input is nested too deeply";
        }, ExitCode.BROKEN).code();
    }

    private ExitCode told(String message, ExitCode code) {
        line(message);
        return code;
    }

    private void line(String message) {
        console.err().println("deskwright: " + Printable.line(message));
    }

    /** The problem, and what there is more of it, each in a line of its own. */
    private ExitCode told(UsageProblem problem) {
        line(problem.getMessage());
        problem.more().forEach(one -> console.err().println("  " + Printable.line(one)));
        return ExitCode.USAGE;
    }

    private static String file(FileSystemException e) {
        String reason = e.getReason() == null ? e.getClass().getSimpleName().replace("Exception", "") : e.getReason();
        return e.getFile() + ": " + reason;
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream().map(o -> o.longestName()).toList();
    }
}
