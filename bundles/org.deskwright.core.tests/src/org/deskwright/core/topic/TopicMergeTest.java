package org.deskwright.core.topic;

import static org.deskwright.core.topic.SmallCatalogue.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class TopicMergeTest {
    @Test
    void aContributionAddsAndChangesNothingElse() {
        Topic ours = topic("t", "Ours", List.of("m1"), List.of("s1"), "a.x");
        Remedy other = new Remedy("mend", "Another of the same id", List.of(), Optional.empty());
        Remedy more = new Remedy("ask", "Ask us", List.of(), Optional.empty());
        Topic theirs = new Topic("t", "other", "p", "other", "1999", "Theirs", List.of("m2", "m1"), List.of("s2"), null,
                null, List.of("q"), List.of("b.y", "a.x"), null, "Other", List.of(other, more), null, null);
        TopicCatalogue catalogue = SmallCatalogue.of(ours).with(List.of(theirs, topic("new")));
        Topic merged = catalogue.topic("t").orElseThrow();
        assertEquals(new Topic("t", ours.kind(), ours.parent(), ours.category(), ours.since(), "Ours",
                List.of("m1", "m2"), List.of("s1", "s2"), ours.appliesTo(), ours.validity(), ours.questions(),
                List.of("a.x", "b.y"), ours.evidence(), ours.explanation(), List.of(ours.remedies().getFirst(), more),
                ours.superseded(), ours.sources()), merged);
        assertEquals(List.of("t", "new"), catalogue.topics().stream().map(Topic::id).toList());
        assertEquals(Optional.of(more), catalogue.remedy("t/ask"));
    }
}
