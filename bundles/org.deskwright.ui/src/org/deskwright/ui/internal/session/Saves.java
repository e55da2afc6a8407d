package org.deskwright.ui.internal.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.redaction.FileForms;
import org.deskwright.core.report.Report;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.OpenCase.Note;

/** Saving what lies on the desk, one job after the other, and what the desk learns of it. */
final class Saves {
    private final Board board;
    private final Supplier<FileForms> forms;
    private SaveJob last;

    /** @param forms that there are when something is saved */
    Saves(Board board, Supplier<FileForms> forms) {
        this.board = board;
        this.forms = forms;
    }

    CompletableFuture<Boolean> begin(Path place) {
        Optional<SaveJob> next = board.read(desk -> {
            OpenCase now = desk.current();
            Optional<Report> finished = now.report().filter(r -> now.state() == CaseState.DONE);
            Optional<SaveJob> job = now.document().map(document -> new SaveJob(this,
                    new SaveJob.Saving(desk.opening(), document, now.title(), finished, forms.get()), place));
            job.ifPresent(j -> last = j);
            return job;
        });
        next.ifPresent(SaveJob::schedule);
        return next.map(SaveJob::done).orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    /** Done at once when nothing is being saved. */
    CompletableFuture<Boolean> running() {
        return board.read(desk -> last == null ? CompletableFuture.completedFuture(true) : last.done());
    }

    void saved(SaveJob.Saving asked, Case saved, Note note) {
        board.change(desk -> {
            if (desk.isSame(asked.opening())) {
                desk.saved(asked.document(), asked.opening(), saved);
                desk.say(note);
            }
        });
    }

    void notSaved(SaveJob.Saving asked, String why) {
        board.change(desk -> {
            if (desk.isSame(asked.opening())) {
                desk.say(Note.problem(why));
            }
        });
    }
}
