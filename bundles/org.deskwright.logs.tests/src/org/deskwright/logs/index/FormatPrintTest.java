package org.deskwright.logs.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.deskwright.logs.format.Lead;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.LevelRule;
import org.deskwright.logs.format.LevelRule.Prose;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.LogFormat.Guard;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.format.Stamp.Digits;
import org.deskwright.logs.format.Stamp.Zone;
import org.junit.jupiter.api.Test;

class FormatPrintTest {
    private static final Stamp STAMP = stamp("yyyy-MM-dd HH:mm:ss", ",", new Digits(6, 6), Zone.LOCAL, " [");
    private static final LevelRule RULE = new LevelRule("] ", 0, 40, Map.of("WARN", Level.WARNING));

    @Test
    void whateverChangesWhatIsReadChangesThePrint() {
        List<LogFormat> all = List.of(format("a", false, STAMP, Guard.NONE, RULE),
                format("b", false, STAMP, Guard.NONE, RULE), format("a", true, STAMP, Guard.NONE, RULE),
                with(stamp("yyyy-MM-ddTHH:mm:ss", ",", new Digits(6, 6), Zone.LOCAL, " [")),
                with(stamp("yyyy-MM-dd HH:mm:ss", ".", new Digits(6, 6), Zone.LOCAL, " [")),
                with(stamp("yyyy-MM-dd HH:mm:ss", ",", new Digits(5, 6), Zone.LOCAL, " [")),
                with(stamp("yyyy-MM-dd HH:mm:ss", ",", new Digits(6, 7), Zone.LOCAL, " [")),
                with(stamp("yyyy-MM-dd HH:mm:ss", ",", new Digits(6, 6), Zone.UTC_UNSAID, " [")),
                with(stamp("yyyy-MM-dd HH:mm:ss", ",", new Digits(6, 6), Zone.LOCAL, " ")),
                format("a", false, STAMP, new Guard(1, "x"), RULE), format("a", false, STAMP, new Guard(2, "x"), RULE),
                format("a", false, STAMP, new Guard(1, List.of("x"), 2), RULE),
                format("a", false, STAMP, new Guard(1, List.of("x", "y"), 0), RULE),
                with(new Stamp("yyyy-MM-dd HH:mm:ss", ",", new Digits(6, 6), Zone.LOCAL, " [",
                        new Lead(List.of("a"), "", 0))),
                with(new Stamp("yyyy-MM-dd HH:mm:ss", ",", new Digits(6, 6), Zone.LOCAL, " [",
                        new Lead(List.of(), "a", 1))),
                with(new Stamp("yyyy-MM-dd HH:mm:ss", ",", new Digits(6, 6), Zone.LOCAL, " [",
                        new Lead(List.of(), "a", 2))),
                with(new LevelRule("[", 0, 40, RULE.names())), with(new LevelRule("] ", 1, 40, RULE.names())),
                with(new LevelRule("] ", 0, 41, RULE.names())),
                with(new LevelRule("] ", 0, 40, Map.of("WARN", Level.ERROR))),
                with(new LevelRule("] ", 0, 40, Map.of("WARNING", Level.WARNING))),
                with(new LevelRule(List.of("] ", "[ "), 0, 40, RULE.names(), Prose.NONE)),
                with(new LevelRule(List.of(), 0, 40, RULE.names(), Prose.NONE)),
                with(new LevelRule(List.of(), 0, 40, RULE.names(), new Prose(1, Set.of()))),
                with(new LevelRule(List.of(), 0, 40, RULE.names(), new Prose(1, Set.of("no")))));
        Set<String> prints = new HashSet<>();
        all.forEach(format -> prints.add(FormatPrint.of(List.of(format))));
        assertEquals(all.size(), prints.size());
        assertNotEquals(FormatPrint.of(all), FormatPrint.of(all.reversed()), "their order tells which is tried first");
    }

    /**
     * Whoever gives formats another member decides here whether an index depends on it, and then adds it to the print.
     */
    @Test
    void noMemberWasForgotten() {
        assertEquals(8, LogFormat.class.getRecordComponents().length);
        assertEquals(7, Stamp.class.getRecordComponents().length, "the format is that which it stands in");
        assertEquals(2, Digits.class.getRecordComponents().length);
        assertEquals(3, Guard.class.getRecordComponents().length);
        assertEquals(3, Lead.class.getRecordComponents().length);
        assertEquals(5, LevelRule.class.getRecordComponents().length);
        assertEquals(2, Prose.class.getRecordComponents().length);
    }

    private static Stamp stamp(String columns, String fraction, Digits digits, Zone zone, String after) {
        return new Stamp(columns, fraction, digits, zone, after);
    }

    private static LogFormat with(Stamp stamp) {
        return format("a", false, stamp, Guard.NONE, RULE);
    }

    private static LogFormat with(LevelRule rule) {
        return format("a", false, STAMP, Guard.NONE, rule);
    }

    private static LogFormat format(String id, boolean generic, Stamp stamp, Guard guard, LevelRule rule) {
        return new LogFormat(id, "", "", generic, List.of(stamp), guard, rule);
    }
}
