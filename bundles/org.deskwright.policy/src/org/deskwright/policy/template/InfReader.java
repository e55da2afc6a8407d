package org.deskwright.policy.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.text.WindowsText;

/** Splits a file into sections and lines. Comments and empty lines are left out; sections come in any order. */
public final class InfReader {
    private static final int MOST_PROBLEMS = 100;
    private static final String ADVICE = "copy the file anew, from SYSVOL or by backing up the GPO again";

    /** By its name in lower case; the name as it was written first, and the lines. */
    private final Map<String, Collected> sections = new LinkedHashMap<>();
    private final List<UnreadableException> problems = new ArrayList<>();
    private Collected section;
    private long unended = -1;

    private record Collected(String name, List<InfLine> lines) {}

    private InfReader() {
    }

    /**
     * @param bytes the whole file
     * @throws UnreadableException when it holds what no text does
     */
    public static InfFile read(byte[] bytes) throws UnreadableException {
        return read(bytes, true);
    }

    /**
     * @param template whether it is a security template, of which it is known what no whole one ends with
     */
    public static InfFile read(byte[] bytes, boolean template) throws UnreadableException {
        WindowsText text = WindowsText.of(bytes);
        String all = text.letters();
        String letters = text.isBroken() ? all.substring(0, all.length() - 1) : all;
        InfReader reader = new InfReader();
        long offset = text.mark();
        int from = 0;
        while (from < letters.length()) {
            int end = letters.indexOf('\n', from);
            int next = end < 0 ? letters.length() : end + 1;
            String line = letters.substring(from, end < 0 ? next : end);
            int nul = line.indexOf('\0');
            if (nul >= 0) {
                throw new UnreadableException(offset + text.width(from, from + nul),
                        "holds a NUL, as no security template does", ADVICE);
            }
            long begin = offset + text.width(from, from + blanks(line));
            if (template && end < 0) {
                reader.last(begin, line.strip(), text.isBroken());
            } else {
                reader.line(begin, line.strip());
            }
            offset += text.width(from, next);
            from = next;
        }
        if (template && text.isBroken() && reader.unended < 0) {
            reader.cut(offset);
        }
        return new InfFile(reader.sections.values().stream().map(one -> new InfSection(one.name, one.lines)).toList(),
                reader.problems, reader.unended);
    }

    private static int blanks(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** One that the file ends in, behind no end of a line. */
    private void last(long offset, String line, boolean broken) {
        String in = section == null ? "" : section.name.toLowerCase(Locale.ROOT);
        if (broken || !isEmpty(line) && CutLine.isOne(line, in, sections.keySet())) {
            cut(offset);
        }
        line(offset, line);
    }

    private void cut(long offset) {
        unended = offset;
        problem(offset, "ends within this line, as a file that was cut off: what stood behind is not known");
    }

    private static boolean isEmpty(String line) {
        return line.isEmpty() || line.startsWith(";");
    }

    private void line(long offset, String line) {
        if (isEmpty(line)) {
            return;
        }
        if (line.startsWith("[") && line.endsWith("]")) {
            String name = line.substring(1, line.length() - 1).strip();
            section = sections.computeIfAbsent(name.toLowerCase(Locale.ROOT),
                    _ -> new Collected(name, new ArrayList<>()));
        } else if (section == null) {
            problem(offset, "stands before the first section");
        } else {
            section.lines.add(new InfLine(offset, line));
        }
    }

    private void problem(long offset, String reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new UnreadableException(offset, reason, ADVICE));
        }
    }
}
