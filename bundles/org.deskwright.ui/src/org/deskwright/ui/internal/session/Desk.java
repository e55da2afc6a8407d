package org.deskwright.ui.internal.session;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.UnsavedCase;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.OpenCase.Note;
import org.deskwright.ui.session.OpenCase.Work;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;

/**
 * What lies open: the case as the last job told of it, and over that what the user made of it meanwhile, which no job
 * knows. Guarded by the lock of the session.
 */
final class Desk {
    private static final Texts TEXTS = Texts.beside(Desk.class);

    private Opening opening = Opening.NOTHING;
    private Work work = Work.NONE;
    /** Stays until it is read, whatever jobs tell. */
    private Note note = Note.NONE;
    private OpenCase current = OpenCase.NOTHING;
    /** What is open if what is being read at present turns out to be unreadable. */
    private OpenCase kept = OpenCase.NOTHING;

    OpenCase current() {
        return current;
    }

    Opening opening() {
        return opening;
    }

    Work work() {
        return work;
    }

    boolean isSame(Opening other) {
        return opening.origin().number() == other.origin().number();
    }

    /** Before something is read: what stays, should that be in vain. */
    OpenCase keep() {
        kept = switch (current.state()) {
            case LOADING -> kept;
            case CHECKING -> current.ended(CaseState.CANCELLED, "");
            case NONE, DONE, CANCELLED, FAILED -> current.noting(Note.NONE);
        };
        return kept;
    }

    void show(OpenCase state) {
        boolean same = opening != Opening.NOTHING && state.origin().number() == opening.origin().number();
        OpenCase shown = same ? state.working(work).from(opening.origin()) : state.working(work);
        current = shown.note().isEmpty() && !note.text().isEmpty() ? shown.noting(note) : shown;
    }

    void clear() {
        opening = Opening.NOTHING;
        work = Work.NONE;
        note = Note.NONE;
        kept = OpenCase.NOTHING;
        current = OpenCase.NOTHING;
    }

    void work(Work changed) {
        work = changed;
        current = current.working(changed);
    }

    void say(Note what) {
        note = what;
        current = current.noting(what);
    }

    /**
     * Something was read and takes the place of what was open, or is the same read again, with what the user wrote
     * meanwhile.
     *
     * @return the document to be diagnosed
     */
    Case adopt(Opening asked, Opening found, Work fresh) {
        boolean again = isSame(found) && !asked.revert();
        work = again ? Documents.reread(work, fresh, found.asksForOtherEvidenceThan(opening)) : fresh;
        note = again ? note : asked.unsaved().map(u -> recovered(u, work)).orElse(Note.NONE);
        opening = found;
        return work.document().orElseThrow();
    }

    private static Note recovered(UnsavedCase unsaved, Work work) {
        boolean apart = unsaved.place().isPresent() && work.document().flatMap(Case::place).isEmpty();
        String when = Moments.here(unsaved.written());
        return Note.news(TEXTS.get(apart ? "recovered.apart" : "recovered", when));
    }

    void remember(Opening asked) {
        opening = asked;
    }

    /** Once saved, it lies at its new place. */
    void saved(Case asOfSaving, Opening savedFrom, Case saved) {
        opening = opening.saved(saved.place().orElseThrow(), savedFrom);
        work = Documents.saved(work, asOfSaving, saved);
        current = current.working(work).from(opening.origin());
    }
}
