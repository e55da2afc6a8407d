package org.deskwright.ui.internal.recent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.RecentCases;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Notes what is opened and saved. The disk is only touched by its job. */
@Component(immediate = true, service = RecentCases.class)
public final class RecentList implements RecentCases {
    static final int MOST = 20;

    private static final Texts TEXTS = Texts.beside(RecentList.class);
    private static final Comparator<RecentCase> ORDER = Comparator.comparing((RecentCase r) -> !r.pinned())
            .thenComparing(RecentCase::opened, Comparator.reverseOrder());

    private final RecentFile file;
    private final DiagnosisSession.Subscription subscription;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Job job = Job.createSystem(TEXTS.get("job"), (ICoreRunnable) monitor -> work());
    /** Those of the earlier starts are put in by the first run of the job. */
    private List<RecentCase> all = List.of();
    private boolean read;
    /** As it is on disk. */
    private List<RecentCase> kept = List.of();
    private OpenCase noted = OpenCase.NOTHING;

    @Activate
    public RecentList(@Reference DiagnosisSession session) {
        this(session,
                Platform.getStateLocation(FrameworkUtil.getBundle(RecentList.class)).append("recent.xml").toPath());
    }

    RecentList(DiagnosisSession session, Path file) {
        this.file = new RecentFile(file);
        this.subscription = session.subscribe(this::hear);
        hear(session.current());
        job.schedule();
    }

    @Deactivate
    public void deactivate() {
        subscription.end();
        job.cancel();
        work();
    }

    private void hear(OpenCase state) {
        boolean there = state.isOpen() && state.state() != CaseState.LOADING && state.document().isPresent();
        if (!there || state.origin().sample() || state.paths().isEmpty()) {
            return;
        }
        synchronized (this) {
            if (state.paths().equals(noted.paths()) && state.title().equals(noted.title())
                    && state.isSameCaseAs(noted)) {
                return;
            }
            noted = state;
        }
        List<Path> paths = state.document().orElseThrow().place().map(List::of).orElse(state.paths());
        change(list -> with(list, new RecentCase(state.title(), paths, Instant.now(), false, false)));
    }

    private static List<RecentCase> with(List<RecentCase> list, RecentCase fresh) {
        boolean pinned = list.stream().anyMatch(r -> r.paths().equals(fresh.paths()) && r.pinned());
        return Stream
                .concat(Stream.of(fresh.pinned(pinned)), list.stream().filter(r -> !r.paths().equals(fresh.paths())))
                .toList();
    }

    @Override
    public synchronized List<RecentCase> list() {
        return all;
    }

    @Override
    public void pin(RecentCase recent, boolean pin) {
        change(list -> list.stream().map(r -> r.paths().equals(recent.paths()) ? r.pinned(pin) : r).toList());
    }

    @Override
    public void remove(RecentCase recent) {
        change(list -> list.stream().filter(r -> !r.paths().equals(recent.paths())).toList());
    }

    @Override
    public void refresh() {
        job.schedule();
    }

    @Override
    public DiagnosisSession.Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void change(UnaryOperator<List<RecentCase>> change) {
        set(change);
        job.schedule();
    }

    private void set(UnaryOperator<List<RecentCase>> change) {
        synchronized (this) {
            List<RecentCase> sorted = change.apply(all).stream().sorted(ORDER).toList();
            List<RecentCase> fewer = new ArrayList<>(sorted.stream().filter(RecentCase::pinned).toList());
            sorted.stream().filter(r -> !r.pinned()).limit(MOST).forEach(fewer::add);
            if (fewer.equals(all)) {
                return;
            }
            all = List.copyOf(fewer);
        }
        listeners.forEach(Runnable::run);
    }

    private synchronized boolean first() {
        boolean first = !read;
        read = true;
        return first;
    }

    private void work() {
        try {
            if (first()) {
                List<RecentCase> before = file.read();
                kept = before;
                set(list -> before.stream().reduce(list, RecentList::orElse, (a, b) -> a));
            }
            List<RecentCase> now = list();
            write(now.stream().map(r -> r.missing(false)).toList());
            List<Path> gone = now.stream().flatMap(r -> r.paths().stream()).distinct().filter(p -> !Files.exists(p))
                    .toList();
            set(list -> list.stream().map(r -> r.missing(r.paths().stream().anyMatch(gone::contains))).toList());
        } catch (IOException e) {
            ILog.of(RecentList.class).warn(TEXTS.get("failed"), e);
        }
    }

    private void write(List<RecentCase> now) throws IOException {
        if (!now.equals(kept)) {
            file.write(now);
            kept = now;
        }
    }

    /** What was opened since the start stays before what was read. */
    private static List<RecentCase> orElse(List<RecentCase> list, RecentCase before) {
        boolean there = list.stream().anyMatch(r -> r.paths().equals(before.paths()));
        return there
                ? list.stream().map(r -> r.paths().equals(before.paths()) ? r.pinned(r.pinned() || before.pinned()) : r)
                        .toList()
                : Stream.concat(list.stream(), Stream.of(before)).toList();
    }
}
