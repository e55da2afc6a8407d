package org.deskwright.ui.evidence;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.TextSource;

/**
 * Reads the part of a file that a reference points to, with what stands around it, and never more than {@value #MOST}
 * characters. Blocks; can be interrupted.
 */
public final class ExcerptReader {
    static final int MOST = 300_000;

    private static final int AROUND = 60_000;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private ExcerptReader() {
    }

    /** Where something was found. */
    public record Found(SourceFile file, Excerpt excerpt) {}

    /**
     * Looks in several files of one name, as the pages of an answer of AWS are until the last has come.
     *
     * @param files at least one
     * @return the first that has the place, or else the first
     */
    public static Found read(List<SourceFile> files, EvidenceRef place) throws IOException {
        Found first = new Found(files.getFirst(), read(files.getFirst(), place));
        if (first.excerpt().isFound() || place.item().isEmpty()) {
            return first;
        }
        for (SourceFile file : files.subList(1, files.size())) {
            Excerpt excerpt = read(file, place);
            if (excerpt.isFound()) {
                return new Found(file, excerpt);
            }
        }
        return first;
    }

    public static Excerpt read(SourceFile file, EvidenceRef place) throws IOException {
        if (place.item().isEmpty()) {
            return cut(file, 0, 0, "");
        }
        JsonSpan span;
        try (Reader in = TextSource.of(file).open()) {
            span = JsonSpan.around(place.item(), in);
        }
        if (span.isFound()) {
            return cut(file, span.begin(), span.end(), place.field());
        }
        if (NUMBER.matcher(place.item()).matches()) {
            return line(file, Integer.parseInt(place.item()));
        }
        return cut(file, 0, 0, "");
    }

    private static Excerpt line(SourceFile file, int wanted) throws IOException {
        long at = 0;
        int line = 1;
        long begin = wanted == 1 ? 0 : -1;
        long end = -1;
        try (Reader in = TextSource.of(file).open()) {
            char[] block = new char[32 * 1024];
            for (int n = in.read(block); n >= 0 && end < 0; n = in.read(block)) {
                heed();
                for (int i = 0; i < n && end < 0; i++, at++) {
                    if (block[i] == '\n') {
                        end = line == wanted ? at : -1;
                        line++;
                        begin = line == wanted ? at + 1 : begin;
                    }
                }
            }
        }
        return begin < 0 ? cut(file, 0, 0, "") : cut(file, begin, end < 0 ? at : end, "");
    }

    /** The text around a span, from the beginning of a line where one is near. */
    private static Excerpt cut(SourceFile file, long begin, long end, String field) throws IOException {
        long from = Math.max(0, begin - AROUND);
        int most = (int) Math.min(MOST, Math.max(end - from + AROUND, 2L * AROUND));
        StringBuilder text = new StringBuilder();
        int line = 1;
        boolean more = false;
        try (Reader in = TextSource.of(file).open()) {
            char[] block = new char[32 * 1024];
            long at = 0;
            for (int n = in.read(block); n >= 0 && !more; n = in.read(block)) {
                heed();
                for (int i = 0; i < n && !more; i++, at++) {
                    if (at < from) {
                        line += block[i] == '\n' ? 1 : 0;
                    } else if (text.length() < most) {
                        text.append(block[i]);
                    } else {
                        more = true;
                    }
                }
            }
        }
        int lead = (int) (begin - from);
        int skipped = from == 0 ? 0 : text.indexOf("\n") + 1;
        if (skipped > 0 && skipped <= lead) {
            text.delete(0, skipped);
            lead -= skipped;
            line++;
        }
        int length = (int) Math.min(end - begin, text.length() - lead);
        return marked(text.toString(), line, from > 0, more, end > begin ? lead : -1, length, field);
    }

    /** The field within the object, as far as it is there. */
    private static Excerpt marked(String text, int line, boolean before, boolean after, int mark, int length,
            String field) {
        int at = mark;
        int end = mark + length;
        for (String name : field.isEmpty() || mark < 0 ? new String[0] : field.split("\\.")) {
            Matcher found = Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:[^\\n]*").matcher(text);
            found.region(at, end);
            if (!found.find()) {
                return new Excerpt(text, line, before, after, mark, length);
            }
            at = found.start();
            if (name.equals(field.substring(field.lastIndexOf('.') + 1))) {
                int most = Math.min(found.end(), at + name.length() + 200);
                return new Excerpt(text, line, before, after, at, Math.min(most, end) - at);
            }
        }
        return new Excerpt(text, line, before, after, mark, length);
    }

    private static void heed() throws InterruptedIOException {
        if (Thread.interrupted()) {
            throw new InterruptedIOException();
        }
    }
}
