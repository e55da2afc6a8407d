package org.deskwright.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.deskwright.core.topic.TopicCatalogue;

/**
 * Speaks for the topics that checks do not decide, or not wholly: which evidence would, so that silence is never taken
 * for "in order".
 */
record UndecidedTopics(TopicCatalogue catalogue, OutcomeTexts texts, Evidence evidence) {
    static final String NO_CHECK = "no-check";
    static final String TURNED_OFF = "turned-off";
    static final String OTHER_CAUSES = "other-causes";
    private static final String MANDATORY = "mandatory";

    /** What decides a topic. */
    enum Deciding {
        NOTHING,
        /** Checks that the admin does not want to be run. */
        TURNED_OFF,
        CHECKS
    }

    static String checkId(Topic topic) {
        return "topic." + topic.id();
    }

    /**
     * One outcome for each topic without a check that is run, and for each whose checks cannot tell all that decides
     * it.
     */
    List<ReportedOutcome> outcomes(List<Topic> topics, Function<Topic, Deciding> deciding) {
        return topics.stream().map(topic -> switch (deciding.apply(topic)) {
            case NOTHING -> Optional.of(noCheck(topic, NO_CHECK));
            case TURNED_OFF -> Optional.of(noCheck(topic, TURNED_OFF));
            case CHECKS -> otherCauses(topic);
        }).flatMap(Optional::stream).toList();
    }

    private ReportedOutcome noCheck(Topic topic, String variant) {
        List<Missing> all = topic.evidence().stream().flatMap(needed -> lacking(topic, needed)).toList();
        List<Missing> absent = all.stream().filter(missing -> !isThere(missing)).toList();
        List<Missing> missing = absent.isEmpty() ? all : absent;
        return outcome(topic, variant, missing.isEmpty() ? List.of(Missing.evidence(Answers.KIND_ID)) : missing);
    }

    /** What no reader takes, no check has read: causes that it alone shows stay open, whatever the checks found. */
    private Optional<ReportedOutcome> otherCauses(Topic topic) {
        List<Missing> missing = topic.evidence().stream().filter(needed -> needed.level().equals(MANDATORY))
                .filter(needed -> isUnread(needed.kind()))
                .map(needed -> Missing.evidence(needed.kind(), needed.decides())).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(outcome(topic, OTHER_CAUSES, missing));
    }

    private boolean isUnread(String kind) {
        return !evidence.has(kind) && catalogue.evidenceSource(kind).filter(s -> s.reader().isEmpty()).isPresent();
    }

    private ReportedOutcome outcome(Topic topic, String variant, List<Missing> missing) {
        Subject subject = new Subject("topic", topic.id(), topic.title(), Scope.UNKNOWN);
        Values values = Values.of("kinds", missing.stream().map(Missing::kind).distinct().toList());
        return texts.reported(topic, checkId(topic),
                new Outcome.MissingEvidence(subject, variant, values, List.of(), missing));
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
