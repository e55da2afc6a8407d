package org.deskwright.diagnosis.ui.details;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Topic;
import org.deskwright.ui.session.OpenCase;

/**
 * All that a page about a subject says or depends on. Two equal ones mean that there is nothing to write anew, so that
 * a page stays as it is while other checks run.
 */
record PageKey(Object subject, List<Object> content) {

    static PageKey of(Object subject, OpenCase state) {
        // the case is another at each step of a run, and its page is not
        Object who = subject instanceof OpenCase open ? open.origin().number() : subject;
        return new PageKey(who, switch (subject) {
            case Topic topic -> List.of(state.isOpen(), evidence(state), work(state),
                    topic.checks().stream().map(id -> state.progress().checks().of(id)).toList(),
                    state.outcomes().stream().filter(o -> o.topics().contains(topic.id())).toList());
            case ReportedOutcome outcome -> List.of(outcome, evidence(state), work(state));
            default -> List.of(state.state(), state.origin(), state.title(), state.note(), state.problems().size(),
                    evidence(state));
        });
    }

    /** Evidence is big and changes only as a whole. */
    private static Object evidence(OpenCase state) {
        return state.evidence().map(System::identityHashCode).orElse(0);
    }

    private static Object work(OpenCase state) {
        Optional<Case> document = state.document();
        return document.<Object>map(d -> List.of(d.answers(), d.progress(), d.suppressions())).orElse(List.of());
    }
}
