package org.deskwright.policy.regfile;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.regfile.RegistryChange.Kind;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.text.ControlLetters;
import org.deskwright.policy.text.HexBytes;
import org.deskwright.policy.text.TextLines;
import org.deskwright.policy.text.TextLines.Line;

/**
 * Text of Microsoft's LGPO tool: four lines a value (Computer or User, key, name of the value, what is done), with
 * lines of comment behind a semicolon and empty lines between. The default value has an empty line for its name; what
 * is done to all values of a key, or to the key, stands there with an asterisk. In text two backslashes are one, and
 * {@code \0} ends each of several. Source: LGPO.pdf of LGPO 3.0 (Security Compliance Toolkit). Read and written.
 */
public final class LgpoText {
    private static final Pattern BEGIN = Pattern
            .compile("\\A\\uFEFF?(?:[ \\t]*(?:;[^\\n]*)?\\r?\\n)*(?:Computer|User(?::[^\\r\\n]*)?)\\r?\\n"
                    + "[^\\r\\n]+\\r?\\n[^\\r\\n]*\\r?\\n"
                    + "(?:DWORD:|SZ:|EXSZ:|MULTISZ:|BINARY:|QWORD:|DELETE|CREATEKEY|CLEAR)");
    /** No number of 64 bits has more digits. */
    private static final Pattern NUMBER = Pattern.compile("0[xX]([0-9a-fA-F]{1,16})|(-?\\d{1,20})");
    private static final int HEX = 16;
    private static final String ADVICE = "parse the file again with LGPO /parse";
    private static final String ALL = "*";
    /** Has the policy say nothing of a value, as if it had never been set there. */
    private static final String CLEAR = "CLEAR";
    private static final int LINES = 4;
    private static final int MOST_PROBLEMS = 100;

    private LgpoText() {
    }

    /** Whether a file that begins so is one. */
    public static boolean recognises(String head) {
        return BEGIN.matcher(head).find();
    }

