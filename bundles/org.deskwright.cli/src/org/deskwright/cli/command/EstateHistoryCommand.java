package org.deskwright.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.ChangeRows;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.NamedItems;
import org.deskwright.cli.internal.Rows;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.report.text.Printable;
import org.deskwright.store.EstateStore;
import org.deskwright.store.HistoryEntry;
import org.deskwright.store.StoredState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what happened to one item. */
@Command(name = "history", description = "Tells all that the snapshots know to have happened to one WorkSpace, directory, subnet, ..., oldest first.", footer = {
        "", "Examples:", "  deskwright estate history ws-0123456789",
        "  deskwright estate history anna.meier --format csv"})
public final class EstateHistoryCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(index = "0", paramLabel = "ID|NAME|ADDRESS", description = "The id that AWS gave it; or the user name, computer name or private address of a WorkSpace as it is now.")
    private String name;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    EstateHistoryCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, Rows.FORMATS);
        List<String> head = new ArrayList<>(List.of("snapshot", "at"));
        head.addAll(ChangeRows.HEAD);
        List<List<String>> rows = new ArrayList<>();
        try (EstateStore open = store.openExisting(call.console())) {
            for (HistoryEntry entry : history(open)) {
                for (List<String> change : ChangeRows.of(entry.change())) {
                    List<String> row = new ArrayList<>(List.of("" + entry.snapshot(), "" + entry.at()));
                    row.addAll(change);
                    rows.add(row);
                }
            }
        }
        Map<String, Object> document = Rows.document("deskwright.estate-history/1");
        Rows.write(call.console(), format, document, head, rows);
        return ExitCode.OK.code();
    }

    private List<HistoryEntry> history(EstateStore open) throws IOException {
        List<HistoryEntry> entries = open.history(name);
        if (!entries.isEmpty()) {
            return entries;
        }
        Optional<StoredState> newest = open.newestState();
        List<String> ids = newest.isEmpty()
                ? List.of()
                : NamedItems.find(name, newest.get().read(IntakeOptions.DEFAULT).evidence()).stream()
                        .map(n -> n.item().id()).distinct().toList();
        if (ids.size() == 1) {
            return open.history(ids.getFirst());
        }
        throw new UsageProblem(ids.isEmpty()
                ? "no snapshot knows anything with the id '" + Printable.line(name)
                        + "', and the newest no WorkSpace with such a user, computer or private address"
                : "several are called '" + Printable.line(name) + "': " + String.join(", ", ids)
                        + "; give one of them");
    }
}
