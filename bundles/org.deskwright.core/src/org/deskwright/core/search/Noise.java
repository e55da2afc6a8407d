package org.deskwright.core.search;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands in pasted texts and is another each time: moments, ids of things and requests, addresses. Matched without
 * backtracking over long stretches, because the text may be anything.
 */
final class Noise {
    private static final List<Pattern> PATTERNS = List.of(
            // 2026-03-01T10:00:00.123Z, 2026/03/01 10:00:00,123+01:00, 10:00:00 AM
            Pattern.compile("\\b\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\b"),
            Pattern.compile("\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b"),
            Pattern.compile(
                    "(?i)(?:\\b|T)\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,9})?(?:Z|[+-]\\d{2}:?\\d{2})?(?: ?[ap]m\\b)?"),
            Pattern.compile("(?i)\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b"),
            // ids of AWS: ws-0a1b2c3d4, d-90670a1b2c, subnet-0a..., i-0a...
            Pattern.compile("(?i)\\b[a-z]{1,8}-(?=[0-9a-z]*[0-9])[0-9a-z]{8,}\\b"),
            Pattern.compile("\\barn:[\\w:/.*+=@-]++"), Pattern.compile("(?i)\\b[a-z]{2}-[a-z]{4,12}-[0-9]\\b"),
            Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2})?\\b"),
            Pattern.compile("(?i)\\b(?:[0-9a-f]{2}:){5,}[0-9a-f]{2}\\b"));

    private Noise() {
    }

    /** The text with a blank in the place of each. */
    static String without(String text) {
        String left = text;
        for (Pattern pattern : PATTERNS) {
            left = pattern.matcher(left).replaceAll(" ");
        }
        return left;
    }
}
