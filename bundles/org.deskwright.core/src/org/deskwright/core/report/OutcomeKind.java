package org.deskwright.core.report;

import java.util.Arrays;

/** The five things a check can say, with their ids in reports. */
public enum OutcomeKind {
    FINDING("finding"),
    MISSING_EVIDENCE("missing-evidence"),
    FAILED("failed"),
    PASSED("passed"),
    NOT_APPLICABLE("not-applicable");

    private final String id;

    OutcomeKind(String id) {
        this.id = id;
    }

    /**
     * @throws IllegalArgumentException when there is no kind with this id
     */
    public static OutcomeKind of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such outcome: " + id));
    }

    public String id() {
        return id;
    }
}
