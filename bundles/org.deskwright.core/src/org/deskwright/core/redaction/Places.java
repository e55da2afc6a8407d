package org.deskwright.core.redaction;

import java.util.List;

/**
 * Where in a text a rule may find something: beside which words and signs, and from which character on it is tried
 * there. To look for that takes a small part of the time that trying its expression at each character takes. It may
 * tell a place where there is nothing, and never leaves one out.
 *
 * @param words of three letters at least, in small ones; found in any case, as expressions find letters of ASCII
 * @param signs single characters of ASCII
 * @param row of characters that is tried from its beginning on; of none where the rule is not about such
 * @param begin where it is tried
 */
record Places(List<String> words, String signs, Row row, Begin begin) {
    /** Of which characters a row is. */
    enum Letters {
        NONE, DIGITS, KEY, TOKEN
    }

    /** As many of these as there are, at least and at most so many. */
    record Row(Letters of, int least, int most) {
        static final Row NONE = new Row(Letters.NONE, 0, 0);
    }

    /** Where a rule is tried. */
    interface Begin {
        /**
         * @param at where a word, a sign or a row begins
         * @param end of what was found last; what belongs to this word or sign may begin there
         * @param tried before which all was tried already; never less than {@code end}
         * @return the first character, of those that were not tried yet, that something which belongs to the word or
         * sign may begin with; negative where there is none
         */
        int of(String text, int at, int end, int tried);
    }

    Places {
        for (String word : words) {
            if (word.length() < PlaceTable.LEAST || !word.equals(small(word))) {
                throw new IllegalArgumentException("too short, or not in small letters: " + word);
            }
        }
    }

    private static String small(String word) {
        StringBuilder small = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            small.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return small.toString();
    }

    /** Whether there is no word or sign that it needs. */
    boolean isEverywhere() {
        return words.isEmpty() && signs.isEmpty() && row.of() == Letters.NONE;
    }

    /** At the words themselves. */
    static Places at(String... words) {
        return new Places(List.of(words), "", Row.NONE, Places::itself);
    }

    /** Where the words do not begin it, and stand somewhere in it. */
    static Places beside(Begin begin, String... words) {
        return new Places(List.of(words), "", Row.NONE, begin);
    }

    static Places sign(char sign, Begin begin) {
        return new Places(List.of(), String.valueOf(sign), Row.NONE, begin);
    }

    static Places signs(String signs, Begin begin) {
        return new Places(List.of(), signs, Row.NONE, begin);
    }

    /** So many digits, and no more. */
    static Places digits(int digits) {
        return row(new Row(Letters.DIGITS, digits, digits), Places::itself);
    }

    static Places row(Row row, Begin begin) {
        return new Places(List.of(), "", row, begin);
    }

    static int itself(String text, int at, int end, int tried) {
        return at >= tried ? at : -1;
    }
}
