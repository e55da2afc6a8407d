package org.deskwright.logs.catalogue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.LevelRule;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.LogFormat.Guard;
import org.deskwright.logs.format.Stamp;

/** The form of a file of a format; format.schema.json beside the files describes it. */
record FormatJson(String id, String title, String source, boolean generic, List<StampJson> stamps, Guard guard,
        LevelJson level, String fields) {
    private static final Map<Stamp.Zone, String> ZONES = new EnumMap<>(Map.of(Stamp.Zone.UTC, "utc", Stamp.Zone.OFFSET,
            "offset", Stamp.Zone.LOCAL, "local", Stamp.Zone.UTC_UNSAID, "utc-unsaid"));

    record StampJson(String columns, String fraction, List<Integer> digits, String zone, String after) {
        Stamp stamp() {
            Stamp.Digits count = digits == null
                    ? new Stamp.Digits(0, 0)
                    : new Stamp.Digits(digits.get(0), digits.get(1));
            return new Stamp(columns, text(fraction), count, zoneCalled(zone), text(after));
        }
    }

    record LevelJson(String after, int column, int within, Map<String, String> names) {
        LevelRule rule() {
            Map<String, Level> levels = new HashMap<>();
            names.forEach((name, level) -> levels.put(name, Level.valueOf(level.toUpperCase(Locale.ROOT))));
            return new LevelRule(text(after), column, within, levels);
        }
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static Stamp.Zone zoneCalled(String name) {
        return ZONES.entrySet().stream().filter(e -> e.getValue().equals(name)).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such zone: " + name));
    }

    LogFormat format() {
        return new LogFormat(id, title, source, generic, stamps.stream().map(StampJson::stamp).toList(),
                guard == null ? Guard.NONE : guard, level == null ? LevelRule.NONE : level.rule(), text(fields));
    }
}
