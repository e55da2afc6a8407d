package org.deskwright.app.shell;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.RecentCases;
import org.deskwright.ui.session.RecentCases.RecentCase;
import org.deskwright.ui.session.Watched.Subscription;

/** Opens what was opened last, as soon as the list of it has been read; unless something is open by then. */
final class LastCase {
    private final RecentCases recents;
    private final DiagnosisSession session;
    private final AtomicBoolean done = new AtomicBoolean();

    LastCase(RecentCases recents, DiagnosisSession session) {
        this.recents = recents;
        this.session = session;
    }

    void open() {
        Subscription[] subscription = {() -> {}};
        subscription[0] = recents.subscribe(() -> {
            if (tryIt()) {
                subscription[0].end();
            }
        });
        if (tryIt()) {
            subscription[0].end();
        }
    }

    private boolean tryIt() {
        Optional<RecentCase> last = recents.list().stream().filter(r -> !r.missing())
                .max(Comparator.comparing(RecentCase::opened));
        if (last.isPresent() && done.compareAndSet(false, true) && !session.current().isOpen()) {
            session.open(last.get().paths());
        }
        return done.get();
    }
}
