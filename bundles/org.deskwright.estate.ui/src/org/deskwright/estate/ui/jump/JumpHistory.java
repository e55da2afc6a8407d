package org.deskwright.estate.ui.jump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.topic.Topic;
import org.deskwright.estate.lookup.Hit;
import org.deskwright.estate.lookup.Lookup;
import org.eclipse.jface.dialogs.IDialogSettings;

/** Where one has gone to, the latest first; kept by kind, id and Region, and looked up again each time. */
final class JumpHistory {
    private static final String KEY = "jumps";
    private static final int MOST = 20;
    private static final String BETWEEN = "\t";

    private final IDialogSettings settings;

    JumpHistory(IDialogSettings settings) {
        this.settings = settings;
    }

    void add(Hit hit) {
        List<String> jumps = new ArrayList<>(all());
        String line = line(hit);
        jumps.remove(line);
        jumps.addFirst(line);
        settings.put(KEY, jumps.stream().limit(MOST).toArray(String[]::new));
    }

    private List<String> all() {
        String[] kept = settings.getArray(KEY);
        return kept == null ? List.of() : List.of(kept);
    }

    private static String line(Hit hit) {
        return String.join(BETWEEN, kind(hit.target()), hit.id(), hit.scope().region());
    }

    private static String kind(Object target) {
        return target instanceof Topic ? "Topic" : target.getClass().getSimpleName();
    }

    /** Those that are there in what is open now. */
    List<Hit> hits(Lookup lookup) {
        return all().stream().flatMap(line -> hit(line, lookup).stream()).toList();
    }

    private static Optional<Hit> hit(String line, Lookup lookup) {
        String[] parts = line.split(BETWEEN, -1);
        if (parts.length < 3) {
            return Optional.empty();
        }
        Stream<Hit> found = lookup.find(parts[1], MOST).hits().stream();
        return found.filter(h -> h.match() == Hit.Match.EXACT && h.id().equals(parts[1]))
                .filter(h -> kind(h.target()).equals(parts[0]))
                .filter(h -> h.scope().equals(Scope.UNKNOWN) || h.scope().region().equals(parts[2])).findFirst();
    }
}
