package org.deskwright.logs.signature;

/**
 * A number that a line tells.
 *
 * @param behind the text it stands behind, blanks aside
 * @param between the text that stands between it and a further one; empty where there is only one
 * @param part which of them counts, from 1; 0 where any of the first eight does
 * @param above it has to be above that
 * @param atMost it must not be above that
 */
public record NumberRule(String behind, String between, int part, double above, double atMost) {
    private static final int MOST_LETTERS = 100;
    static final int MOST_PARTS = 8;

    public NumberRule {
        if (behind.isEmpty() || behind.length() > MOST_LETTERS || between.length() > MOST_LETTERS) {
            throw new IllegalArgumentException(
                    "'behind' must have from 1 to " + MOST_LETTERS + " letters, and 'between' no more");
        }
        if (part < 0 || part > MOST_PARTS || part > 1 && between.isEmpty()) {
            throw new IllegalArgumentException("'part' is " + part + "; it must be from 1 to " + MOST_PARTS
                    + ", and from 2 on 'between' is needed");
        }
        if (!(above < atMost)) {
            throw new IllegalArgumentException("no number is above " + above + " and at most " + atMost);
        }
    }
}
