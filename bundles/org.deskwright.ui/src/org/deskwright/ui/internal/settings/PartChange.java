package org.deskwright.ui.internal.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.deskwright.ui.settings.SettingsPart;
import org.deskwright.ui.text.Texts;

/**
 * What settings would change in a part, or why they cannot be taken.
 *
 * @param title of the part, and what becomes of it
 * @param lines what changes; none when nothing does or they cannot be taken
 * @param load takes them; does nothing when there are no lines
 * @param restart whether they take effect only with the next start
 */
record PartChange(String title, List<String> lines, Runnable load, boolean restart) {
    private static final Texts TEXTS = Texts.beside(PartChange.class);

    PartChange {
        lines = List.copyOf(lines);
    }

    boolean isAny() {
        return !lines.isEmpty();
    }

    /** In the order of the parts, and then what no part keeps. In a job. */
    static List<PartChange> of(List<SettingsPart> parts, Map<String, String> settings) {
        List<PartChange> changes = new ArrayList<>();
        parts.stream().filter(p -> settings.containsKey(p.id())).forEach(p -> changes.add(of(p, settings.get(p.id()))));
        settings.keySet().stream().filter(id -> parts.stream().noneMatch(p -> p.id().equals(id)))
                .forEach(id -> changes.add(nothing(TEXTS.get("import.unknown", id))));
        return changes;
    }

    private static PartChange of(SettingsPart part, String json) {
        try {
            List<String> lines = part.preview(json);
            return lines.isEmpty()
                    ? nothing(TEXTS.get("import.same", part.title()))
                    : new PartChange(TEXTS.get("import.part", part.title(), lines.size()), lines, () -> part.load(json),
                            part.takesRestart(json));
        } catch (IllegalArgumentException e) {
            return nothing(TEXTS.get("import.refused", part.title(), e.getMessage()));
        }
    }

    private static PartChange nothing(String title) {
        return new PartChange(title, List.of(), () -> {}, false);
    }
}
