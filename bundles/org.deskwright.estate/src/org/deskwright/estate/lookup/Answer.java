package org.deskwright.estate.lookup;

import java.util.List;

/**
 * What was found.
 *
 * @param hits the best first, not more than were asked for
 * @param total how many there are
 */
public record Answer(List<Hit> hits, int total) {
    public static final Answer NONE = new Answer(List.of(), 0);

    public Answer {
        hits = List.copyOf(hits);
    }
}
