package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.LiveReading;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.report.text.TextTable;
import org.deskwright.store.EstateRefresh;
import org.deskwright.store.EstateStore;
import org.deskwright.store.Retention;
import org.deskwright.store.Snapshot;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads an estate from AWS. */
@Command(name = "refresh", description = "Reads an estate from AWS into the store, as fast as AWS allows and no faster. Each refresh is a snapshot; what was read before Ctrl+C is kept.", footer = {
        "", "Examples:", "  deskwright estate refresh --profile works --region eu-west-1,us-east-1",
        "  deskwright estate refresh --profile works --directory d-9067012345",
        "  deskwright estate refresh --profile works --changed 2h --rest",
        "  deskwright estate list --query state:UNHEALTHY && deskwright estate diff",
        "  deskwright estate refresh --profile works --to fleet-monday && deskwright diagnose fleet-monday"})
public final class EstateRefreshCommand implements Callable<Integer> {
    private final Call call;

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Mixin
    private FocusOptions focus = new FocusOptions();

    @Option(names = "--rest", description = "After what --directory, --workspace and --changed ask for, asks for all the rest, too.")
    private boolean rest;

    @Option(names = "--to", paramLabel = "FOLDER", description = "Leaves the store alone and reads into a folder that is new or empty, in the form that the AWS CLI prints; it can be opened like any other evidence.")
    private String to;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to tell what was read; default: ${DEFAULT-VALUE}.")
    private String format;

    EstateRefreshCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        List<LiveSource> sources = live.sources();
        if (to != null && store.isGiven()) {
            throw new UsageProblem("--to reads into a folder, --store into a store; leave out one of the two");
        }
        focus.check();
        if (rest && focus.isEmpty()) {
            throw new UsageProblem("--rest goes with --directory, --workspace or --changed");
        }
        if (to != null && focus.isChanged()) {
            throw new UsageProblem("--changed asks the store what changed; it does not go with --to");
        }
        ConsoleSignIn.codes(call, sources);
        EstateRefresh.Result result = to != null
                ? new EstateRefresh.Result(Optional.empty(),
                        LiveReading.into(folder(call.console()), call.liveEstate(),
                                focus.given(!rest).map(f -> focused(sources, f)).orElse(sources), call.console(),
                                ConsoleSignIn.renewal(call, sources)),
                        false)
                : stored(sources);
        List<LiveAnswer> answers = result.answers();
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Json.write(document(answers), out);
            } else {
                TextTable table = new TextTable(List.of("account", "region", "call", "state", "pages"));
                answers.forEach(a -> table.add(List.of(a.scope().account(), a.scope().region(),
                        a.permission() + FocusOptions.words(a.portion()), a.state().name(), "" + a.pages())));
                table.write(out, call.console().terminal() ? call.console().width() : 0, call.console().colour());
            }
        });
        if (result.cancelled()) {
            return ExitCode.CANCELLED.code();
        }
        return (LiveReading.problems(answers).isEmpty() ? ExitCode.OK : ExitCode.UNREADABLE).code();
    }

    private EstateRefresh.Result stored(List<LiveSource> sources) throws IOException {
        Console console = call.console();
        LiveEstate estate = call.liveEstate();
        try (EstateStore open = store.open(console)) {
            Optional<Focus> wanted = focus.known(open, console.clock().instant(), !rest);
            if (wanted.isEmpty() && !rest && !focus.isEmpty()) {
                console.err().println("deskwright: " + focus.nothing());
                return new EstateRefresh.Result(Optional.empty(), List.of(), false);
            }
            EstateRefresh.Result result = LiveReading.into(open, estate,
                    wanted.map(f -> focused(sources, f)).orElse(sources), console,
                    ConsoleSignIn.renewal(call, sources));
            if (result.cancelled()) {
                console.err().println("deskwright: cancelled; " + result.snapshot()
                        .map(s -> "what was read is kept as snapshot " + s.number()).orElse("nothing was read"));
                return result;
            }
            LiveReading.tellUnknown(open, focus.named(), result.answers(), console);
            open.forget(Retention.USUAL, console.clock().instant());
            result.snapshot().ifPresent(s -> console.err()
                    .println("deskwright: snapshot " + s.number() + " of " + open.file() + ", " + changed(s)));
            return result;
        }
    }

    private static List<LiveSource> focused(List<LiveSource> sources, Focus focus) {
        return sources.stream().map(source -> source.with(focus)).toList();
    }

    private static String changed(Snapshot snapshot) {
        int changed = snapshot.parts().stream().mapToInt(Snapshot.Part::changed).sum();
        return changed == 0 ? "nothing changed" : changed == 1 ? "1 item changed" : changed + " items changed";
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
            if (!answer.portion().isAll()) {
                entry.put("narrowedTo", Map.of(answer.portion().member(), answer.portion().values()));
            }
            entry.put("state", answer.state().name());
            entry.put("pages", answer.pages());
            entry.put("reason", answer.reason());
            return entry;
        }).toList());
        return document;
    }
}
