package org.deskwright.logs.ui.find;

import org.deskwright.logs.ui.model.LineSearch;
import org.deskwright.ui.text.Texts;

/** What a search has come to, in words. */
final class Counts {
    private static final Texts TEXTS = Texts.beside(Counts.class);
    private static final int ALL = 100;

    private Counts() {
    }

    /** How many lines, and how far it is. */
    static String of(LineSearch search) {
        String count = TEXTS.get("count", search.found().count());
        if (!search.trouble().isEmpty()) {
            return TEXTS.get("count.trouble", count, search.trouble());
        }
        if (search.isRunning() && search.size() > 0) {
            return TEXTS.get("count.running", count, ALL * search.searched() / search.size());
        }
        return search.isStopped() ? TEXTS.get("count.stopped", count) : count;
    }

    /** Which of them the line is, counted from 1, where it is one. */
    static String of(LineSearch search, long line) {
        return search.found().contains(line)
                ? TEXTS.get("count.at", search.found().before(line) + 1, of(search))
                : of(search);
    }
}
