package org.deskwright.policy.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.text.TextLines;
import org.deskwright.policy.text.TextLines.Line;

/**
 * Reads LDIF (RFC 2849), as {@code ldifde} and {@code ldapsearch} write it: objects between empty lines, values as text
 * or in Base64, long lines folded.
 */
public final class LdifReader {
    private static final Pattern BEGIN = Pattern
            .compile("\\A\\W{0,3}(?:(?:#[^\\n]*|version:[^\\n]*|)\\r?\\n)*(?i:dn)::? ?\\S");
    private static final int MOST_PROBLEMS = 100;
    private static final String ADVICE = "export it anew with ldifde";

    private final List<DirectoryRecord> records = new ArrayList<>();
    private final List<UnreadableException> problems = new ArrayList<>();
    private Map<String, List<byte[]>> attributes = new TreeMap<>();
    private String dn = "";

    /**
     * What a file holds.
     *
     * @param problems what could not be read, at its offset; the rest is there
     */
    public record Content(List<DirectoryRecord> records, List<UnreadableException> problems) {
        public Content {
            records = List.copyOf(records);
            problems = List.copyOf(problems);
        }
    }

    private LdifReader() {
    }

    /** Whether a file that begins so is LDIF. */
    public static boolean recognises(String head) {
        return BEGIN.matcher(head).find();
    }

    /** @param bytes the whole file */
    public static Content read(byte[] bytes) {
        LdifReader reader = new LdifReader();
        List<Line> lines = TextLines.of(bytes);
        int at = 0;
        while (at < lines.size()) {
            Line first = lines.get(at++);
            StringBuilder whole = new StringBuilder(first.text());
            while (at < lines.size() && lines.get(at).text().startsWith(" ")) {
                whole.append(lines.get(at++).text(), 1, lines.get(at - 1).text().length());
            }
            reader.line(first.offset(), whole.toString());
        }
        reader.end();
        return new Content(reader.records, reader.problems);
    }

    private void line(long offset, String line) {
        if (line.isBlank()) {
            end();
            return;
        }
        if (line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(':');
        if (colon <= 0) {
            problem(offset, "has no colon behind the name of an attribute");
            return;
        }
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        if (line.startsWith("<", colon + 1)) {
            problem(offset, "refers to another file, which is not read");
        } else if (line.startsWith(":", colon + 1)) {
            base64(offset, name, line.substring(colon + 2).strip());
        } else {
            take(name, line.substring(colon + 1).strip().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void base64(long offset, String name, String text) {
        try {
            take(name, Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            problem(offset, "is no Base64: " + e.getMessage());
            if (!name.equals("dn")) {
                // as it stands: who needs the attribute must not take it for one that is not there
                take(name, text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void take(String name, byte[] value) {
        if (name.equals("dn")) {
            end();
            dn = new String(value, StandardCharsets.UTF_8);
        } else if (!dn.isEmpty()) {
            // some servers tell options of an attribute, such as ;range=0-1499
            int option = name.indexOf(';');
            attributes.computeIfAbsent(option < 0 ? name : name.substring(0, option), _ -> new ArrayList<>())
                    .add(value);
        }
    }

    private void end() {
        if (!dn.isEmpty()) {
            records.add(new DirectoryRecord(dn, attributes));
        }
        dn = "";
        attributes = new TreeMap<>();
    }

    private void problem(long offset, String reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new UnreadableException(offset, reason, ADVICE));
        }
    }
}
