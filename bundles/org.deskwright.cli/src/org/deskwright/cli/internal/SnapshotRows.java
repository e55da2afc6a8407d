package org.deskwright.cli.internal;

import java.io.IOException;
import java.util.List;

import org.deskwright.cli.Console;
import org.deskwright.store.Outcome;
import org.deskwright.store.Snapshot;

/** Snapshots, and what one is made of, as rows. */
public final class SnapshotRows {
    private static final List<String> HEAD = List.of("snapshot", "read", "until", "calls", "lacking", "items",
            "changed", "origin", "broken-off");
    private static final List<String> PART_HEAD = List.of("account", "region", "call", "narrowed-to", "read", "outcome",
            "items", "changed", "reason");

    private SnapshotRows() {
    }

    public static void write(Console console, String format, List<Snapshot> snapshots) throws IOException {
        Rows.write(console, format, Rows.document("deskwright.estate-snapshots/1"), HEAD,
                snapshots.stream().map(SnapshotRows::row).toList());
    }

    private static List<String> row(Snapshot snapshot) {
        long lacking = snapshot.parts().stream().filter(part -> part.outcome() != Outcome.COMPLETE).count();
        return List.of("" + snapshot.number(), "" + snapshot.begun(), "" + snapshot.ended(),
                "" + snapshot.parts().size(), "" + lacking,
                "" + snapshot.parts().stream().mapToInt(Snapshot.Part::items).sum(),
                "" + snapshot.parts().stream().mapToInt(Snapshot.Part::changed).sum(), snapshot.origin(),
                snapshot.brokenOff());
    }

    public static void writeParts(Console console, String format, Snapshot snapshot) throws IOException {
        var document = Rows.document("deskwright.estate-snapshot/1");
        document.put("snapshot", snapshot.number());
        Rows.write(console, format, document, PART_HEAD, snapshot.parts().stream().map(SnapshotRows::row).toList());
    }

    private static List<String> row(Snapshot.Part part) {
        var request = part.request();
        String narrowed = request.isWhole() ? "" : request.member() + "=" + String.join(",", request.values());
        return List.of(request.scope().account(), request.scope().region(), Calls.name(request.kind()), narrowed,
                "" + part.begun(), part.outcome().word(), "" + part.items(), "" + part.changed(), part.reason());
    }
}
