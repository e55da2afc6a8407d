package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.BundlePage;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.LoggingSteps;
import org.deskwright.cli.internal.OutputFile;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.cli.internal.Wholes;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.archive.ClientFolders;
import org.deskwright.logs.archive.WorkSpaceBundle;
import org.deskwright.logs.collect.Collected;
import org.deskwright.logs.collect.LogCollector;
import org.deskwright.logs.collect.LogPlace;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the logs of this computer into an archive that can be passed on, or tells how to get logs that say more. */
@Command(name = "collect", description = "Puts the logs of the WorkSpaces clients on this computer into a zip, without the secrets in them, or tells with --steps how a client logs in detail and where its logs are.", footer = {
        "", "Examples:", "  deskwright logs collect --output logs-of-kim.zip --redact --legend who-is-who.csv",
        "  deskwright logs collect --output bundle.zip C:\\ProgramData\\Amazon\\WSP --max-mib 200",
        "  deskwright logs collect --steps --client macos"})
public final class LogsCollectCommand implements Callable<Integer> {
    private static final long MIB = 1L << 20;

    private final Call call;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Further files and folders to take.")
    private List<String> paths = List.of();

    @Option(names = "--output", paramLabel = "FILE", description = "The zip to write.")
    private String output;

    @Option(names = "--force", description = "Replace the zip where it is there already.")
    private boolean force;

    @Option(names = "--max-mib", paramLabel = "N", description = "Take that many MiB of logs at most, the youngest; default: 1024.")
    private String most;

    @Mixin
    private RedactOptions redact = new RedactOptions();

    @Option(names = "--steps", description = "Tell how to switch detailed logs on and off, and where they are.")
    private boolean steps;

    @Option(names = "--client", paramLabel = "CLIENT", description = "With --steps: of this client alone: windows, macos, linux, android, chromebook, ios, zero-client, web or legacy.")
    private String client;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to tell it; default: ${DEFAULT-VALUE}.")
    private String format;

    LogsCollectCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        if (steps) {
            LoggingSteps told = LoggingSteps.of(call.toolbox().catalogue().get(), client);
            StandardOutput.write(call.console(), out -> {
                if (format.equals("json")) {
                    Json.write(told.document(), out);
                } else {
                    told.write(call.console(), out);
                }
            });
            return ExitCode.OK.code();
        }
        if (output == null || client != null) {
            throw new UsageProblem(client != null
                    ? "--client goes with --steps; what is collected is of all clients on this computer"
                    : "name the zip with --output, or say --steps");
        }
        return collect();
    }

    private int collect() throws IOException {
        redact.check(call.console());
        Path archive = call.console().resolve(output);
        OutputFile.check("--output", archive);
        if (Files.exists(archive) && !force) {
            throw new UsageProblem("--output: " + archive + " is there already; take another name, or say --force");
        }
        long bytes = most == null ? 1024 * MIB : MIB * Wholes.parse("--max-mib", most, 1, 1 << 20);
        Redactor redactor = redact.redactor(call.console(), paths);
        Collected collected = new LogCollector(redactor, redact.isAsked(), bytes).collect(places(), archive,
                call.console().clock().instant());
        redact.finish(call.console(), redactor);
        StandardOutput.write(call.console(), out -> {
            for (WorkSpaceBundle bundle : collected.bundles()) {
                BundlePage.write(bundle, out);
            }
            int removed = collected.removed().values().stream().mapToInt(Integer::intValue).sum();
            out.write(collected.files().size() + (collected.files().size() == 1 ? " file, " : " files, ") + removed
                    + (removed == 1 ? " secret" : " secrets") + " taken out"
                    + (redact.isAsked() ? ", names replaced" : "") + "\nWritten to " + archive + "\n");
        });
        collected.missing().forEach(place -> say("nothing at " + place));
        collected.made()
                .forEach(each -> say("names cannot be replaced in " + each.what() + ": in the place of " + each.name()
                        + " there is its text" + (each.file().contains(each.name()) ? ", " : " in ") + each.file()));
        collected.left()
                .forEach(each -> say("not taken: " + each.name() + " of " + each.place() + ": " + each.reason()));
        return (collected.files().isEmpty()
                ? ExitCode.NOT_FOUND
                : collected.left().isEmpty() ? ExitCode.OK : ExitCode.UNREADABLE).code();
    }

    private List<LogPlace> places() {
        List<LogPlace> places = new ArrayList<>();
        ClientFolders.all(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv())
                .forEach(folder -> places.add(new LogPlace(folder.place(), folder.path())));
        paths.forEach(path -> places.add(new LogPlace(path, Optional.of(call.console().resolve(path)))));
        return places;
    }

    private void say(String message) {
        call.console().err().println("deskwright: " + Printable.line(message));
    }
}
