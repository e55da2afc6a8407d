package org.deskwright.policy.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Files of a folder of SYSVOL that a reading of the domain could not get. It stands beside those that it got: whoever
 * opens the folder later has to know that settings lack.
 */
public record UnreadFiles(List<Entry> entries) {
    /** What it is called; SYSVOL has files of that name, too, but none of them is read. */
    public static final String FILE = "not-read.txt";
    private static final String HEAD = "Deskwright could not read these files of this folder of SYSVOL:";
    private static final int MOST = 100;
    private static final int LONGEST = 500;

    /**
     * @param path below the folder, with {@code /} between folders; empty for the rest of the folder
     * @param reason such as {@code cannot be read: STATUS_ACCESS_DENIED}
     */
    public record Entry(String path, String reason) {
        public Entry {
            path = oneLine(path);
            reason = oneLine(reason);
        }

        /** Whether it may be a template, without which no setting lacks. */
        public boolean mayBeTemplate() {
            return path.isEmpty() || isTemplate() && !path.toLowerCase(Locale.ROOT).endsWith(".adml");
        }

        /** Whether settings may stand in it. */
        public boolean maySet() {
            return !isTemplate();
        }

        private boolean isTemplate() {
            return path.toLowerCase(Locale.ROOT).matches(".*\\.adm[xl]?");
        }

        private static String oneLine(String text) {
            Objects.requireNonNull(text, "text");
            String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
            return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
        }
    }

    public UnreadFiles {
        entries = List.copyOf(entries);
    }

    /** Whether a file that begins so is one. */
    public static boolean recognises(String head) {
        return head.startsWith(HEAD);
    }

    /** Lines that are none count as names: that something lacks is all that matters. */
    public static UnreadFiles read(byte[] bytes) {
        return new UnreadFiles(new String(bytes, StandardCharsets.UTF_8).lines().skip(1).filter(line -> !line.isBlank())
                .limit(MOST + 1L).map(UnreadFiles::entry).toList());
    }

    private static Entry entry(String line) {
        int tab = line.indexOf('\t');
        return tab < 0
                ? new Entry(line, "could not be read")
                : new Entry(line.substring(0, tab), line.substring(tab + 1));
    }

    /** The file; of a great many the first stand in it, and how many more there are. */
    public byte[] written() {
        List<Entry> told = new ArrayList<>(entries.subList(0, Math.min(MOST, entries.size())));
        if (entries.size() > MOST) {
            told.add(new Entry("", (entries.size() - MOST) + " more files could not be read"));
        }
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        told.forEach(one -> text.append(one.path).append('\t').append(one.reason).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
