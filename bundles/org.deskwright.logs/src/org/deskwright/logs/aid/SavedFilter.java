package org.deskwright.logs.aid;

import java.time.ZoneOffset;

import org.deskwright.logs.query.LogQueryException;
import org.deskwright.logs.query.LogQueryParser;
import org.deskwright.logs.query.TextRule;

/**
 * A filter of logs with a name.
 *
 * @param name by which it is chosen; never blank
 * @param query in the language of the log search
 */
public record SavedFilter(String name, String query) {
    /** Letters of a name. */
    public static final int LONGEST = 100;

    /** @throws IllegalArgumentException when it is none; the message is for people */
    public SavedFilter {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("a filter needs a name of 1 to " + LONGEST + " characters");
        }
        try {
            LogQueryParser.parse(query, ZoneOffset.UTC, new TextRule(true, false));
        } catch (LogQueryException e) {
            throw new IllegalArgumentException(
                    "\"" + query + "\" is no filter: character " + (e.position() + 1) + ": " + e.getMessage(), e);
        }
        if (query.isBlank()) {
            throw new IllegalArgumentException("the filter \"" + name + "\" is empty");
        }
    }
}
