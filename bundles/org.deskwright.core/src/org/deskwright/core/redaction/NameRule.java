package org.deskwright.core.redaction;

import java.util.regex.Pattern;

/**
 * What tells a name by its form or by what stands beside it.
 *
 * @param kind what the pseudonym is called by
 * @param places where it is tried
 * @param pattern group 1 is replaced where there is one, else all of it
 */
record NameRule(String kind, Places places, Pattern pattern) {
    NameRule(String kind, Places places, String pattern) {
        this(kind, places, Pattern.compile(pattern));
    }

    /** What comes in the place of a name. */
    interface Renaming {
        /**
         * @param begin where in the text that begins which told the name
         * @param from where the name begins in it
         */
        String of(NameRule rule, String text, int begin, int from, String name);
    }

    /**
     * The text with what stands for each name that this finds.
     *
     * @param found in this text
     * @param index of this rule there
     */
    String replace(String text, FoundPlaces found, int index, Renaming renaming) {
        StringBuilder out = null;
        int copied = 0;
        PlacedMatcher match = new PlacedMatcher(pattern, places.begin(), text, found, index);
        while (match.find()) {
            int group = match.replaced();
            int from = match.begin(group);
            String name = text.substring(from, match.end(group));
            String renamed = renaming.of(this, text, match.begin(), from, name);
            if (!renamed.equals(name)) {
                out = out == null ? new StringBuilder(text.length() + 16) : out;
                out.append(text, copied, from).append(renamed);
                copied = match.end(group);
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }
}
