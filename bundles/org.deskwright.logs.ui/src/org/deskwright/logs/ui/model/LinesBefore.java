package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lines that do not leave, and that may announce a secret in those that do. */
public final class LinesBefore {
    /** Right before, and at the beginning, where the head of a table stands. */
    private static final int FAR = 60;
    private static final int HEAD = 3;
    private static final int LETTERS = 4 << 10;

    private LinesBefore() {
    }

    /**
     * What is to be looked at before a line leaves.
     *
     * @param behind the first line that did not leave so far
     * @throws IOException in words for people, when the log cannot be read any more
     */
    public static List<String> of(LineTexts access, long behind, long line) throws IOException {
        List<String> before = new ArrayList<>();
        if (behind == 0) {
            for (long at = 0; at < Math.min(HEAD, line - FAR); at++) {
                before.add(access.text(at, LETTERS));
            }
        }
        for (long at = Math.max(behind, line - FAR); at < line; at++) {
            before.add(access.text(at, LETTERS));
        }
        return before;
    }
}
