package org.deskwright.core.report;

/** The five things a check can say, with their ids in reports. */
public enum OutcomeKind {
    FINDING("finding"), MISSING_EVIDENCE("missing-evidence"), FAILED("failed"), PASSED("passed"), NOT_APPLICABLE(
            "not-applicable");

    private final String id;

    OutcomeKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
