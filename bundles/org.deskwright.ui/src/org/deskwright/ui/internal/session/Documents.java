package org.deskwright.ui.internal.session;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.ui.session.OpenCase.Work;

/** What was opened, as a case that can be changed and saved. */
final class Documents {
    private Documents() {
    }

    /**
     * A case is opened as it is, and files that were opened beside it are added to it. All else begins a new case, not
     * saved anywhere; so does the sample, which is never written to.
     */
    static Work of(Opening asked, List<Path> paths, IntakeResult read) {
        Case opened = opened(asked, paths, read);
        if (asked.unsaved().isPresent()) {
            return Work.NONE.changed(asked.unsaved().get().recoveredOver(opened));
        }
        boolean more = opened.place().isPresent() && paths.size() > 1;
        return more ? Work.NONE.changed(opened) : Work.on(opened);
    }

    private static Case opened(Opening asked, List<Path> paths, IntakeResult read) {
        List<Path> cases = paths.stream().filter(Case::isCase).toList();
        if (cases.size() == 1) {
            // one with a broken document is still a case: it can be saved elsewhere with all that is sound of it
            Optional<Case> opened = read.openedCase().or(() -> Case.salvage(cases.getFirst(), problem -> {
                // told among the problems of the result
            }));
            if (opened.isPresent()) {
                boolean asItIs = paths.size() == 1 && asked.origin().without().isEmpty();
                Case whole = asItIs ? opened.get() : opened.get().withEvidence(read.sources());
                return asked.origin().sample() ? whole.withoutPlace() : whole;
            }
        }
        Case begun = Case.of(read, asked.title(), Instant.now());
        // it goes on to speak of the newest state until the user fixes a moment
        return begun.withInfo(begun.info().withAsOf(Optional.empty()));
    }

    /** The evidence with what the document says: the answers, the moment (else the newest of it) and the zone. */
    static Evidence telling(Case document, Evidence evidence) {
        Instant asOf = document.info().asOf().orElseGet(() -> newest(evidence));
        ZoneId zone = document.info().zone().orElse(ZoneOffset.UTC);
        boolean same = evidence.answers().equals(document.answers()) && evidence.asOf().equals(asOf)
                && evidence.zone().equals(zone);
        return same ? evidence : evidence.withAnswers(document.answers()).withAsOf(asOf).withZone(zone);
    }

    private static Instant newest(Evidence evidence) {
        return evidence.coverage().entries().stream().map(e -> e.provenance().readAt()).max(Comparator.naturalOrder())
                .orElse(evidence.asOf());
    }

    /**
     * A case after the user changed it; the same object where nothing is different.
     *
     * @throws IllegalArgumentException when more was changed than what people write
     */
    static Case edited(Case before, Case after) {
        if (!after.evidence().equals(before.evidence()) || !after.reports().equals(before.reports())) {
            throw new IllegalArgumentException("Evidence and kept reports are not changed by editing");
        }
        return after.hasWritingsOf(before) ? before : after.withInfo(after.info().withModified(Instant.now()));
    }

    /** What was read again, with what the user wrote since it was read before and did not save. */
    static Work reread(Work before, Work fresh, boolean otherEvidence) {
        boolean changed = before.changed() || otherEvidence;
        Case read = fresh.document().orElseThrow();
        Case document = before.changed() ? before.document().map(read::withWritingsOf).orElse(read) : read;
        boolean placed = before.document().filter(c -> c.place().isPresent()).isPresent();
        return new Work(Optional.of(placed ? document : document.withoutPlace()), changed, before.comparison());
    }

    /** After saving: what was written since the saving began stays to be saved. */
    static Work saved(Work now, Case asOfSaving, Case saved) {
        Case document = now.document().orElse(asOfSaving);
        return document == asOfSaving
                ? new Work(Optional.of(saved), false, now.comparison())
                : now.changed(saved.withWritingsOf(document));
    }
}