    /** @param bytes the whole file */
    public static ChangeFile read(byte[] bytes) {
        Changes changes = new Changes();
        List<UnreadableException> problems = new ArrayList<>();
        List<Line> block = new ArrayList<>();
        for (Line line : TextLines.of(bytes)) {
            String text = line.text().strip();
            if (text.startsWith(";")) {
                continue;
            }
            if (!text.isEmpty() || block.size() == 2) {
                block.add(line);
            } else if (!block.isEmpty()) {
                problem(problems, block.getFirst(),
                        "has " + block.size() + (block.size() == 1 ? " line" : " lines") + " of four");
                block.clear();
            }
            if (block.size() == LINES) {
                try {
                    changes.add(block);
                } catch (IllegalArgumentException e) {
                    problem(problems, block.getFirst(), e.getMessage());
                }
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            problem(problems, block.getFirst(),
                    "has " + block.size() + (block.size() == 1 ? " line" : " lines") + " of four");
        }
        return new ChangeFile(changes.left(), problems);
    }

    private static void problem(List<UnreadableException> problems, Line line, String reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new UnreadableException(line.offset(), reason, ADVICE));
        }
    }

    /** In their order, without those that a later block clears. */
    private static final class Changes {
        private final List<RegistryChange> all = new ArrayList<>();
        /** How many came before the last block that clears it, by hive, key and name. */
        private final Map<String, Integer> cleared = new HashMap<>();

        void add(List<Line> block) {
            String hive = hive(block.getFirst().text().strip());
            String key = block.get(1).text().strip();
            String name = block.get(2).text().strip();
            String what = block.get(3).text().stripLeading();
            long offset = block.getFirst().offset();
            switch (what.strip().toUpperCase(Locale.ROOT)) {
                case "DELETE" -> add(offset, hive, key, Kind.DELETE_VALUE, name);
                case "DELETEALLVALUES" -> add(offset, hive, key, Kind.DELETE_ALL_VALUES, "");
                case "CREATEKEY" -> add(offset, hive, key, Kind.CREATE_KEY, "");
                case "DELETEKEYS" -> Stream.of(name.split(";")).map(String::strip).filter(one -> !one.isEmpty())
                        .forEach(one -> add(offset, hive, key + "\\" + one, Kind.DELETE_KEY, ""));
                case CLEAR -> cleared.put(id(hive, key, name), all.size());
                default -> all.add(new RegistryChange(offset, hive, key, Kind.SET, name, Optional.of(data(what))));
            }
        }

        private void add(long offset, String hive, String key, Kind kind, String name) {
            all.add(new RegistryChange(offset, hive, key, kind, name, Optional.empty()));
        }

        List<RegistryChange> left() {
            return cleared.isEmpty()
                    ? all
                    : IntStream.range(0, all.size()).filter(at -> at >= cleared.getOrDefault(id(all.get(at)), 0))
                            .mapToObj(all::get).toList();
        }

        /** What is done to a whole key is no setting of a value. */
        private static String id(RegistryChange change) {
            return change.kind() == Kind.SET || change.kind() == Kind.DELETE_VALUE
                    ? id(change.hive(), change.key(), change.name())
                    : "";
        }

        private static String id(String hive, String key, String name) {
            return (hive + "\\" + key + "\n" + name).toLowerCase(Locale.ROOT);
        }
    }

    private static String hive(String half) {
        if (half.equalsIgnoreCase("Computer")) {
            return "HKLM";
        }
        if (!half.toLowerCase(Locale.ROOT).startsWith("user")) {
            throw new IllegalArgumentException("is for neither Computer nor User");
        }
        return "HKCU";
    }

    private static RegistryData data(String what) {
        int colon = what.indexOf(':');
        String type = colon < 0 ? what : what.substring(0, colon).toUpperCase(Locale.ROOT);
        String data = what.substring(colon + 1);
        return switch (type) {
            case "DWORD" -> RegistryData.number((int) number(data, Integer.SIZE));
            case "QWORD" -> new RegistryData(RegistryType.QWORD.number(), ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN).putLong(number(data, Long.SIZE)).array());
            case "SZ" -> RegistryData.text(RegistryType.SZ, only(texts(data)));
            case "EXSZ" -> RegistryData.text(RegistryType.EXPAND_SZ, only(texts(data)));
            case "MULTISZ" -> RegistryData.texts(texts(data).stream().filter(text -> !text.isEmpty()).toList());
            case "BINARY" -> new RegistryData(RegistryType.BINARY.number(), HexBytes.of(data));
            default -> throw new IllegalArgumentException("does something that is not known: " + type);
        };
    }

    private static String only(List<String> texts) {
        if (texts.size() > 1) {
            throw new IllegalArgumentException("has \\0 in a text, which would end it there");
        }
        return texts.getFirst();
    }

    private static List<String> texts(String escaped) {
        List<String> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < escaped.length(); at++) {
            char letter = escaped.charAt(at);
            char next = letter == '\\' && at + 1 < escaped.length() ? escaped.charAt(at + 1) : ' ';
            if (next == '0') {
                all.add(text.toString());
                text.setLength(0);
                at++;
            } else {
                text.append(letter);
                at += next == '\\' ? 1 : 0;
            }
        }
        all.add(text.toString());
        return all;
    }

    /** Those below zero stand for the same bits. */
    private static long number(String text, int bits) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            throw new IllegalArgumentException("has a number that is none: " + text);
        }
        BigInteger value = number.group(1) == null
                ? new BigInteger(number.group(2))
                : new BigInteger(number.group(1), HEX);
        if (value.bitLength() > bits || value.signum() < 0 && value.bitLength() >= bits) {
            throw new IllegalArgumentException("has a number that is too large: " + text);
        }
        return value.longValue();
    }

    /**
     * As text to copy.
     *
     * @throws IllegalArgumentException where something holds a letter that would begin another line, or a line begins
     *     with the semicolon of a comment
     */
    public static String text(List<RegistryChange> changes) {
        StringBuilder out = new StringBuilder();
        for (RegistryChange change : changes) {
            if (!hasKey(change)) {
                throw new IllegalArgumentException("no line can say it: " + ControlLetters.masked(change.key()));
            }
            out.append(change.hive().equals("HKCU") ? "User" : "Computer").append("\r\n").append(line(key(change)))
                    .append("\r\n").append(line(name(change))).append("\r\n").append(line(what(change)))
                    .append("\r\n\r\n");
        }
        return out.toString();
    }

    /** Whether the form has a way to say it: a line that begins with a semicolon is a comment. */
    public static boolean holds(RegistryChange change) {
        return hasKey(change) && Stream.of(key(change), name(change), what(change))
                .noneMatch(text -> isComment(text) || ControlLetters.in(text));
    }

    /** Keys are removed below another one, several with semicolons between them. */
    private static boolean hasKey(RegistryChange change) {
        return change.kind() != Kind.DELETE_KEY
                || change.key().lastIndexOf('\\') > 0 && !name(change).isBlank() && !name(change).contains(";");
    }

    private static String key(RegistryChange change) {
        return change.kind() == Kind.DELETE_KEY
                ? change.key().substring(0, Math.max(0, change.key().lastIndexOf('\\')))
                : change.key();
    }

    private static String name(RegistryChange change) {
        return switch (change.kind()) {
            case SET, DELETE_VALUE -> change.name();
            case DELETE_ALL_VALUES, CREATE_KEY -> ALL;
            case DELETE_KEY -> change.key().substring(change.key().lastIndexOf('\\') + 1);
        };
    }

    private static boolean isComment(String text) {
        return text.strip().startsWith(";");
    }

    private static String line(String text) {
        if (isComment(text)) {
            throw new IllegalArgumentException("would be read as a comment: " + ControlLetters.masked(text));
        }
        return ControlLetters.none(text);
    }

    private static String what(RegistryChange change) {
        return switch (change.kind()) {
            case DELETE_VALUE -> "DELETE";
            case DELETE_ALL_VALUES -> "DELETEALLVALUES";
            case DELETE_KEY -> "DELETEKEYS";
            case CREATE_KEY -> "CREATEKEY";
            case SET -> data(change.data().orElseThrow());
        };
    }

    private static String data(RegistryData data) {
        return switch (RegistryType.of(data.type()).orElse(RegistryType.BINARY)) {
            case DWORD -> "DWORD:" + data.number().orElse(0);
            case QWORD -> "QWORD:" + data.number().orElse(0);
            case SZ -> "SZ:" + escaped(data.text().orElse(""));
            case EXPAND_SZ -> "EXSZ:" + escaped(data.text().orElse(""));
            case MULTI_SZ -> "MULTISZ:"
                    + data.texts().orElse(List.of()).stream().map(LgpoText::escaped).collect(Collectors.joining("\\0"));
            default -> "BINARY:" + HexFormat.ofDelimiter(",").formatHex(data.bytes());
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\");
    }
}
