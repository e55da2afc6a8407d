package org.deskwright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** The console of this very process. */
public final class ProcessConsole {
    /** What the start script passes on, because the launcher may change the process's own working directory. */
    public static final String WORKING_DIRECTORY = "deskwright.cwd";
    private static final int USUAL_WIDTH = 100;

    private ProcessConsole() {
    }

    public static Console console() {
        java.io.Console system = System.console();
        return console(System.getenv(), System.getProperty(WORKING_DIRECTORY, ""),
                system != null && system.isTerminal());
    }

    /** Java cannot tell whether standard error alone is a terminal; the start script says so in the environment. */
    static Console console(Map<String, String> environment, String workingDirectory, boolean interactive) {
        boolean terminal = interactive || "1".equals(environment.get("DESKWRIGHT_OUT_TTY"));
        boolean errTerminal = "1".equals(environment.get("DESKWRIGHT_TTY"));
        boolean colour = terminal && !environment.containsKey("NO_COLOR") && !"dumb".equals(environment.get("TERM"));
        return new Console(new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8), terminal,
                errTerminal, width(environment.get("COLUMNS")), colour, Path.of(workingDirectory).toAbsolutePath(),
                InstantSource.system(), "1".equals(environment.get("DESKWRIGHT_DEBUG")));
    }

    private static int width(String columns) {
        return columns != null && columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
