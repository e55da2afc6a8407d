package org.deskwright.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Suggestions;
import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how to use a command. */
@Command(name = "help", description = "Shows how to use a command.", footer = {"", "Examples:",
        "  deskwright help diagnose", "  deskwright help estate throttle"})
public final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command, such as diagnose or estate list.")
    private List<String> path = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLine command = spec.root().commandLine();
        for (String name : path) {
            CommandLine next = command.getSubcommands().get(name);
            if (next == null) {
                throw new UsageProblem("there is no command '" + String.join(" ", path) + "'"
                        + Suggestions.hint(name, command.getSubcommands().keySet()));
            }
            command = next;
        }
        command.usage(command.getOut());
        return ExitCode.OK.code();
    }
}
