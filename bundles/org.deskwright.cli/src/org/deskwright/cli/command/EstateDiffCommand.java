package org.deskwright.cli.command;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.ChangeRows;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.ListingQuery;
import org.deskwright.cli.internal.Rows;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.store.EstateStore;
import org.deskwright.store.Snapshot;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what changed between two snapshots. */
@Command(name = "diff", description = "Tells what appeared, vanished and changed between two snapshots, one line for each member that is other.", footer = {
        "", "Examples:", "  deskwright estate diff", "  deskwright estate diff --from 2026-11-20 --to newest",
        "  deskwright estate diff --query 'change:changed member:State after:UNHEALTHY'"})
public final class EstateDiffCommand implements Callable<Integer> {
    private final Call call;

    @Option(names = "--from", paramLabel = "SNAPSHOT", description = "The number of a snapshot, or a moment such as 2026-11-20T10:00:00Z, for the newest one by then; default: the one before --to.")
    private String from;

    @Option(names = "--to", paramLabel = "SNAPSHOT", defaultValue = "newest", description = "Likewise; default: ${DEFAULT-VALUE}.")
    private String to;

    @Option(names = "--query", paramLabel = "QUERY", description = "Lists only what it describes; its attributes are the columns.")
    private String query;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    EstateDiffCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, Rows.FORMATS);
        Optional<ListingQuery> wanted = Optional.ofNullable(query)
                .map(text -> ListingQuery.of(text, "changes", ChangeRows.HEAD));
        try (EstateStore open = store.openExisting(call.console())) {
            Snapshot later = StoreOptions.snapshot(open, "--to", to);
            Snapshot earlier = from == null ? before(open, later) : StoreOptions.snapshot(open, "--from", from);
            if (earlier.number() > later.number()) {
                throw new UsageProblem("--from is snapshot " + earlier.number()
                        + ", which is later than --to, snapshot " + later.number());
            }
            List<List<String>> all = ChangeRows.of(open.changes(earlier, later));
            Evidence none = Evidence.asOf(later.ended(), ZoneOffset.UTC).build();
            List<List<String>> rows = wanted.map(q -> q.choose(all, none, List::of)).orElse(all);
            Map<String, Object> document = Rows.document("deskwright.estate-changes/1");
            document.put("from", Map.of("snapshot", earlier.number(), "at", earlier.ended()));
            document.put("to", Map.of("snapshot", later.number(), "at", later.ended()));
            Rows.write(call.console(), format, document, ChangeRows.HEAD, rows);
            if (format.equals("text")) {
                call.console().err()
                        .println("deskwright: " + rows.size() + (rows.size() == 1 ? " line" : " lines")
                                + ", from snapshot " + earlier.number() + " (" + earlier.ended() + ") to "
                                + later.number() + " (" + later.ended() + ")");
            }
        }
        return ExitCode.OK.code();
    }

    private static Snapshot before(EstateStore open, Snapshot later) throws java.io.IOException {
        return open.snapshots().reversed().stream().filter(s -> s.number() < later.number()).findFirst()
                .orElseThrow(() -> new UsageProblem("there is no snapshot before " + later.number()
                        + "; import or refresh again, then there are two to compare"));
    }
}
