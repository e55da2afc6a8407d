package org.deskwright.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.deskwright.ui.text.Texts;

/** The lines of a preview: which values are new, others or gone. */
public final class Changes {
    private static final Texts TEXTS = Texts.beside(Changes.class);
    private static final int LONGEST = 60;

    private Changes() {
    }

    /** A line for each name whose value differs, in the order of the names. */
    public static List<String> between(Map<String, String> now, Map<String, String> then) {
        List<String> lines = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(now.keySet());
        names.addAll(then.keySet());
        for (String name : names) {
            String before = now.get(name);
            String after = then.get(name);
            if (!Objects.equals(before, after)) {
                lines.add(before == null
                        ? TEXTS.get("new", name, cut(after))
                        : after == null
                                ? TEXTS.get("default", name, cut(before))
                                : TEXTS.get("other", name, cut(before), cut(after)));
            }
        }
        return lines;
    }

    private static String cut(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "\u2026" : line;
    }
}
