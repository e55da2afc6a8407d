package org.deskwright.core.search;

/** How many slips of the keyboard lie between two words: a letter more, less, other, or two in the wrong order. */
final class Spelling {
    private static final int LONG_WORD = 8;
    private static final int SHORT_WORD = 4;

    private Spelling() {
    }

    /** How many slips a word of that length may have: none where another word is too near. */
    static int allowed(String word) {
        if (word.length() < SHORT_WORD || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return word.length() < LONG_WORD ? 1 : 2;
    }

    /** The slips between what was typed and the other word, or a beginning of it; more than the limit when too many. */
    static int fromBeginning(String typed, String word, int limit) {
        return slips(typed, word, limit, true);
    }

    /** The slips between two whole words; more than the limit when too many. */
    static int between(String typed, String word, int limit) {
        return Math.abs(typed.length() - word.length()) > limit ? limit + 1 : slips(typed, word, limit, false);
    }

    private static int slips(String typed, String word, int limit, boolean beginning) {
        if (typed.length() - word.length() > limit) {
            return limit + 1;
        }
        int[] before = new int[word.length() + 1];
        int[] last = new int[word.length() + 1];
        int[] row = new int[word.length() + 1];
        for (int j = 0; j <= word.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= word.length(); j++) {
                int other = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + other);
                if (i > 1 && j > 1 && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        if (!beginning) {
            return last[word.length()];
        }
        int least = last[word.length()];
        for (int slips : last) {
            least = Math.min(least, slips);
        }
        return least;
    }
}
