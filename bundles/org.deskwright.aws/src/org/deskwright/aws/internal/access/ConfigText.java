package org.deskwright.aws.internal.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.aws.internal.access.Section.Property;
import org.deskwright.estate.account.ProfileListing.Problem;

/**
 * Reads the configuration files of AWS line by line. A line that is wrong is told and costs nothing but itself; the SDK
 * would refuse the file.
 */
final class ConfigText {
    private static final Pattern HEAD = Pattern.compile("\\[\\s*(?:(profile|sso-session|services)\\s+)?"
            + "(?:\"([^\"]+)\"|'([^']+)'|([^\\]\"']+?))\\s*\\]\\s*(?:[#;].*)?");
    private static final long LONGEST = 4 << 20;

    /** By what they are: {@code profile}, {@code sso-session}, {@code services}; then by name. */
    private final Map<String, Map<String, Section>> sections = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Section section;
    private Property property;

    /** The credentials count for more than the configuration, as with the AWS CLI. */
    static ConfigText read(Path config, Path credentials) {
        ConfigText text = new ConfigText();
        text.file(config, false);
        text.file(credentials, true);
        return text;
    }

    Map<String, Section> sections(String kind) {
        return sections.getOrDefault(kind, Map.of());
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void file(Path file, boolean credentials) {
        section = null;
        property = null;
        try {
            if (Files.size(file) > LONGEST) {
                problems.add(new Problem("", file, 0, "it is too large for a configuration file"));
                return;
            }
            // a byte that is no UTF-8 makes its line strange and not the file unreadable
            String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\uFEFF", "")
                    .split("\\R", -1);
            for (int i = 0; i < lines.length; i++) {
                line(lines[i], file, i + 1, credentials);
            }
        } catch (NoSuchFileException e) {
            // whoever has but one of the two files lacks nothing
        } catch (IOException e) {
            problems.add(new Problem("", file, 0, "it cannot be read (" + e.getClass().getSimpleName() + ")"));
        }
    }

    private void line(String line, Path file, int number, boolean credentials) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
            return;
        }
        if (text.startsWith("[")) {
            section = head(text, file, number, credentials);
            property = null;
        } else if (section == null) {
            problem(file, number, "it stands in no section");
        } else if (Character.isWhitespace(line.charAt(0)) && property != null) {
            nested(text);
        } else {
            property(text, file, number);
        }
    }

    /** A section that is not understood takes its lines with it, so that they do not end up in the one before. */
    private Section head(String text, Path file, int number, boolean credentials) {
        Matcher matcher = HEAD.matcher(text);
        Section lost = new Section("", file, number, new TreeMap<>());
        if (!matcher.matches()) {
            section = lost;
            problem(file, number, "it begins a section and is not like [profile NAME]");
            return lost;
        }
        String kind = matcher.group(1);
        String name = matcher.group(2) != null
                ? matcher.group(2)
                : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
        if (kind == null && !credentials && !name.equals("default")) {
            section = lost;
            problems.add(new Problem(name, file, number,
                    "[" + name + "] has to be [profile " + name + "] in this file; it is passed over"));
            return lost;
        }
        if (kind != null && credentials) {
            section = lost;
            problems.add(new Problem(name, file, number,
                    "this file has [" + name + "] without '" + kind + "' before the name; it is passed over"));
            return lost;
        }
        return sections.computeIfAbsent(kind == null ? "profile" : kind, _ -> new TreeMap<>()).computeIfAbsent(name,
                _ -> new Section(name, file, number, new TreeMap<>()));
    }

    private void property(String text, Path file, int number) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            problem(file, number, "it is not like NAME = VALUE");
            property = null;
            return;
        }
        property = new Property(value(text.substring(equals + 1)), file, number, new TreeMap<>());
        section.properties().put(name, property);
    }

    private void nested(String text) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            property.nested().put(text.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                    value(text.substring(equals + 1)));
        }
    }

    private static String value(String raw) {
        return raw.replaceFirst("\\s[#;].*$", "").strip();
    }

    private void problem(Path file, int number, String reason) {
        problems.add(new Problem(section == null ? "" : section.name(), file, number, reason));
    }
}
