package org.deskwright.logs.ui.find;

import java.util.List;

import org.deskwright.logs.ui.model.LineSearch;
import org.deskwright.ui.text.Texts;

/** What searches for the same have come to, in words. */
final class Counts {
    private static final Texts TEXTS = Texts.beside(Counts.class);
    private static final int ALL = 100;

    private Counts() {
    }

    /** How many lines, and how far it is. */
    static String of(LineSearch search) {
        return of(List.of(search), search.isRunning());
    }

    /** @param running whether there is more to come */
    static String of(List<LineSearch> searches, boolean running) {
        String count = TEXTS.get("count", searches.stream().mapToLong(search -> search.found().count()).sum());
        String trouble = searches.stream().map(LineSearch::trouble).filter(t -> !t.isEmpty()).findFirst().orElse("");
        long size = searches.stream().mapToLong(LineSearch::whole).sum();
        if (!trouble.isEmpty()) {
            return TEXTS.get("count.trouble", count, trouble);
        }
        if (running && size > 0) {
            long searched = searches.stream().mapToLong(LineSearch::searched).sum();
            return TEXTS.get("count.running", count, ALL * searched / size);
        }
        return searches.stream().anyMatch(LineSearch::isStopped) ? TEXTS.get("count.stopped", count) : count;
    }

    /** @param at which of them the keyboard is at, from 1; 0 for none */
    static String of(List<LineSearch> searches, boolean running, long at) {
        String all = of(searches, running);
        return at > 0 ? TEXTS.get("count.at", at, all) : all;
    }
}
