package org.deskwright.core.internal.files;

import java.util.Locale;
import java.util.Set;

import org.deskwright.core.intake.Manifest;

/** Files that lie about in every folder and are nobody's evidence. */
final class IgnoredNames {
    private static final Set<String> NAMES = Set.of("thumbs.db", "desktop.ini", "icon\r", Manifest.FILE_NAME);
    private static final Set<String> STEMS = Set.of("readme", "license", "notice", "changelog");

    private IgnoredNames() {
    }

    static boolean contains(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.indexOf('.');
        return NAMES.contains(lower) || STEMS.contains(dot < 0 ? lower : lower.substring(0, dot));
    }
}
