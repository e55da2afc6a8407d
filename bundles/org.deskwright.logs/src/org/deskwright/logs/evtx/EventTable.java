package org.deskwright.logs.evtx;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes lines of a table that Export-Csv writes of Get-WinEvent with whatever columns: an event may go over several
 * lines there, and its time stands anywhere. Made are those of a table with the level first.
 */
final class EventTable {
    /** Letters of a cell; what is more of it is left out. */
    private static final int MOST = 64 << 10;
    private static final int MOST_CELLS = 200;
    private static final String TYPE = "#TYPE ";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+");
    private static final List<String> WANTED = List.of("TimeCreated", "Id", "ProviderName");
    /** With which a table begins that is read as it stands. */
    private static final List<String> KNOWN = List.of("LevelDisplayName", "TimeCreated", "ProviderName", "Id");
    /** Columns that have a place in a line. */
    private static final Set<String> PLACED = Set.of("LevelDisplayName", "TimeCreated", "ProviderName", "Id",
            "TaskDisplayName", "Message");
    /** What Export-Csv writes of an object or a list, and of nothing. */
    private static final Pattern SAYS_NOTHING = Pattern.compile("System\\..*|\\s*");
    private static final List<String> LEVELS = List.of("Information", "Critical", "Error", "Warning", "Information",
            "Verbose");

    private final Reader in;
    private final char between;
    private List<String> cells = new ArrayList<>();
    private boolean early;
    private long events;
    private long broken;

    private EventTable(Reader in, char between) {
        this.in = in;
        this.between = between;
    }

    /** Whether a text that begins so is one whose lines cannot be read as they stand. */
    static boolean isOne(String text) {
        String header = header(text);
        if (!WANTED.stream().allMatch(header::contains)) {
            return false;
        }
        List<String> names = names(header);
        return names.size() > WANTED.size() && names.containsAll(WANTED)
                && !(header.contains("\",\"") && names.subList(0, WANTED.size() + 1).equals(KNOWN));
    }

    private static String header(String text) {
        return text.lines().filter(line -> !line.startsWith(TYPE)).findFirst().orElse("");
    }

    /** None where it is a sentence rather than the names of columns. */
    private static List<String> names(String header) {
        List<String> names = List.of(header.replace("\"", "").split(String.valueOf(between(header)), -1));
        return names.stream().allMatch(name -> NAME.matcher(name).matches()) ? names : List.of();
    }

    private static char between(String header) {
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }

    /** @param head text that it begins with */
    static EventTable of(Reader in, String head) {
        return new EventTable(in, between(header(head)));
    }

    long events() {
        return events;
    }

    /** How many tell no time. */
    long broken() {
        return broken;
    }

    /** Whether it ends in the midst of an event. */
    boolean early() {
        return early;
    }

    void write(Writer out) throws IOException {
        List<String> names = List.of();
        while (row()) {
            if (cells.getFirst().startsWith("\uFEFF")) {
                cells.set(0, cells.getFirst().substring(1).replaceAll("^\"|\"$", ""));
            }
            if (cells.getFirst().startsWith(TYPE) || cells.size() == 1 && cells.getFirst().isEmpty()) {
                continue;
            }
            if (names.isEmpty()) {
                names = List.copyOf(cells);
            } else {
                event(names, out);
            }
        }
    }

    private void event(List<String> names, Writer out) throws IOException {
        if (!names.isEmpty() && cells.size() > names.size()) { // without quotes a message goes on behind a comma
            List<String> last = cells.subList(names.size() - 1, cells.size());
            String joined = String.join(String.valueOf(between), last);
            last.clear();
            cells.add(joined);
        }
        String time = cell(names, "TimeCreated");
        if (time.isBlank()) {
            broken++;
            return;
        }
        String level = cell(names, "LevelDisplayName");
        boolean none = level.isEmpty() && cell(names, "Level").isEmpty();
        out.write(String.join(",", quoted(none || !level.isEmpty() ? level : level(cell(names, "Level"))), quoted(time),
                quoted(cell(names, "ProviderName")), quoted(cell(names, "Id")), quoted(cell(names, "TaskDisplayName")),
                quoted(cell(names, "Message"))));
        String others = others(names);
        out.write(others.isEmpty() ? "\n" : "," + quoted(others) + "\n");
        events++;
    }

    /** All further columns: of several computers they tell which one it was. */
    private String others(List<String> names) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
            if (!PLACED.contains(names.get(i)) && !SAYS_NOTHING.matcher(cells.get(i)).matches()) {
                told.add(names.get(i) + "=" + cells.get(i));
            }
        }
        return String.join("; ", told);
    }

    private String cell(List<String> names, String name) {
        int at = names.indexOf(name);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    private static String level(String number) {
        return number.matches("[0-5]") ? LEVELS.get(Integer.parseInt(number)) : LEVELS.getFirst();
    }

    private static String quoted(String text) {
        return '"' + WindowsEvent.flat(text).replace("\"", "\"\"") + '"';
    }

    /** Reads the next; what is cut off is none. */
    private boolean row() throws IOException {
        cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            any = true;
            if (letter == '"') {
                if (quoted) {
                    in.mark(1);
                    int next = in.read();
                    if (next == '"') {
                        add(cell, '"');
                        continue;
                    }
                    if (next >= 0) {
                        in.reset();
                    }
                }
                quoted = !quoted;
            } else if (quoted || letter != between && letter != '\n' && letter != '\r') {
                add(cell, (char) letter);
            } else if (letter == between) {
                add(cell);
            } else if (letter == '\n') {
                add(cell);
                return true;
            }
        }
        early = quoted;
        if (any && !quoted) {
            add(cell);
        }
        return any && !quoted;
    }

    private static void add(StringBuilder cell, char letter) {
        if (cell.length() < MOST) {
            cell.append(letter);
        }
    }

    private void add(StringBuilder cell) {
        if (cells.size() < MOST_CELLS) {
            cells.add(cell.toString());
        }
        cell.setLength(0);
    }
}
