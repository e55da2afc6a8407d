package org.deskwright.core.verdict;

import java.util.List;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.topic.Topic;

/**
 * All that was said on a topic, gathered.
 *
 * @param causes problems and warnings that count, the most important first
 * @param notes findings that are good to know but no fault, such as what is so by design
 * @param open what cannot be told, and checks that did not answer
 * @param setAside findings that the admin set aside
 * @param passed how many statements say that something is in order
 * @param needs what would settle what is open, each thing once
 */
public record TopicVerdict(Topic topic, Statement statement, Confidence confidence, List<ReportedOutcome> causes,
        List<ReportedOutcome> notes, List<ReportedOutcome> open, List<ReportedOutcome> setAside, int passed,
        List<Need> needs) {
    public TopicVerdict {
        causes = List.copyOf(causes);
        notes = List.copyOf(notes);
        open = List.copyOf(open);
        setAside = List.copyOf(setAside);
        needs = List.copyOf(needs);
    }
}
