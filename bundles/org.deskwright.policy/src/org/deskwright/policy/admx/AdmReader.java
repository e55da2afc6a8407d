package org.deskwright.policy.admx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.text.WindowsText;

/**
 * Reads a template of the older form, an .adm: blocks of categories and policies, and at the end their texts. Of the
 * fields of a policy what is of interest is which values they set.
 */
public final class AdmReader {
    private static final Pattern FIRST = Pattern
            .compile("(?i)\\A(?:\\s++|;[^\\n]*+\\n|#if[^\\n]*+\\n)*+CLASS\\s++(?:MACHINE|USER)\\b");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(;.*)|(\\S+)");
    private static final Pattern TEXT = Pattern.compile("\\s*([^=;\\s\\[][^=]*?)\\s*=\\s*\"?(.*?)\"?\\s*");
    private static final int MOST_DEEP = 64;
    private static final String REFERENCE = "!!";

    private final List<TemplateFile.Raw> policies = new ArrayList<>();
    private final Map<String, TemplateFile.Category> categories = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Deque<Block> blocks = new ArrayDeque<>();
    private final AdmValues values = new AdmValues();
    private String whose = "Machine";

    /** What {@code END} closes; those within have its key where they name none. */
    private record Block(String kind, String name, String key) {}

    private AdmReader() {
    }

    /** Whether a file that begins so is one. */
    public static boolean recognises(String head) {
        return FIRST.matcher(head).find();
    }

    /** @param source the file as the admin knows it */
    public static TemplateFile read(String source, byte[] bytes) throws UnreadableException {
        AdmReader reader = new AdmReader();
        boolean strings = false;
        for (String line : WindowsText.of(bytes).letters().lines().toList()) {
            if (line.strip().startsWith("[")) {
                strings = line.strip().equalsIgnoreCase("[strings]");
            } else if (strings) {
                reader.text(line);
            } else {
                reader.line(line);
            }
        }
        return new TemplateFile(source, TemplateReader.stem(source), reader.policies, reader.categories, reader.texts);
    }

    private void text(String line) {
        Matcher text = TEXT.matcher(line);
        if (text.matches()) {
            texts.putIfAbsent(text.group(1), text.group(2));
        }
    }

    private void line(String line) throws UnreadableException {
        List<String> words = words(line);
        if (words.isEmpty()) {
            return;
        }
        String second = words.size() > 1 ? words.get(1) : "";
        switch (words.getFirst().toUpperCase(Locale.ROOT)) {
            case "CLASS" -> whose = second.equalsIgnoreCase("USER") ? "User" : "Machine";
            case "CATEGORY" -> begin("CATEGORY", second);
            case "POLICY" -> {
                values.begin();
                begin("POLICY", second);
            }
            case "PART" -> {
                begin("PART", second);
                values.beginPart(words, reference(second));
            }
            case "KEYNAME" -> key(second);
            case "VALUENAME" -> value(second);
            case "END" -> end(second);
            default -> {
                // conditions and notes for the editor
            }
        }
        values.words(words, words.getFirst().equalsIgnoreCase("NAME") ? reference(second) : "");
    }

    private static List<String> words(String line) {
        List<String> all = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            if (word.group(2) == null) {
                all.add(word.group(1) == null ? word.group(3) : word.group(1));
            }
        }
        return all;
    }

    private void begin(String kind, String name) throws UnreadableException {
        if (blocks.size() == MOST_DEEP) {
            throw new UnreadableException(-1, "has more than " + MOST_DEEP + " blocks within each other",
                    "copy the template anew");
        }
        blocks.push(new Block(kind, name, blocks.isEmpty() ? "" : blocks.peek().key()));
    }

    private void key(String key) {
        if (!blocks.isEmpty()) {
            Block block = blocks.pop();
            blocks.push(new Block(block.kind(), block.name(), key));
        }
    }

    private void value(String name) {
        if (!blocks.isEmpty() && !blocks.peek().key().isEmpty()) {
            values.name(blocks.peek().key(), name);
        }
    }

    /** Of one that was never begun, as of a list of items, nothing is closed. */
    private void end(String kind) {
        if (blocks.isEmpty() || !blocks.peek().kind().equalsIgnoreCase(kind)) {
            return;
        }
        Block block = blocks.pop();
        if (block.kind().equals("CATEGORY")) {
            categories.putIfAbsent(block.name(), new TemplateFile.Category(reference(block.name()), around()));
        } else if (block.kind().equals("PART")) {
            values.endPart(block.key());
        } else if (block.kind().equals("POLICY")) {
            policies.add(new TemplateFile.Raw(block.name().replace(REFERENCE, ""), reference(block.name()), around(),
                    whose, values.end()));
        }
    }

    private String around() {
        return blocks.stream().filter(one -> one.kind().equals("CATEGORY")).findFirst().map(Block::name).orElse("");
    }

    /** As newer templates write it. */
    private static String reference(String name) {
        return name.startsWith(REFERENCE) ? "$(string." + name.substring(REFERENCE.length()) + ")" : name;
    }
}
