package org.deskwright.core.engine;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Topic;

/** Speaks for the topics that no check decides: which evidence would, so that silence is never taken for "in order". */
record UndecidedTopics(OutcomeTexts texts, Evidence evidence) {
    static final String NO_CHECK = "no-check";

    static String checkId(Topic topic) {
        return "topic." + topic.id();
    }

    ReportedOutcome outcome(Topic topic) {
        List<Missing> all = topic.evidence().stream().flatMap(needed -> lacking(topic, needed)).toList();
        List<Missing> absent = all.stream().filter(missing -> !isThere(missing)).toList();
        List<Missing> missing = absent.isEmpty() ? all : absent;
        Subject subject = new Subject("topic", topic.id(), topic.title(), Scope.UNKNOWN);
        return texts.reported(topic, checkId(topic),
                new Outcome.MissingEvidence(subject, NO_CHECK,
                        Values.of("kinds", missing.stream().map(Missing::kind).distinct().toList()), List.of(),
                        missing.isEmpty() ? List.of(Missing.evidence(Answers.KIND_ID)) : missing));
    }

    private static Stream<Missing> lacking(Topic topic, Topic.Needed needed) {
        return needed.kind().equals(Answers.KIND_ID) && !topic.questions().isEmpty()
                ? topic.questions().stream().map(Missing::answer)
                : Stream.of(Missing.evidence(needed.kind(), needed.decides()));
    }

    private boolean isThere(Missing missing) {
        return missing.isAnswer()
                ? evidence.answers().find(missing.detail()).isPresent()
                : evidence.has(missing.kind());
    }
}
