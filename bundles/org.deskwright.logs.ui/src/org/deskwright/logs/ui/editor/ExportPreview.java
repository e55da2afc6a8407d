package org.deskwright.logs.ui.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.ui.model.LineTexts;
import org.deskwright.logs.ui.model.LinesBefore;
import org.deskwright.logs.ui.model.LogLines;
import org.deskwright.logs.ui.model.Rows;
import org.deskwright.ui.text.Texts;

/**
 * What would be replaced if lines of a log were written to a file, or copied.
 *
 * @param looked how many lines were looked at
 * @param whole whether these are all
 * @param changed how many of them would be written otherwise than they stand there
 * @param kinds how often what of each kind would be replaced
 * @param cut how many of these are so long that only their begin would be written
 * @param first some of the changed lines, as they would be written, with their numbers from 1
 */
public record ExportPreview(long looked, boolean whole, long changed, Map<String, Integer> kinds, long cut,
        List<String> first) {
    private static final Texts TEXTS = Texts.beside(ExportPreview.class);
    /** What takes longer than a moment nobody waits for: the rest is cleaned all the same when it is written. */
    private static final long MOST_LINES = 50_000;
    private static final long MOST_LETTERS = 16 << 20;
    private static final int SHOWN = 50;
    /** How the redactor ends a line that is longer than it looks through. */
    private static final String LEFT_OUT = " characters left out]";
    /** Letters of a line that are shown. */
    private static final int LONGEST = 300;

    public ExportPreview {
        kinds = Map.copyOf(kinds);
        first = List.copyOf(first);
    }

    /** How often what of each kind is replaced, in words. */
    String said() {
        Stream<String> replaced = new TreeMap<>(kinds).entrySet().stream()
                .map(e -> TEXTS.get("preview.kind", e.getKey(), e.getValue()));
        Stream<String> left = cut == 0 ? Stream.of() : Stream.of(TEXTS.get("preview.cut", cut));
        return Stream.concat(replaced, left).collect(Collectors.joining(", "));
    }

    /** Whether nothing is replaced for sure. */
    boolean isClean() {
        return whole && changed == 0;
    }

    /**
     * Looks at the rows of which the lines are from the first to the last one. Takes time.
     *
     * @throws IOException in words for people, when the log cannot be read any more
     */
    public static ExportPreview of(LogLines log, Rows rows, long first, long last, Redactor redactor,
            BooleanSupplier stopped) throws IOException {
        Optional<LineTexts> open = log.texts();
        if (open.isEmpty()) {
            throw new IOException(log.title() + ": it is closed");
        }
        Map<String, Integer> before = counts(redactor);
        List<String> shown = new ArrayList<>();
        long looked = 0;
        long next = 0;
        long letters = 0;
        long changed = 0;
        long cut = 0;
        boolean whole = true;
        try (LineTexts access = open.get()) {
            for (long row = rows.row(first); row < rows.count() && !stopped.getAsBoolean(); row++) {
                long line = rows.line(row);
                if (line > last || line >= access.lines()) {
                    break;
                }
                if (looked == MOST_LINES || letters > MOST_LETTERS) {
                    whole = false;
                    break;
                }
                LinesBefore.of(access, next, line).forEach(redactor::passOver);
                next = line + 1;
                String text = LongLine.of(access, line);
                String written = redactor.redactLine(text);
                looked++;
                letters += text.length();
                boolean isCut = text.length() > Redactor.LONGEST / 2 && written.endsWith(LEFT_OUT);
                if (isCut || !written.equals(text)) {
                    changed++;
                    cut += isCut ? 1 : 0;
                    if (shown.size() < SHOWN) {
                        shown.add((line + 1) + ": "
                                + (written.length() > LONGEST ? written.substring(0, LONGEST) + "\u2026" : written));
                    }
                }
            }
            redactor.endText();
        }
        Map<String, Integer> kinds = new TreeMap<>(counts(redactor));
        before.forEach((kind, count) -> kinds.merge(kind, -count, Integer::sum));
        kinds.values().removeIf(count -> count <= 0);
        return new ExportPreview(looked, whole, changed, kinds, cut, shown);
    }

    private static Map<String, Integer> counts(Redactor redactor) {
        Map<String, Integer> all = new TreeMap<>(redactor.removed());
        redactor.renamed().forEach((kind, count) -> all.merge(kind, count, Integer::sum));
        return all;
    }
}
