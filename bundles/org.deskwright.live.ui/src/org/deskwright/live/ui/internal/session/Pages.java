package org.deskwright.live.ui.internal.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.intake.SourceFile;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.LivePageFile;

/** What came in the refreshes that are under way, to be shown before it is a part of history. */
final class Pages {
    /** More is shown at the end alone. */
    private static final long MOST_CHARACTERS = 64L << 20;

    private final Map<Object, Reading> readings = new LinkedHashMap<>();
    private int count;

    /** What came in one of them. */
    private static final class Reading {
        private final String folder;
        private final Instant begun;
        private final List<SourceFile> files = new ArrayList<>();
        private long characters;

        private Reading(String folder, Instant begun) {
            this.folder = folder;
            this.begun = begun;
        }

        private void add(LivePage page) {
            characters += page.json().length();
            if (characters > MOST_CHARACTERS) {
                files.clear();
            } else {
                files.add(new LivePageFile(folder, page, begun));
            }
        }
    }

    /** @param refresh of which pages will come */
    synchronized void begin(Object refresh, Instant at) {
        count++;
        readings.put(refresh, new Reading("refresh-" + count, at));
    }

    /** What comes late, of a refresh that is over, is not taken. */
    synchronized void add(Object refresh, LivePage page) {
        Reading reading = readings.get(refresh);
        if (reading != null && !page.isNothing()) {
            reading.add(page);
        }
    }

    synchronized void end(Object refresh) {
        readings.remove(refresh);
    }

    synchronized List<SourceFile> files() {
        return readings.values().stream().flatMap(reading -> reading.files.stream()).toList();
    }
}
