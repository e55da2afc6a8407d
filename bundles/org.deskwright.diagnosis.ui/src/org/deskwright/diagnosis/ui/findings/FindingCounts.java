package org.deskwright.diagnosis.ui.findings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.text.Texts;

/** How many outcomes of each verdict there are, in words for the line below the table. */
public final class FindingCounts {
    private static final Texts TEXTS = Texts.beside(FindingCounts.class);

    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    public FindingCounts(List<ReportedOutcome> outcomes) {
        outcomes.forEach(o -> counts.merge(Verdict.of(o), 1, Integer::sum));
    }

    int of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** {@code 3 problems, 4 warnings}, {@code 14 cannot tell}, {@code 120 passed} and so on. */
    List<String> parts(int shown, int all) {
        List<String> line = new ArrayList<>();
        line.add(TEXTS.get("count.findings", of(Verdict.PROBLEM), of(Verdict.WARNING), of(Verdict.INFO)));
        add(line, "count.cannot-tell", Verdict.CANNOT_TELL);
        add(line, "count.failed", Verdict.FAILED);
        add(line, "count.suppressed", Verdict.SUPPRESSED);
        add(line, "count.passed", Verdict.PASSED);
        if (shown < all) {
            line.add(TEXTS.get("count.shown", shown, all));
        }
        return line;
    }

    /** {@code 3 problems, 1 cannot tell}: only what there is. */
    public String words() {
        StringJoiner words = new StringJoiner(", ");
        counts.forEach((verdict, count) -> words.add(TEXTS.get("count.words", count, verdict.word())));
        return words.toString();
    }

    private void add(List<String> line, String key, Verdict verdict) {
        if (of(verdict) > 0) {
            line.add(TEXTS.get(key, of(verdict)));
        }
    }
}
