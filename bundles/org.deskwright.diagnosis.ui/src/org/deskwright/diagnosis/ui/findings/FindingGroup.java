package org.deskwright.diagnosis.ui.findings;

import java.util.List;
import java.util.Optional;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.icons.Verdict;

/**
 * Lines that stand under one heading.
 *
 * @param key the same for the same group after the findings changed
 * @param icon what it is a group of
 */
record FindingGroup(String key, String title, Icon icon, List<FindingRow> rows) {
    /** What is most urgent in it; what is gone counts least. */
    Optional<Verdict> worst() {
        return rows.stream().map(r -> r.change().isGone() ? Verdict.NOT_APPLICABLE : Verdict.of(r.outcome()))
                .min(Verdict::compareTo);
    }
}
