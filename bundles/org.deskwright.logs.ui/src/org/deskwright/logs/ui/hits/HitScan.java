package org.deskwright.logs.ui.hits;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.signature.UserSignatures;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.model.FailureScan;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;

/** Looks for all known failures in a log that is open. Takes time. */
final class HitScan {
    private HitScan() {
    }

    /**
     * @throws IOException in words for people, when the log cannot be read any more
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    static Looked of(LogDocument log, LogLibrary library, BooleanSupplier cancelled) throws IOException {
        UserSignatures signatures = library.signatures();
        int renewed = log.renewed();
        try (LogAccess access = log.access().orElseThrow(() -> unread(log))) {
            HitPlaces places = new HitPlaces();
            FailureScan.over(access.source(), log.formats().formats(), signatures.catalogue(), places, cancelled);
            return new Looked(log, places, access.source().size(), renewed, signatures.problems());
        }
    }

    /** What was not read is not without failures. */
    private static IOException unread(LogDocument log) {
        String trouble = log.state().trouble();
        return trouble.isEmpty() ? new InterruptedIOException() : new IOException(trouble);
    }
}
