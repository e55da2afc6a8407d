package org.deskwright.ui.internal.journal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.UnsavedCase;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.UnsavedCases;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Writes what is not saved to the instance area, a moment after each change. */
@Component(immediate = true, service = UnsavedCases.class)
public final class Journal implements UnsavedCases {
    private static final Texts TEXTS = Texts.beside(Journal.class);
    private static final long DELAY_MILLIS = 300;

    private final Job job = Job.createSystem(TEXTS.get("job"), (ICoreRunnable) monitor -> write());
    private final DiagnosisSession session;
    private final JournalFolder folder;
    private final DiagnosisSession.Subscription subscription;
    private CompletableFuture<Void> looked;
    private Optional<Found> recovering = Optional.empty();
    /** Number of the case that was recovered, once it is open. */
    private int recovered;
    private OpenCase heard = OpenCase.NOTHING;
    private OpenCase written = OpenCase.NOTHING;
    private boolean failed;

    @Activate
    public Journal(@Reference DiagnosisSession session) {
        this(session, Platform.getStateLocation(FrameworkUtil.getBundle(Journal.class)).append("unsaved").toPath());
    }

    Journal(DiagnosisSession session, Path place) {
        this.session = session;
        this.folder = new JournalFolder(place);
        this.subscription = session.subscribe(this::hear);
        hear(session.current());
    }

    @Deactivate
    public void deactivate() {
        subscription.end();
        job.cancel();
        try (folder) {
            write();
        } catch (IOException e) {
            ILog.of(Journal.class).warn(TEXTS.get("failed"), e);
        }
    }

    @Override
    public synchronized CompletableFuture<List<Found>> found() {
        if (looked == null) {
            looked = CompletableFuture.runAsync(this::look);
        }
        return looked.thenApply(done -> folder.found());
    }

    private void look() {
        try {
            folder.takeLeft();
        } catch (IOException e) {
            ILog.of(Journal.class).warn(TEXTS.get("failed.look"), e);
        }
    }

    @Override
    public void recover(Found found) {
        synchronized (this) {
            recovering = Optional.of(found);
            recovered = 0;
        }
        session.recover(found.unsaved());
    }

    @Override
    public void discard(Found found) {
        Job.createSystem(TEXTS.get("job"), (ICoreRunnable) monitor -> discardNow(found)).schedule();
    }

    private void discardNow(Found found) {
        try {
            folder.discard(found);
        } catch (IOException e) {
            ILog.of(Journal.class).warn(TEXTS.get("failed.discard"), e);
        }
    }

    private synchronized void hear(OpenCase state) {
        heard = state;
        boolean isRecovered = recovering.filter(f -> recovered == 0 && state.isChanged())
                .filter(f -> state.document().orElseThrow().hasWritingsOf(f.unsaved().writings())).isPresent();
        if (isRecovered) {
            recovered = state.origin().number();
        }
        if (state.isChanged() != written.isChanged() || state.isChanged() && differs(state, written)) {
            job.schedule(DELAY_MILLIS);
        }
    }

    private static boolean differs(OpenCase a, OpenCase b) {
        return a.document().orElse(null) != b.document().orElse(null) || !a.origin().equals(b.origin());
    }

    private void write() {
        OpenCase state;
        synchronized (this) {
            state = heard;
        }
        try {
            if (state.isChanged()) {
                folder.own().write(unsaved(state));
                recovered(state);
            } else if (folder.hasOwn()) {
                folder.own().clear();
            }
            synchronized (this) {
                written = state;
                failed = false;
            }
        } catch (IOException e) {
            tell(e);
        }
    }

    private synchronized void tell(IOException e) {
        if (!failed) { // once, and not with every key that is typed
            failed = true;
            IStatus status = Status.error(TEXTS.get("failed.save-soon", reason(e)), e);
            if (PlatformUI.isWorkbenchRunning()) {
                // whoever relies on it has to know
                StatusManager.getManager().handle(status, StatusManager.LOG | StatusManager.SHOW);
            } else {
                ILog.of(Journal.class).log(status);
            }
        }
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(e.getMessage());
    }

    private static UnsavedCase unsaved(OpenCase state) {
        Case document = state.document().orElseThrow();
        boolean sample = state.origin().sample();
        // the sample is where this Deskwright is installed, the next may be elsewhere
        List<Path> opened = state.paths().stream().skip(sample ? 1 : 0).toList();
        return new UnsavedCase(Instant.now(), opened, state.origin().without(), sample, document.place(),
                document.savedAt(), document.withEvidence(List.of()));
    }

    /** What was recovered is kept as the open case from now on. */
    private void recovered(OpenCase state) throws IOException {
        Optional<Found> done;
        synchronized (this) {
            done = recovering.filter(f -> recovered != 0 && recovered == state.origin().number());
            if (done.isPresent()) {
                recovering = Optional.empty();
            }
        }
        if (done.isPresent()) {
            folder.discard(done.get());
        }
    }
}
