package org.deskwright.estate.tally;

/** By what things are counted. */
public enum Aspect {
    STATE("state", Counted.WORKSPACES),
    OPERATING_SYSTEM("operating-system", Counted.WORKSPACES),
    PROTOCOL("protocols", Counted.WORKSPACES),
    RUNNING_MODE("running-mode", Counted.WORKSPACES),
    LAST_SEEN("last-seen", Counted.WORKSPACES),
    DIRECTORY_TYPE("type", Counted.DIRECTORIES),
    FINDINGS("findings", Counted.OUTCOMES);

    private final String attribute;
    private final Counted counted;

    /** What is counted, and so what a query of a slice is put to. */
    public enum Counted {
        WORKSPACES,
        DIRECTORIES,
        /** Findings that count, and questions that cannot be told; queries find the WorkSpaces they are about. */
        OUTCOMES
    }

    Aspect(String attribute, Counted counted) {
        this.attribute = attribute;
        this.counted = counted;
    }

    /** The id of the attribute that queries ask for. */
    public String attribute() {
        return attribute;
    }

    public Counted counted() {
        return counted;
    }

    /** Whether the slices have an order of their own, other than that of their size; then those of nothing stay. */
    public boolean isOrdered() {
        return this == LAST_SEEN || this == FINDINGS;
    }
}
