package org.deskwright.core.search;

import java.util.List;

/** Words without the endings that English puts to them, so that "disconnects" finds "disconnecting". */
final class Stems {
    /** The longest first. */
    private static final List<String> ENDINGS = List.of("ations", "ation", "ings", "ing", "ions", "ion", "ies", "ed",
            "es", "er", "s", "e", "y");
    private static final int SHORTEST = 4;

    private Stems() {
    }

    static String of(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return american(word.substring(0, word.length() - ending.length()));
            }
        }
        return american(word);
    }

    /** As in "authorise" and "authorize". */
    private static String american(String stem) {
        return stem.endsWith("is") && stem.length() > SHORTEST ? stem.substring(0, stem.length() - 1) + "z" : stem;
    }
}
