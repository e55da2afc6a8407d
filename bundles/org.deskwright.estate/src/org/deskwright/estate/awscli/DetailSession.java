package org.deskwright.estate.awscli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.Details;

/** Gathers the pages of {@linkplain DetailCall calls for details}. */
final class DetailSession {
    private final List<DetailPage> pages = new ArrayList<>();

    private record Subject(DetailCall call, Scope scope) {}

    private record Answer(DetailCall call, Scope scope, String folder) {}

    synchronized void add(List<DetailPage> read) {
        pages.addAll(read);
    }

    /** Like the estate: an answer is complete when a page of it in a folder has no token. */
    synchronized void finish(Evidence.Builder evidence, Instant asOf) {
        if (pages.isEmpty()) {
            return;
        }
        pages.sort(Comparator.comparing(page -> page.provenance(asOf).source()));
        Map<Answer, Boolean> ended = new HashMap<>();
        pages.forEach(page -> ended.merge(answer(page), page.isComplete(), Boolean::logicalOr));
        Map<Subject, Instant> whole = new HashMap<>();
        for (DetailPage page : pages) {
            if (page.call().isAllThereIs() && ended.get(answer(page))) {
                whole.merge(new Subject(page.call(), page.scope()), page.provenance(asOf).readAt(),
                        (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        List<Detail> details = new ArrayList<>();
        List<Coverage.Entry> entries = new ArrayList<>();
        for (DetailPage page : pages) {
            List<Detail> settled = page.settled(asOf);
            Provenance provenance = page.provenance(asOf);
            Instant newest = whole.get(new Subject(page.call(), page.scope()));
            if (newest == null || !provenance.readAt().isBefore(newest)) {
                details.addAll(settled); // else: what is not in the newer answer is gone
            }
            entries.add(new Coverage.Entry(provenance, ended.get(answer(page)), settled.size()));
        }
        evidence.with(Details.KIND, new Details(details)).covering(new Coverage(entries));
    }

    private static Answer answer(DetailPage page) {
        return new Answer(page.call(), page.scope(), page.folder());
    }
}
