package org.deskwright.logs.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.query.LogQuery.All;
import org.deskwright.logs.query.LogQuery.Any;
import org.deskwright.logs.query.LogQuery.FieldIs;
import org.deskwright.logs.query.LogQuery.Levels;
import org.deskwright.logs.query.LogQuery.Literal;
import org.deskwright.logs.query.LogQuery.Moments;
import org.deskwright.logs.query.LogQuery.Not;
import org.deskwright.logs.query.LogQuery.Regex;
import org.deskwright.logs.query.LogQuery.Source;
import org.deskwright.logs.query.LogQuery.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogQueryParserTest {
    private static LogQuery parse(String text) {
        try {
            return LogQueryParser.parse(text, ZoneOffset.UTC, TextRule.EXACT);
        } catch (LogQueryException e) {
            throw new AssertionError(e.getMessage() + " at " + e.position(), e);
        }
    }

    private static Literal text(String text) {
        return new Literal(text, TextRule.EXACT);
    }

    private static long micros(String at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(at));
    }

    @Test
    void textsTestsAndBracketsBindAsPeopleExpect() {
        assertEquals(
                new All(List.of(text("TERA_DISCONNECT"),
                        new Not(new Levels(Set.of(Level.INFO, Level.DEBUG, Level.TRACE))),
                        new FieldIs(Field.COMPONENT, "MGMT_PCOIP_DATA"))),
                parse("\"TERA_DISCONNECT\" and not level<warn and component:MGMT_PCOIP_DATA"));
        assertEquals(new Any(List.of(new All(List.of(text("a"), new Not(text("b")))), text("c"))), parse("a -b OR c"));
        assertEquals(new All(List.of(text("a"), new Any(List.of(text("b"), text("or"))))), parse("a(b or 'or')"));
        assertEquals(LogQuery.EVERYTHING, parse("  "));
    }

    @Test
    void textsAndExpressionsTellTheirRules() {
        assertEquals(new Literal("say \"so\" C:\\x", new TextRule(true, true)), parse("\"say \\\"so\\\" C:\\x\"iw"));
        assertEquals(new Regex("a/b\\.c|\\\\", new TextRule(true, false)), parse("/a\\/b\\.c|\\\\/i"));
    }

    @Test
    void theRuleOfTheWholeHoldsForEachText() throws LogQueryException {
        assertEquals(
                new All(List.of(new Literal("a", new TextRule(true, false)), new Regex("b", new TextRule(true, true)))),
                LogQueryParser.parse("a /b/w", ZoneOffset.UTC, new TextRule(true, false)));
    }

    @Test
    void testsKnowSeveralValuesAndStretchesOfTime() throws LogQueryException {
        assertEquals(new Not(new Any(List.of(new Levels(Set.of(Level.ERROR)), new Levels(Set.of(Level.NONE))))),
                parse("level!=error,none"));
        assertEquals(Levels.atLeast(Level.WARNING), parse("level>=warning"));
        assertEquals(new All(List.of(new Source("pcoip*"), new FieldIs(Field.SESSION, "a b"))),
                parse("source:pcoip* session=\"a b\""));
        assertEquals(new Times(micros("2026-02-03T00:00:00Z"), micros("2026-02-04T00:00:00Z")),
                parse("time:2026-02-03"));
        assertEquals(new Times(micros("2026-02-03T04:06:00Z"), Long.MAX_VALUE), parse("time>2026-02-03T04:05"));
        assertEquals(new Moments(Long.MIN_VALUE, micros("2026-02-03T02:05:06.789Z"), SourceClock.UNKNOWN),
                parse("until:2026-02-03T04:05:06.789+02:00"));
        assertEquals(new Times(micros("2026-02-03T03:00:00Z"), Long.MAX_VALUE),
                LogQueryParser.parse("since:\"2026-02-03 04:00\"", ZoneId.of("Europe/Berlin"), TextRule.EXACT));
    }

    @Test
    void aMomentWithAZoneIsAskedAsTheClockOfTheLogShowsItInEachFormat() throws LogQueryException {
        SourceClock clock = new SourceClock(Optional.of(ZoneId.of("+01:00")), Duration.ofSeconds(90),
                Optional.of(Instant.parse("2026-02-03T03:00:00Z")));
        LogQuery query = parse("since:2026-02-03T04:00:00Z until:2026-02-03T05:00:00").by(clock);
        Moments since = new Moments(micros("2026-02-03T04:00:00Z"), Long.MAX_VALUE, clock);
        assertEquals(new All(List.of(since, new Times(Long.MIN_VALUE, micros("2026-02-03T05:00:00Z")))), query);
        assertEquals(micros("2026-02-03T05:01:30Z"), since.of(stamp("dcv-server")).from(), "without a zone");
        assertEquals(micros("2026-02-03T04:01:30Z"), since.of(stamp("pcoip-agent")).from(), "in UTC");
        assertEquals(3690 * 1_000_000L, since.of(stamp("pcoip-uptime")).from(), "since the start");
        assertEquals(Long.MAX_VALUE, since.of(stamp("pcoip-uptime")).until());
    }

    private static Stamp stamp(String format) {
        return FormatCatalogue.bundled().formats().stream().filter(one -> one.id().equals(format)).findFirst()
                .orElseThrow().stamps().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"a \"b;2;1;not closed", "a /b;2;1;not closed",
            "/a(/;0;4;missing closing", "/(?=a)/;0;7;RE2", "componnet:x;0;9;only level, time",
            "a RC:-504;2;2;in quotes", "level:loud;6;4;critical, error", "level<none;6;4;level:none",
            "time:monday;5;6;2026-11-20", "a or;2;2;after 'or'", "or a;0;2;before 'or'", "a and;2;3;after 'and'",
            "not;0;3;must not be there", "a );2;1;nothing is open", "(a;0;1;not closed", "();0;1;nothing stands",
            "\"\";0;2;nothing between", "\"a\"b;3;1;only i", "level:;6;0;a value is missing",
            "thread>4;0;7;neither more nor less", "since>2026-01-01;0;6;time>2026", "/((a{100}){100}){100}/;0;22;steps",
            "/a**/;0;5;RE2"})
    void whatIsNotUnderstoodIsPointedAt(String query, int position, int length, String words) {
        LogQueryException e = assertThrows(LogQueryException.class,
                () -> LogQueryParser.parse(query, ZoneOffset.UTC, TextRule.EXACT));
        assertTrue(e.getMessage().contains(words), e.getMessage());
        assertEquals(position + "+" + length, e.position() + "+" + e.length(), e.getMessage());
    }

    @Test
    void monstersAreRefused() {
        for (String query : List.of("a".repeat(4001), "(".repeat(2000), "not ".repeat(900), "a ".repeat(1000),
                "/" + "(a{1000}".repeat(60) + ")".repeat(60) + "/", "/" + "(".repeat(3000) + "/",
                "/" + "(a?){50}".repeat(400) + "/", "/\\", "/[", "/(?P<", "\"\\")) {
            assertThrows(LogQueryException.class, () -> LogQueryParser.parse(query, ZoneOffset.UTC, TextRule.EXACT),
                    query);
        }
    }
}
