package org.deskwright.policy.regfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.regfile.RegistryChange.Kind;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.text.ControlLetters;
import org.deskwright.policy.text.HexBytes;
import org.deskwright.policy.text.TextLines;
import org.deskwright.policy.text.TextLines.Line;

/** Registration entries: {@code [key]}, {@code "name"=data}, a dash for what is deleted. Read and written. */
public final class RegFile {
    private static final String HEAD = "Windows Registry Editor Version 5.00";
    private static final String OLD_HEAD = "REGEDIT4";
    private static final String ADVICE = "export the key again";
    private static final int MOST_PROBLEMS = 100;
    private static final int HEX = 16;
    private static final int LONGEST_SHOWN = 40;

    private final List<RegistryChange> changes = new ArrayList<>();
    private final List<UnreadableException> problems = new ArrayList<>();
    private String hive = "";
    private String key = "";

    private RegFile() {
    }

    /** Whether a file that begins so is one. */
    public static boolean recognises(String head) {
        String first = head.startsWith("\uFEFF") ? head.substring(1) : head;
        return first.startsWith(HEAD) || first.startsWith(OLD_HEAD);
    }

    /** @param bytes the whole file */
    public static ChangeFile read(byte[] bytes) {
        RegFile reader = new RegFile();
        List<Line> lines = TextLines.of(bytes);
        int at = 0;
        while (at < lines.size()) {
            Line first = lines.get(at++);
            StringBuilder whole = new StringBuilder(first.text().strip());
            while (whole.length() > 0 && whole.charAt(whole.length() - 1) == '\\' && at < lines.size()) {
                whole.setLength(whole.length() - 1);
                whole.append(lines.get(at++).text().strip());
            }
            reader.line(first.offset(), whole.toString());
        }
        return new ChangeFile(reader.changes, reader.problems);
    }

    private void line(long offset, String line) {
        if (line.isEmpty() || line.startsWith(";") || recognises(line)) {
            return;
        }
        try {
            if (line.startsWith("[") && line.endsWith("]")) {
                key(offset, line.substring(1, line.length() - 1));
            } else if (hive.isEmpty()) {
                throw new IllegalArgumentException("stands before the first key");
            } else {
                value(offset, line);
            }
        } catch (IllegalArgumentException e) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new UnreadableException(offset, e.getMessage(), ADVICE, e));
            }
        }
    }

    private void key(long offset, String path) {
        boolean gone = path.startsWith("-");
        String whole = gone ? path.substring(1) : path;
        int at = whole.indexOf('\\');
        String name = at < 0 ? whole : whole.substring(0, at);
        hive = "";
        if (!Hives.are(name)) {
            throw new IllegalArgumentException(
                    "is no part of the registry: " + name.substring(0, Math.min(name.length(), LONGEST_SHOWN)));
        }
        hive = Hives.brief(name);
        key = at < 0 ? "" : whole.substring(at + 1);
        if (gone) {
            changes.add(new RegistryChange(offset, hive, key, Kind.DELETE_KEY, "", Optional.empty()));
        }
    }

    private void value(long offset, String line) {
        String name = "";
        int at = 1;
        if (!line.startsWith("@")) {
            StringBuilder quoted = new StringBuilder();
            at = quoted(line, 0, quoted);
            name = quoted.toString();
        }
        if (!line.startsWith("=", at)) {
            throw new IllegalArgumentException("has no equals sign behind the name of a value");
        }
        String data = line.substring(at + 1).strip();
        changes.add(data.equals("-")
                ? new RegistryChange(offset, hive, key, Kind.DELETE_VALUE, name, Optional.empty())
                : new RegistryChange(offset, hive, key, Kind.SET, name, Optional.of(data(data))));
    }

    /** @return where it ends, behind its mark */
    private static int quoted(String text, int from, StringBuilder out) {
        if (!text.startsWith("\"", from)) {
            throw new IllegalArgumentException("is neither a key nor a value");
        }
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            out.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            throw new IllegalArgumentException("has a quotation mark that is not closed");
        }
        return at + 1;
    }

    private static RegistryData data(String data) {
        if (data.startsWith("\"")) {
            StringBuilder text = new StringBuilder();
            quoted(data, 0, text);
            return RegistryData.text(RegistryType.SZ, text.toString());
        }
        if (data.regionMatches(true, 0, "dword:", 0, 6)) {
            try {
                return RegistryData.number(Integer.parseUnsignedInt(data.substring(6).strip(), HEX));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("has a number that is none: " + data, e);
            }
        }
        int colon = data.indexOf(':');
        if (!data.startsWith("hex") || colon < 0) {
            throw new IllegalArgumentException("has data of a form that is not known: "
                    + data.substring(0, Math.min(data.length(), LONGEST_SHOWN)));
        }
        int type = RegistryType.BINARY.number();
        if (data.startsWith("hex(") && colon > 5) {
            type = type(data.substring(4, colon - 1));
        }
        return new RegistryData(type, HexBytes.of(data.substring(colon + 1)));
    }

    private static int type(String digits) {
        try {
            return Integer.parseUnsignedInt(digits, HEX);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "has a type that is none: " + digits.substring(0, Math.min(digits.length(), LONGEST_SHOWN)), e);
        }
    }

    /** As a file, with the mark that the editor of the registry looks for. */
    public static byte[] write(List<RegistryChange> changes) {
        byte[] text = ("\uFEFF" + text(changes)).getBytes(StandardCharsets.UTF_16LE);
        return text;
    }

    /**
     * As text to copy.
     *
     * @throws IllegalArgumentException where a name holds a letter that would begin another line
     */
    public static String text(List<RegistryChange> changes) {
        StringBuilder out = new StringBuilder(HEAD).append("\r\n");
        String last = "";
        for (RegistryChange change : changes) {
            String path = Hives.full(change.hive())
                    + (change.key().isEmpty() ? "" : "\\" + ControlLetters.none(change.key()));
            String heading = change.kind() == Kind.DELETE_KEY ? "[-" + path + "]" : "[" + path + "]";
            if (!heading.equals(last)) {
                out.append("\r\n").append(heading).append("\r\n");
                last = heading;
            }
            String name = change.name().isEmpty() ? "@" : quoted(ControlLetters.none(change.name()));
            switch (change.kind()) {
                case SET -> out.append(name).append('=').append(data(change.data().orElseThrow())).append("\r\n");
                case DELETE_VALUE -> out.append(name).append("=-\r\n");
                // the heading says it; that all values go has no words here
                case DELETE_KEY, CREATE_KEY, DELETE_ALL_VALUES -> {
                }
            }
        }
        return out.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String data(RegistryData data) {
        if (data.type() == RegistryType.DWORD.number() && data.number().isPresent()) {
            return "dword:%08x".formatted(data.number().getAsLong());
        }
        boolean plain = data.type() == RegistryType.SZ.number()
                && data.equals(RegistryData.text(RegistryType.SZ, data.text().orElse("")))
                && !ControlLetters.in(data.text().orElse(""));
        if (plain) {
            return quoted(data.text().orElseThrow());
        }
        String type = data.type() == RegistryType.BINARY.number() ? "hex:" : "hex(%x):".formatted(data.type());
        return type + HexFormat.ofDelimiter(",").formatHex(data.bytes());
    }
}
