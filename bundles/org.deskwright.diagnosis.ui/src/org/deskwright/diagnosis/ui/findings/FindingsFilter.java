package org.deskwright.diagnosis.ui.findings;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.ui.icons.Verdict;

/**
 * Which outcomes are shown.
 *
 * @param topics only those that bear on one of these; all when empty
 * @param hidden verdicts that are left out
 * @param words all of which must occur, whatever their case
 */
record FindingsFilter(Set<String> topics, Set<Verdict> hidden, List<String> words) {
    static FindingsFilter of(Set<String> topics, Set<Verdict> hidden, String text) {
        List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).filter(w -> !w.isEmpty()).toList();
        return new FindingsFilter(topics, hidden, words);
    }

    boolean shows(ReportedOutcome outcome) {
        return isOnTopic(outcome) && !hidden.contains(Verdict.of(outcome)) && hasWords(outcome);
    }

    boolean isOnTopic(ReportedOutcome outcome) {
        return topics.isEmpty() || !Collections.disjoint(topics, outcome.topics());
    }

    private boolean hasWords(ReportedOutcome outcome) {
        if (words.isEmpty()) {
            return true;
        }
        String text = String
                .join("\n", outcome.summary(), outcome.title(), outcome.check(), outcome.subject().id(),
                        outcome.subject().name(), outcome.subject().scope().toString(), Verdict.of(outcome).word())
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
