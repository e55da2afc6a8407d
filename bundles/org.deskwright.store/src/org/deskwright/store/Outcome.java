package org.deskwright.store;

/** How a request ended. The codes stand in files. */
public enum Outcome {
    /** All pages were given. */
    COMPLETE(0, "complete"),
    /** Some pages were given, and then no more. */
    PARTIAL(1, "partial"),
    /** The caller is not allowed to ask. */
    DENIED(2, "denied"),
    /** Asked, and no answer came that could be read. */
    FAILED(3, "failed"),
    /** Nobody asked, for a reason. */
    SKIPPED(4, "skipped");

    private final int code;
    private final String word;

    Outcome(int code, String word) {
        this.code = code;
        this.word = word;
    }

    int code() {
        return code;
    }

    /** As reports and the command line say it. */
    public String word() {
        return word;
    }

    /** One that is not known was written by hand; it proves nothing. */
    static Outcome of(int code) {
        for (Outcome outcome : values()) {
            if (outcome.code == code) {
                return outcome;
            }
        }
        return PARTIAL;
    }
}
