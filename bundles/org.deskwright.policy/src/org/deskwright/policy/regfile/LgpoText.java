package org.deskwright.policy.regfile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.regfile.RegistryChange.Kind;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.text.ControlLetters;
import org.deskwright.policy.text.TextLines;
import org.deskwright.policy.text.TextLines.Line;

/**
 * Text of Microsoft's LGPO tool: four lines a value (Computer or User, key, name of the value, what is done), with
 * lines of comment behind a semicolon and empty lines between. Read and written.
 */
public final class LgpoText {
    private static final Pattern BEGIN = Pattern
            .compile("\\A\\uFEFF?(?:[ \\t]*(?:;[^\\n]*)?\\r?\\n)*(?:Computer|User(?::[^\\r\\n]*)?)\\r?\\n"
                    + "[^\\r\\n]+\\r?\\n[^\\r\\n]+\\r?\\n"
                    + "(?:DWORD:|SZ:|EXSZ:|MULTISZ:|BINARY:|QWORD:|DELETE|CREATEKEY|CLEAR)");
    private static final String ADVICE = "parse the file again with LGPO /parse";
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
        List<RegistryChange> changes = new ArrayList<>();
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
                    changes.add(change(block));
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
        return new ChangeFile(changes, problems);
    }

    private static void problem(List<UnreadableException> problems, Line line, String reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new UnreadableException(line.offset(), reason, ADVICE));
        }
    }

    private static RegistryChange change(List<Line> block) {
        String half = block.get(0).text().strip();
        String hive = half.equalsIgnoreCase("Computer") ? "HKLM" : "HKCU";
        if (hive.equals("HKCU") && !half.toLowerCase(Locale.ROOT).startsWith("user")) {
            throw new IllegalArgumentException("is for neither Computer nor User");
        }
        String key = block.get(1).text().strip();
        String name = block.get(2).text().strip();
        String what = block.get(3).text().strip();
        Kind kind = switch (what.toUpperCase(Locale.ROOT)) {
            case "DELETE" -> Kind.DELETE_VALUE;
            case "DELETEALLVALUES" -> Kind.DELETE_ALL_VALUES;
            case "CREATEKEY" -> Kind.CREATE_KEY;
            case "CLEAR" -> Kind.DELETE_KEY;
            default -> Kind.SET;
        };
        return new RegistryChange(block.getFirst().offset(), hive, key, kind,
                kind == Kind.SET || kind == Kind.DELETE_VALUE ? name : "",
                kind == Kind.SET ? Optional.of(data(what)) : Optional.empty());
    }

    private static RegistryData data(String what) {
        int colon = what.indexOf(':');
        String type = colon < 0 ? what : what.substring(0, colon).toUpperCase(Locale.ROOT);
        String data = what.substring(colon + 1);
        return switch (type) {
            case "DWORD" -> RegistryData.number((int) number(data, 0xFFFF_FFFFL));
            case "QWORD" -> new RegistryData(RegistryType.QWORD.number(), ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN).putLong(number(data, Long.MAX_VALUE)).array());
            case "SZ" -> RegistryData.text(RegistryType.SZ, data);
            case "EXSZ" -> RegistryData.text(RegistryType.EXPAND_SZ, data);
            case "MULTISZ" ->
                RegistryData.texts(List.of(data.split("\\\\0")).stream().filter(text -> !text.isEmpty()).toList());
            case "BINARY" ->
                new RegistryData(RegistryType.BINARY.number(), HexFormat.of().parseHex(data.replaceAll("[\\s,]", "")));
            default -> throw new IllegalArgumentException("does something that is not known: " + type);
        };
    }

    private static long number(String text, long most) {
        try {
            long number = Long.decode(text.strip());
            if (number < 0 || number > most) {
                throw new IllegalArgumentException("has a number that is too large: " + text);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("has a number that is none: " + text, e);
        }
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
            out.append(change.hive().equals("HKCU") ? "User" : "Computer").append("\r\n").append(line(change.key()))
                    .append("\r\n").append(line(change.name().isEmpty() ? "*" : change.name())).append("\r\n")
                    .append(line(what(change))).append("\r\n\r\n");
        }
        return out.toString();
    }

    /** Whether the form has a way to say it: a line that begins with a semicolon is a comment. */
    public static boolean holds(RegistryChange change) {
        return Stream.of(change.key(), change.name(), what(change))
                .noneMatch(text -> isComment(text) || ControlLetters.in(text));
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
            case DELETE_KEY -> "CLEAR";
            case CREATE_KEY -> "CREATEKEY";
            case SET -> data(change.data().orElseThrow());
        };
    }

    private static String data(RegistryData data) {
        return switch (RegistryType.of(data.type()).orElse(RegistryType.BINARY)) {
            case DWORD -> "DWORD:" + data.number().orElse(0);
            case QWORD -> "QWORD:" + data.number().orElse(0);
            case SZ -> "SZ:" + data.text().orElse("");
            case EXPAND_SZ -> "EXSZ:" + data.text().orElse("");
            case MULTI_SZ -> "MULTISZ:" + String.join("\\0", data.texts().orElse(List.of()));
            default -> "BINARY:" + HexFormat.of().formatHex(data.bytes());
        };
    }
}
