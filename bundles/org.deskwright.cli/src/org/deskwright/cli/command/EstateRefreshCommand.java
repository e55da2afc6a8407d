package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.LiveReading;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.report.text.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads an estate from AWS into a folder. */
@Command(name = "refresh", description = "Reads an estate from AWS into a folder, as fast as AWS allows and no faster. The folder can be opened like any other evidence.", footer = {
        "", "Examples:", "  deskwright estate refresh --profile works --region eu-west-1,us-east-1 --to fleet-monday",
        "  deskwright diagnose fleet-monday"})
public final class EstateRefreshCommand implements Callable<Integer> {
    private final Call call;

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "A folder that is new or empty; the answers go there as the AWS CLI prints them.")
    private String to;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to tell what was read; default: ${DEFAULT-VALUE}.")
    private String format;

    EstateRefreshCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        List<LiveSource> sources = live.sources();
        Path folder = folder(call.console());
        List<LiveAnswer> answers = LiveReading.into(folder, call.liveEstate(), sources, call.console());
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Json.write(document(answers), out);
            } else {
                TextTable table = new TextTable(List.of("account", "region", "call", "state", "pages"));
                answers.forEach(a -> table.add(List.of(a.scope().account(), a.scope().region(), a.permission(),
                        a.state().name(), "" + a.pages())));
                table.write(out, call.console().terminal() ? call.console().width() : 0, call.console().colour());
            }
        });
        return (LiveReading.problems(answers).isEmpty() ? ExitCode.OK : ExitCode.UNREADABLE).code();
    }

    private Path folder(Console console) throws IOException {
        Path folder = console.resolve(to);
        if (Files.exists(folder)) {
            if (!Files.isDirectory(folder)) {
                throw new UsageProblem("'" + to + "' is not a folder");
            }
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new UsageProblem("'" + to + "' is not empty: what was read before would be taken for new");
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private static Map<String, Object> document(List<LiveAnswer> answers) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "deskwright.estate-refresh/1");
        document.put("answers", answers.stream().map(answer -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("account", answer.scope().account());
            entry.put("region", answer.scope().region());
            entry.put("kind", answer.kind());
            entry.put("permission", answer.permission());
            entry.put("state", answer.state().name());
            entry.put("pages", answer.pages());
            entry.put("reason", answer.reason());
            return entry;
        }).toList());
        return document;
    }
}
