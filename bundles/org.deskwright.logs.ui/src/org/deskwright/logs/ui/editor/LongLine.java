package org.deskwright.logs.ui.editor;

import java.io.IOException;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.ui.model.LineTexts;

/**
 * A line on its way out of a log. Of one that is too long to be looked through for secrets the rest is left out; how
 * much that is can be told of a line that is longer than memory, too.
 */
final class LongLine {
    /** Bytes: more letters than are looked through, however many bytes each has. */
    private static final int MOST = 4 * Redactor.LONGEST;

    private LongLine() {
    }

    /** All of it, where it is short enough; secrets are still in it. */
    static String of(LineTexts texts, long line) throws IOException {
        String begin = texts.text(line, MOST);
        return begin.length() <= Redactor.LONGEST ? begin : Redactor.shortened(begin, texts.letters(line));
    }
}
