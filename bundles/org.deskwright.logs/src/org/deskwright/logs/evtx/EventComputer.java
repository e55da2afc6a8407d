package org.deskwright.logs.evtx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose event a line is that was made of an event of Windows: logs of several computers may be one. */
public final class EventComputer {
    /** In the columns that {@link WindowsEvent#line} makes. */
    private static final int COLUMN = 7;
    private static final Pattern LINE = Pattern
            .compile("(Critical|Error|Warning|Information|Verbose|Audit Success|Audit Failure),\\d{4}-");
    /** In what {@link EventTable} makes of a column of Get-WinEvent. */
    private static final Pattern MACHINE = Pattern.compile("[\";] ?MachineName=([^;\"]+)");

    private EventComputer() {
    }

    /** Its name without the domain, in small letters; empty where the line tells none, or was cut off before it. */
    public static String of(String line) {
        if (LINE.matcher(line).lookingAt()) {
            List<String> cells = cells(line);
            return cells.size() > COLUMN + 1 ? plain(cells.get(COLUMN)) : "";
        }
        Matcher machine = MACHINE.matcher(line);
        return line.startsWith("\"") && machine.find() ? plain(machine.group(1)) : "";
    }

    /** Without its domain, which one line tells and another does not. */
    public static String plain(String name) {
        int dot = name.indexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == ',' && !quoted) {
                cells.add(line.substring(from, i));
                from = i + 1;
            }
        }
        if (!quoted) {
            cells.add(line.substring(from));
        }
        return cells;
    }
}
