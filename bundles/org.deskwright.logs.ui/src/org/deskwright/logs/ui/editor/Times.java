package org.deskwright.logs.ui.editor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.query.LogQueryException;
import org.deskwright.logs.query.LogQueryParser;
import org.deskwright.logs.query.TextRule;
import org.deskwright.logs.ui.model.Line;

/** Times as logs tell them: those without a zone as they stand there, others in UTC. */
public final class Times {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private Times() {
    }

    /** A moment in UTC. */
    public static String moment(Instant moment) {
        return FORM.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** @param micros since the start of a device */
    public static String uptime(long micros) {
        Duration up = Duration.of(micros, ChronoUnit.MICROS);
        return "%dd %02d:%02d:%02d".formatted(up.toDays(), up.toHoursPart(), up.toMinutesPart(), up.toSecondsPart());
    }

    /** When a line was written, as it tells it; empty where it does not. */
    public static String of(Optional<Line> line) {
        return line.filter(Line::hasTime).map(l -> text(l.time())).orElse("");
    }

    /** @param micros since 1970 */
    public static String text(long micros) {
        return FORM.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }

    /** Whether what people write for a moment tells its zone, so that it is none of what stands in a log. */
    public static boolean tellsZone(String text) {
        return asked(text).filter(LogQuery.Moments.class::isInstance).isPresent();
    }

    private static Optional<LogQuery> asked(String text) {
        try {
            return Optional.of(LogQueryParser.parse("since:\"" + text.strip().replace("\"", "") + "\"", ZoneOffset.UTC,
                    TextRule.EXACT));
        } catch (LogQueryException e) {
            return Optional.empty();
        }
    }

    /** What people write for a moment, in microseconds since 1970; empty for what is none. */
    public static Optional<Long> read(String text) {
        return asked(text).flatMap(query -> switch (query) {
            case LogQuery.Times(long from, long _) -> Optional.of(from);
            case LogQuery.Moments(long from, long _, SourceClock _) -> Optional.of(from);
            default -> Optional.empty();
        });
    }
}
