package org.deskwright.estate.query;

/** Whether one word may be a slip of the pen for another. */
final class Spelling {
    private static final int ENOUGH = 2;

    private Spelling() {
    }

    /** The beginning of the other, or one letter too many, too few, wrong, or two in the wrong order. */
    static boolean isNear(String typed, String word) {
        if (typed.length() < ENOUGH) {
            return false;
        }
        if (word.startsWith(typed)) {
            return true;
        }
        int from = 0;
        while (from < Math.min(typed.length(), word.length()) && typed.charAt(from) == word.charAt(from)) {
            from++;
        }
        int typedEnd = typed.length();
        int wordEnd = word.length();
        while (typedEnd > from && wordEnd > from && typed.charAt(typedEnd - 1) == word.charAt(wordEnd - 1)) {
            typedEnd--;
            wordEnd--;
        }
        int typedRest = typedEnd - from;
        int wordRest = wordEnd - from;
        boolean swapped = typedRest == 2 && wordRest == 2 && typed.charAt(from) == word.charAt(from + 1)
                && typed.charAt(from + 1) == word.charAt(from);
        return typedRest <= 1 && wordRest <= 1 || swapped;
    }
}
