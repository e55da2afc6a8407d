package org.deskwright.cli.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.deskwright.cli.Console;
import org.deskwright.cli.internal.ChangeRows;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.ListingQuery;
import org.deskwright.cli.internal.Spans;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.cli.internal.Watch;
import org.deskwright.cli.internal.Wholes;
import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.store.EstateStore;
import org.deskwright.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads an estate from AWS again and again. */
@Command(name = "watch", description = "Reads an estate from AWS again and again into the store, and tells each time what appeared, vanished and changed since the snapshot before, a line each. An account that fails is asked again twice as late each time. Goes on until Ctrl+C.", footer = {
        "", "Examples:", "  deskwright estate watch --profile works --every 10m",
        "  deskwright estate watch --profile works --directory d-9067012345 --every 30s",
        "  deskwright estate watch --profile works --changed --every 1m --whole-every 1h",
        "  deskwright estate watch --profile works --query member:State --format json | jq .after"})
public final class EstateWatchCommand implements Callable<Integer> {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(7);
    private final Call call;

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Mixin
    private FocusOptions focus = new FocusOptions();

    @Option(names = "--every", paramLabel = "TIME", defaultValue = "5m", description = "How long to wait after a refresh, such as 30s, 5m or 2h; default: ${DEFAULT-VALUE}.")
    private String every;

    @Option(names = "--whole-every", paramLabel = "TIME", description = "With --changed: how often all is asked for, because what changes in other directories is not seen before; default: 1h.")
    private String wholeEvery;

    @Option(names = "--count", paramLabel = "N", description = "Ends after that many refreshes.")
    private String count;

    @Option(names = "--query", paramLabel = "QUERY", description = "Tells only those changes that it describes; its attributes are those of 'estate diff'.")
    private String query;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to tell; json is an object a line, with all that happens; default: ${DEFAULT-VALUE}.")
    private String format;

    EstateWatchCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        List<LiveSource> sources = live.sources();
        focus.check();
        if (wholeEvery != null && !focus.isChanged()) {
            throw new UsageProblem("--whole-every goes with --changed");
        }
        Duration whole = Spans.parse("--whole-every", wholeEvery == null ? "1h" : wholeEvery, LEAST, MOST);
        Watch.Wanted wanted = new Watch.Wanted(Spans.parse("--every", every, LEAST, MOST),
                count == null ? 0 : Wholes.parse("--count", count, 1, 1_000_000), format.equals("json"),
                Optional.ofNullable(query).map(text -> ListingQuery.of(text, "changes", ChangeRows.HEAD)),
                focus.named());
        Console console = call.console();
        LiveEstate estate = call.liveEstate();
        ConsoleSignIn.codes(call, sources);
        try (EstateStore open = store.open(console)) {
            Watch.Plan plan = focus.isChanged()
                    ? new ChangedFirst(open, whole)
                    : due -> focus.given(true).map(only -> focused(due, only)).orElse(due);
            return new Watch(console, open, estate, sources, plan, wanted).run().code();
        }
    }

    private static List<LiveSource> focused(List<LiveSource> sources, Focus focus) {
        return sources.stream().map(source -> source.with(focus)).toList();
    }

    /** All now and then, beginning with what changed lately; in between that alone. */
    private final class ChangedFirst implements Watch.Plan {
        private final EstateStore open;
        private final Duration whole;
        private final Map<LiveSource, Long> wholeAt = new HashMap<>();

        private ChangedFirst(EstateStore open, Duration whole) {
            this.open = open;
            this.whole = whole;
        }

        @Override
        public List<LiveSource> of(List<LiveSource> due) throws StoreException {
            Optional<Focus> only = focus.known(open, call.console().clock().instant(), true);
            Focus first = only.map(f -> Focus.first(f.directories(), f.workspaces())).orElse(Focus.NONE);
            long now = System.nanoTime();
            return due.stream().flatMap(source -> {
                Long before = wholeAt.get(source);
                if (before == null || now - before >= whole.toNanos()) {
                    wholeAt.put(source, now);
                    return Stream.of(source.with(first));
                }
                return only.map(source::with).stream();
            }).toList();
        }

        /** What was asked in vain is not known whole. */
        @Override
        public void ended(LiveSource source, boolean sound) {
            if (!sound) {
                wholeAt.remove(source);
            }
        }
    }
}
