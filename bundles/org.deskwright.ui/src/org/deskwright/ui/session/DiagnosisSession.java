package org.deskwright.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.UnsavedCase;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.SourceFile.Location;
import org.deskwright.core.report.Report;
import org.deskwright.core.topic.TopicCatalogue;

/**
 * What is open in the workbench: an OSGi service, of which there is one. Files are read and checks run in a job that
 * the user sees and can stop; every method returns at once and may be called from any thread. What goes wrong is said
 * in the {@linkplain OpenCase case} itself, never thrown.
 */
public interface DiagnosisSession extends Watched<OpenCase> {
    /** The symptoms, questions and kinds of evidence that are known. */
    TopicCatalogue catalogue();

    /** What is known about a check; empty for one that never was among those that ran. */
    Optional<CheckDescriptor> check(String id);

    /** All checks that there are now, in the order of their ids. Reads their descriptors: not on the display thread. */
    List<CheckDescriptor> checks();

    /** What is open now; {@link OpenCase#NOTHING} when nothing is. */
    @Override
    OpenCase current();

    /**
     * Opens files, folders or a case in place of what is open. When nothing in them can be read, what was open stays,
     * with a note that says why. No paths: nothing happens. Where something is not saved yet, the user is asked first;
     * so it is with {@link #openSample()}, {@link #recover} and {@link #close()}.
     */
    void open(List<Path> paths);

    /** Opens the case that comes with Deskwright. */
    void openSample();

    /** Opens what comes in by itself; {@link #rerun()} reads it as it is then. */
    void open(EvidenceFeed feed);

    /** What comes in by itself, where that is open. */
    Optional<EvidenceFeed> feed();

    /** Opens again what was not saved before a crash: changed, as it was then. */
    void recover(UnsavedCase unsaved);

    /** Closes what is open. */
    void close();

    /**
     * Does it once nothing is unsaved any more or the user gave that up: at once, after a question, or never. It may be
     * done on any thread.
     */
    void leave(Runnable goOn);

    /** Closes what is open without asking; what is not saved is lost. */
    void discard();

    /** Reads the case again as it is saved, or as it was opened, without what was changed since. */
    void revert();

    /** Whether there is a place to save to; else {@link #saveAs} is asked for. */
    default boolean hasPlace() {
        return current().document().filter(c -> c.place().isPresent() && c.sound()).isPresent();
    }

    /**
     * Saves the case to its place, and the report of a finished run with it. Tells whether that worked; if not, the
     * note of the case says why.
     */
    default CompletableFuture<Boolean> save() {
        return hasPlace()
                ? saveAs(current().document().flatMap(Case::place).orElseThrow())
                : CompletableFuture.completedFuture(false);
    }

    boolean isSaving();

    /** Saves the case to another place: as one file when the name ends with {@code .dwcase}, else as a folder. */
    CompletableFuture<Boolean> saveAs(Path place);

    /**
     * Reads more files and folders as evidence of the case that is open. What comes in by itself takes none: the note
     * says so.
     */
    void addEvidence(List<Path> paths);

    /** Leaves these files out of the case that is open. */
    void removeEvidence(Set<Location> files);

    /** Takes the note away; the user has read it. */
    void dismissNote();

    /** Reads everything again and runs all checks. */
    void rerun();

    /** Stops what runs; what was said until then stays. */
    void cancel();

    /**
     * Changes the case that is open: its answers, suppressions, remedy progress, notes or {@code case.json}. Other
     * answers, another as-of or time zone run the checks again over what was read; other suppressions are applied to
     * the report at once; all else touches no report. The function may be called again, and must be quick. Without a
     * document, and when nothing changes, nothing happens.
     *
     * @throws IllegalArgumentException when the function exchanges evidence or kept reports
     */
    void edit(UnaryOperator<Case> change);

    /** Asks the views to show what changed since that report; none to end that. */
    void compareWith(Optional<Report> earlier);

    /** Takes an answer, or takes it back when empty or blank: {@link #edit} of one answer. */
    default void setAnswer(String question, Optional<String> answer) {
        edit(document -> {
            Map<String, String> answers = new TreeMap<>(document.answers().asMap());
            answer.filter(a -> !a.isBlank()).ifPresentOrElse(a -> answers.put(question, a.strip()),
                    () -> answers.remove(question));
            return document.withAnswers(new Answers(answers));
        });
    }
}
