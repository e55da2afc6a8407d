package org.deskwright.logs.query;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.query.LogQueryLexer.Piece;

/** Reads a single text, expression or test. */
final class LogTestReader {
    private static final String NAMES = "level, time, since, until, source, component, process, thread or session";
    private static final Map<String, Level> LEVELS = levels();

    private final LogQueryLexer lexer;
    private final ZoneId zone;
    private final TextRule rule;

    LogTestReader(LogQueryLexer lexer, ZoneId zone, TextRule rule) {
        this.lexer = lexer;
        this.zone = zone;
        this.rule = rule;
    }

    LogQuery read() throws LogQueryException {
        if (lexer.isQuoteNext()) {
            Piece text = lexer.quoted();
            return literal(text, lexer.flags());
        }
        if (lexer.peek() == '/') {
            Piece pattern = lexer.regex();
            return regex(pattern, lexer.flags());
        }
        Piece name = lexer.name();
        String operator = lexer.operator();
        return operator.isEmpty() ? literal(name, TextRule.EXACT) : test(name, operator);
    }

    private LogQuery literal(Piece text, TextRule flags) throws LogQueryException {
        try {
            return new LogQuery.Literal(text.text(), rule.and(flags));
        } catch (IllegalArgumentException e) {
            throw new LogQueryException(
                    text.text().isEmpty() ? "there is nothing between these quotes" : e.getMessage(), text.position(),
                    text.length());
        }
    }

    private LogQuery regex(Piece pattern, TextRule flags) throws LogQueryException {
        try {
            return new LogQuery.Regex(pattern.text(), rule.and(flags));
        } catch (IllegalArgumentException e) {
            throw new LogQueryException(e.getMessage(), pattern.position(), pattern.length());
        }
    }

    private LogQuery test(Piece name, String operator) throws LogQueryException {
        String called = name.text().toLowerCase(Locale.ROOT);
        List<LogQuery> values = new ArrayList<>();
        do {
            Piece value = lexer.value();
            if (value.text().isEmpty()) {
                throw new LogQueryException("a value is missing after '" + name.text() + operator + "'",
                        value.position(), value.length());
            }
            values.add(switch (called) {
                case "level" -> level(operator, value);
                case "time", "since", "until" -> time(name, called, operator, value);
                case "source", "file" -> {
                    equality(name, operator);
                    yield new LogQuery.Source(value.text());
                }
                case "component", "process", "thread", "session" -> {
                    equality(name, operator);
                    yield new LogQuery.FieldIs(Field.valueOf(called.toUpperCase(Locale.ROOT)), value.text());
                }
                default -> throw unknown(name, operator);
            });
        } while (lexer.comma());
        LogQuery any = values.size() == 1 ? values.getFirst() : new LogQuery.Any(values);
        return operator.equals("!=") ? new LogQuery.Not(any) : any;
    }

    private static LogQueryException unknown(Piece name, String operator) {
        if (name.text().isEmpty()) {
            return new LogQueryException(
                    "before '" + operator + "' comes " + NAMES + "; to look for the text itself, put it in quotes",
                    name.position(), operator.length());
        }
        return new LogQueryException("nothing here is called '" + name.text() + "', only " + NAMES
                + "; to look for the text itself, put all of it in quotes", name.position(), name.length());
    }

    private static void equality(Piece name, String operator) throws LogQueryException {
        if ("<>".indexOf(operator.charAt(0)) >= 0) {
            throw new LogQueryException(
                    "'" + name.text() + "' is a text, which is neither more nor less; write " + name.text() + ":",
                    name.position(), name.length() + operator.length());
        }
    }

    private static Map<String, Level> levels() {
        Map<String, Level> names = new TreeMap<>(Map.of("warn", Level.WARNING, "fatal", Level.CRITICAL));
        for (Level level : Level.values()) {
            names.put(level.name().toLowerCase(Locale.ROOT), level);
        }
        return names;
    }

    /** The level that people call so. */
    private static Level levelCalled(Piece value) throws LogQueryException {
        Level level = LEVELS.get(value.text().toLowerCase(Locale.ROOT));
        if (level == null) {
            throw new LogQueryException(
                    "'" + value.text() + "' is no level; there are " + List.of(Level.values()).stream()
                            .map(l -> l.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")),
                    value.position(), value.length());
        }
        return level;
    }

    /** More is more serious. */
    private static LogQuery level(String operator, Piece value) throws LogQueryException {
        Level level = levelCalled(value);
        boolean compares = "<>".indexOf(operator.charAt(0)) >= 0;
        if (compares && level == Level.NONE) {
            throw new LogQueryException("'none' is neither more nor less serious; write level:none", value.position(),
                    value.length());
        }
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (Level other : Level.values()) {
            int more = level.compareTo(other);
            boolean fits = switch (operator) {
                case ">" -> more > 0;
                case ">=" -> more >= 0;
                case "<" -> more < 0;
                case "<=" -> more <= 0;
                default -> more == 0;
            };
            if (fits && (other != Level.NONE || !compares)) {
                levels.add(other);
            }
        }
        return new LogQuery.Levels(levels);
    }

    private LogQuery time(Piece name, String called, String operator, Piece value) throws LogQueryException {
        LogMoment moment = LogMoment.parse(value.text(), zone)
                .orElseThrow(() -> new LogQueryException(
                        "'" + value.text()
                                + "' is no moment; write 2026-11-20, 2026-11-20T10:00 or 2026-11-20T10:00:00Z",
                        value.position(), value.length()));
        if (!called.equals("time") && !operator.equals(":") && !operator.equals("=")) {
            throw new LogQueryException("write " + called + ":" + value.text() + " or time" + operator + value.text(),
                    name.position(), name.length() + operator.length());
        }
        return switch (called.equals("since") ? ">=" : called.equals("until") ? "<" : operator) {
            case ">=" -> times(moment, moment.begin(), Long.MAX_VALUE);
            case ">" -> times(moment, moment.end(), Long.MAX_VALUE);
            case "<" -> times(moment, Long.MIN_VALUE, moment.begin());
            case "<=" -> times(moment, Long.MIN_VALUE, moment.end());
            default -> times(moment, moment.begin(), moment.end());
        };
    }

    private static LogQuery times(LogMoment moment, long from, long until) {
        return moment.zoned()
                ? new LogQuery.Moments(from, until, SourceClock.UNKNOWN)
                : new LogQuery.Times(from, until);
    }
}
