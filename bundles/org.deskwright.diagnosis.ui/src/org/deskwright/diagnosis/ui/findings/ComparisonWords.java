package org.deskwright.diagnosis.ui.findings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.report.Report;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;

/** With which earlier report the case is compared, and what changed since. */
final class ComparisonWords {
    private static final Texts TEXTS = Texts.beside(ComparisonWords.class);

    private ComparisonWords() {
    }

    /** Empty while nothing is compared. */
    static String of(OpenCase state, List<FindingRow> rows) {
        return state.comparison().map(earlier -> words(state, earlier, rows)).orElse("");
    }

    private static String words(OpenCase state, Report earlier, List<FindingRow> rows) {
        Map<Change, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(FindingRow::change, Collectors.counting()));
        String what = Stream.of(Change.NEW, Change.FIXED, Change.UNCLEAR, Change.UNCHANGED)
                .filter(c -> counts.containsKey(c) || c == Change.NEW || c == Change.FIXED)
                .map(c -> TEXTS.get("compare." + c.name(), counts.getOrDefault(c, 0L)))
                .collect(Collectors.joining(", "));
        return TEXTS.get("compare.since", Moments.in(state.zone(), earlier.asOf()), what);
    }
}
