package org.deskwright.live.ui.internal.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.intake.SourceFile;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.LivePageFile;

/** What came in the refresh that is under way, to be shown before it is a part of history. */
final class Pages {
    /** More is shown at the end alone. */
    private static final long MOST_CHARACTERS = 64L << 20;

    private final List<SourceFile> files = new ArrayList<>();
    private Instant begun = Instant.EPOCH;
    private long characters;

    synchronized void begin(Instant at) {
        clear();
        begun = at;
    }

    synchronized void add(LivePage page) {
        characters += page.json().length();
        if (characters > MOST_CHARACTERS) {
            files.clear();
        } else {
            files.add(new LivePageFile("refresh", page, begun));
        }
    }

    synchronized void clear() {
        files.clear();
        characters = 0;
    }

    synchronized List<SourceFile> files() {
        return List.copyOf(files);
    }
}
