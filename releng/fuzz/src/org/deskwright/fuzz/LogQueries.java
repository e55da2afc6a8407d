package org.deskwright.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

import org.deskwright.logs.query.LogQueryException;
import org.deskwright.logs.query.LogQueryParser;
import org.deskwright.logs.query.TextRule;

/** What somebody types to search logs. */
public final class LogQueries {
    private LogQueries() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        try {
            LogQueryParser.parse(text, ZoneOffset.UTC, TextRule.EXACT);
        } catch (LogQueryException e) {
            Expect.that(!e.getMessage().isBlank(), "says nothing");
            Expect.that(e.position() >= 0 && e.length() >= 0 && e.position() + e.length() <= text.length(),
                    "points outside of the text: " + e.position() + " + " + e.length() + " of " + text.length());
        }
    }
}
