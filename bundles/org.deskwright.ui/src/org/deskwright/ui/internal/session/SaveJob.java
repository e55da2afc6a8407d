package org.deskwright.ui.internal.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseException;
import org.deskwright.core.casefile.CaseWriter;
import org.deskwright.core.casefile.SaveListener;
import org.deskwright.core.redaction.FileForms;
import org.deskwright.core.report.Report;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Interruption;
import org.deskwright.ui.session.OpenCase.Note;
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
    /** Parts of a case that a line names. */
    private static final int MOST_TOLD = 5;

    private final Saves saves;
    private final Saving saving;
    private final Path place;
    private final Interruption interruption = new Interruption();
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private volatile boolean saved;
    private Map<String, String> unread = Map.of();

    /**
     * What is saved.
     *
     * @param report of the finished run, to be kept with it
     * @param forms in which evidence is looked for secrets
     */
    record Saving(Opening opening, Case document, String title, Optional<Report> report, FileForms forms) {}

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
            saves.saved(saving, save(monitor), note());
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
        return archive
                ? CaseWriter.saveArchive(whole, place, saving.forms(), listener)
                : CaseWriter.saveFolder(whole, place, saving.forms(), listener);
    }

    /** What is to be known of the case that is saved: above all what may hold a secret still. */
    private Note note() {
        if (unread.isEmpty()) {
            return Note.NONE;
        }
        List<String> parts = unread.entrySet().stream()
                .map(part -> TEXTS.get("unread.part", part.getKey(), part.getValue())).toList();
        String told = String.join("; ", parts.subList(0, Math.min(parts.size(), MOST_TOLD)));
        if (parts.size() <= MOST_TOLD) {
            return Note.news(TEXTS.get("unread", told));
        }
        ILog.of(SaveJob.class).info(TEXTS.get("unread", String.join("; ", parts)));
        return Note.news(TEXTS.get("unread.more", told, parts.size() - MOST_TOLD));
    }

    private SaveListener listener(IProgressMonitor monitor) {
        return new SaveListener() {
            private int told;

            @Override
            public void unread(Map<String, String> parts) {
                unread = new TreeMap<>(parts);
            }

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
