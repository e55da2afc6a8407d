package org.deskwright.live.ui.internal.session;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.store.StoredState;
import org.deskwright.ui.session.EvidenceFeed;
import org.deskwright.ui.text.Texts;

/** The live estate as something that can be opened: the store, and over it what came in since. */
final class LiveFeed implements EvidenceFeed {
    private static final Texts TEXTS = Texts.beside(LiveFeed.class);

    private final LiveSession session;
    private final Supplier<List<SourceFile>> pages;
    private volatile long lastMillis;

    /** @param pages what came since the store was written */
    LiveFeed(LiveSession session, Supplier<List<SourceFile>> pages) {
        this.session = session;
        this.pages = pages;
    }

    @Override
    public String title() {
        return TEXTS.get("title");
    }

    /** How long the last reading took. */
    long lastMillis() {
        return lastMillis;
    }

    @Override
    public IntakeResult read(IntakeOptions options, IntakeListener listener) throws IOException {
        long begun = System.nanoTime();
        List<SourceFile> newer = pages.get();
        IntakeResult result = session.store(store -> {
            if (newer.isEmpty() && store.newest().isEmpty()) {
                throw new IOException(TEXTS.get("nothing"));
            }
            StoredState state = store.newestState().orElseGet(() -> store.nothing(Instant.now()));
            return state.readForCase(options, newer);
        });
        lastMillis = (System.nanoTime() - begun) / 1_000_000;
        return result;
    }
}
