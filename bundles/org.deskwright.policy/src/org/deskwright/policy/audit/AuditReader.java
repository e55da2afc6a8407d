package org.deskwright.policy.audit;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.text.TextLines;
import org.deskwright.policy.text.TextLines.Line;

/** Reads an audit.csv: a head, and a line for each subcategory. */
public final class AuditReader {
    private static final String HEAD = "Machine Name,Policy Target,Subcategory,Subcategory GUID,Inclusion Setting";
    private static final String ADVICE = "copy the file anew, from SYSVOL or by backing up the GPO again";
    private static final int LEAST = 5;
    private static final int GUID = 3;
    private static final int INCLUSION = 4;
    private static final int VALUE = 6;
    private static final int MOST_PROBLEMS = 100;

    private AuditReader() {
    }

    /** Whether a file that begins so is one. */
    public static boolean recognises(String head) {
        String first = head.startsWith("\uFEFF") ? head.substring(1) : head;
        return first.regionMatches(true, 0, HEAD, 0, HEAD.length());
    }

    /** @param bytes the whole file */
    public static AuditFile read(byte[] bytes) {
        List<AuditSetting> settings = new ArrayList<>();
        List<UnreadableException> problems = new ArrayList<>();
        for (Line line : TextLines.of(bytes)) {
            if (line.text().isBlank() || recognises(line.text())) {
                continue;
            }
            List<String> cells = cells(line.text());
            if (cells.size() < LEAST) {
                if (problems.size() < MOST_PROBLEMS) {
                    problems.add(new UnreadableException(line.offset(),
                            "has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + " of at least 5",
                            ADVICE));
                }
                continue;
            }
            String value = cells.size() > VALUE ? cells.get(VALUE) : "";
            settings.add(new AuditSetting(line.offset(), cells.get(2), cells.get(GUID), cells.get(INCLUSION),
                    value.matches("\\d") ? value.charAt(0) - '0' : -1));
        }
        return new AuditFile(settings, problems);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
