package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * Names in words that are Deskwright's own, such as a store that is called as a user is: hidden while the text is gone
 * over, each behind one character that no text needs. For one text.
 */
final class OwnWords {
    private static final char FIRST = '\uE000';
    private static final char LAST = '\uF8FF';

    private final List<String> hidden = new ArrayList<>();

    /** Whether there is nothing in it but what was hidden. */
    static boolean isHidden(String text) {
        return !text.isEmpty() && text.charAt(0) >= FIRST && text.charAt(0) <= LAST
                && text.chars().allMatch(c -> c >= FIRST && c <= LAST);
    }

    /** Whether it cannot be told from what is hidden. */
    static boolean holdsAny(String text) {
        return text.chars().anyMatch(c -> c >= FIRST && c <= LAST);
    }

    String hide(String words, KnownNames known) {
        String unknown = known.replace(words, (_, name) -> hide(name));
        return NameRules.replace(unknown, new FoundPlaces(), (_, _, _, _, name) -> hide(name));
    }

    private String hide(String name) {
        if (isHidden(name) || hidden.size() > LAST - FIRST) {
            return name;
        }
        hidden.add(name);
        return String.valueOf((char) (FIRST + hidden.size() - 1));
    }

    /** The latest first, because it may hold earlier ones. */
    String show(String text) {
        String result = text;
        for (int i = hidden.size() - 1; i >= 0; i--) {
            result = result.replace(String.valueOf((char) (FIRST + i)), hidden.get(i));
        }
        return result;
    }
}
