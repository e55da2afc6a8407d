package org.deskwright.ui.internal.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseException;
import org.deskwright.core.casefile.CaseWriter;
import org.deskwright.core.casefile.SaveListener;
import org.deskwright.core.report.Report;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Interruption;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.progress.IProgressConstants;

/** Saves a case. Stopping it interrupts its thread, and leaves what was at the place. */
final class SaveJob extends Job {
    private static final Texts TEXTS = Texts.beside(SaveJob.class);
    private static final int TICKS = 1000;

    private final Saves saves;
    private final Saving saving;
    private final Path place;
    private final Interruption interruption = new Interruption();
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private volatile boolean saved;

    /**
     * What is saved.
     *
     * @param report of the finished run, to be kept with it
     */
    record Saving(Opening opening, Case document, String title, Optional<Report> report) {}

    SaveJob(Saves saves, Saving saving, Path place) {
        super(TEXTS.get("job.save", saving.title()));
        this.saves = saves;
        this.saving = saving;
        this.place = place;
        setPriority(LONG);
        setProperty(IProgressConstants.ICON_PROPERTY, Icon.SAVE.descriptor());
        // also when it is stopped before it ran
        addJobChangeListener(IJobChangeListener.onDone(event -> done.complete(saved)));
    }

    CompletableFuture<Boolean> done() {
        return done;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        interruption.begin(monitor);
        try {
            saves.saved(saving, save(monitor));
            saved = true;
            return Status.OK_STATUS;
        } catch (CaseException e) {
            saves.notSaved(saving, TEXTS.get("failed.save", e.getMessage()));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
            ILog.of(SaveJob.class).error(TEXTS.get("failed.save.log"), e);
            saves.notSaved(saving, TEXTS.get("failed.save.internal", String.valueOf(e.getMessage())));
            return Status.OK_STATUS;
        } finally {
            interruption.end();
            monitor.done();
        }
    }

    private Case save(IProgressMonitor monitor) throws CaseException {
        Case whole = saving.report().map(saving.document()::keeping).orElse(saving.document());
        monitor.beginTask("", TICKS);
        SaveListener listener = listener(monitor);
        boolean archive = place.toString().endsWith(Case.ARCHIVE_SUFFIX) || Files.isRegularFile(place);
        return archive ? CaseWriter.saveArchive(whole, place, listener) : CaseWriter.saveFolder(whole, place, listener);
    }

    private static SaveListener listener(IProgressMonitor monitor) {
        return new SaveListener() {
            private int told;

            @Override
            public void part(String name, long bytesDone, long bytesTotal) {
                monitor.subTask(name);
                int now = bytesTotal == 0 ? TICKS : (int) (TICKS * (double) bytesDone / bytesTotal);
                monitor.worked(now - told);
                told = now;
            }
        };
    }

    @Override
    protected void canceling() {
        interruption.interrupt();
    }
}
