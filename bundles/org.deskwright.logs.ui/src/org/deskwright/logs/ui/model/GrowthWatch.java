package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.deskwright.logs.source.Growth;

/** Looks again and again what became of a file, until it is closed. */
public final class GrowthWatch implements AutoCloseable {
    private static final long PAUSE_MILLIS = 250;
    /** Looks in which it cannot be read until that is told: whoever writes a file may lock it for a moment. */
    private static final int PATIENCE = 4;

    private final Growth growth;
    private final BiConsumer<Growth.Kind, Optional<Path>> told;
    private final ScheduledFuture<?> looking;
    private final Consumer<Boolean> readable;
    private Growth.Kind last = Growth.Kind.UNCHANGED;
    private int failed;

    /**
     * @param growth begun before the file was read, so that nothing is missed which came meanwhile; from now on of this
     *     watch alone
     * @param readable gets no when it is there and can no longer be read, and yes when it can again
     * @param told what happened, and where the file lies now that another has its place; of one that is gone only once
     */
    public GrowthWatch(Growth growth, ScheduledExecutorService clock, Consumer<Boolean> readable,
            BiConsumer<Growth.Kind, Optional<Path>> told) {
        this.growth = growth;
        this.readable = readable;
        this.told = told;
        looking = clock.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Growth.Kind now = growth.look().kind();
            boolean again = now == Growth.Kind.GONE && last == Growth.Kind.GONE;
            last = now;
            if (failed >= PATIENCE) {
                readable.accept(true);
            }
            failed = 0;
            if (now != Growth.Kind.UNCHANGED && !again) {
                told.accept(now, growth.movedTo());
            }
        } catch (IOException e) {
            // it may be read again at the next look
            failed++;
            if (failed == PATIENCE) {
                readable.accept(false);
            }
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
