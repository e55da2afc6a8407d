package org.deskwright.ui.table;

/**
 * A text made ready to be sorted in {@link NaturalOrder} by plain comparison: capitals are made small, and a number is
 * led by how many digits it has, so that the longer one is the greater.
 *
 * @param front its first characters as a number, by which most comparisons are decided
 */
record SortKey(long front, String text, int row) implements Comparable<SortKey> {
    private static final int FRONT = 4;

    /** @param skipped how many characters all texts begin with in common */
    static SortKey of(String folded, int skipped, int row) {
        long front = 0;
        for (int i = skipped; i < skipped + FRONT; i++) {
            front = front << Character.SIZE | (i < folded.length() ? folded.charAt(i) : 0);
        }
        // so that signed comparison does
        return new SortKey(front + Long.MIN_VALUE, folded, row);
    }

    @Override
    public int compareTo(SortKey other) {
        return front != other.front ? Long.compare(front, other.front) : text.compareTo(other.text);
    }

    boolean isSame(SortKey other) {
        return front == other.front && text.equals(other.text);
    }

    static String folded(String text) {
        StringBuilder key = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (NaturalOrder.isDigit(c)) {
                int end = NaturalOrder.end(text, i);
                int from = NaturalOrder.significant(text, i, end);
                key = key == null ? new StringBuilder(text.length() + 4).append(text, 0, i) : key;
                // digits and their counts keep together, between the signs and the letters as digits are
                key.append((char) ('0' + Math.min(9, end - from))).append((char) (end - from)).append(text, from, end);
                i = end - 1;
            } else {
                char small = NaturalOrder.folded(c);
                if (small != c && key == null) {
                    key = new StringBuilder(text.length() + 4).append(text, 0, i);
                }
                if (key != null) {
                    key.append(small);
                }
            }
        }
        return key == null ? text : key.toString();
    }

    /** How many characters both begin with in common, of at most so many. */
    static int common(String a, String b, int most) {
        int end = Math.min(most, Math.min(a.length(), b.length()));
        int i = 0;
        while (i < end && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
