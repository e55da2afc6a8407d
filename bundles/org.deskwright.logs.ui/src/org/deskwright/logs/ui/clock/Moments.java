package org.deskwright.logs.ui.clock;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.ui.editor.Times;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.ui.text.Texts;

/** Moments of lines, by what is known of the clock of their log. Cheap once a line of the log was read. */
public final class Moments {
    private static final Texts TEXTS = Texts.beside(Moments.class);

    private Moments() {
    }

    /**
     * Empty where the line tells no time, where a zone or a start is missing that nobody told, and of an hour that a
     * clock showed twice as long as the lines do not tell which of the two it is.
     */
    public static Optional<Instant> of(LogDocument log, Line line, SourceClock clock) {
        return stamp(log, line).flatMap(stamp -> clock.moment(line.time(), stamp, line.from()));
    }

    /** Why the moment is not told though its zone is known, in words; empty where that is not so. */
    public static Optional<String> doubt(LogDocument log, Line line, OpenClock clock) {
        return clock.isLookedAt()
                ? stamp(log, line).flatMap(stamp -> words(clock.now().doubt(line.time(), stamp, line.from())))
                : Optional.empty();
    }

    /** Empty for none. */
    public static Optional<String> words(SourceClock.Doubt doubt) {
        return doubt == SourceClock.Doubt.NONE
                ? Optional.empty()
                : Optional.of(TEXTS.get("doubt." + doubt.name().toLowerCase(Locale.ROOT)));
    }

    /** The moment where that is another than stands in the line. */
    public static Optional<Instant> corrected(LogDocument log, Line line, SourceClock clock) {
        return clock.equals(SourceClock.UNKNOWN) ? Optional.empty() : of(log, line, clock);
    }

    /** When the line was written, as it tells it, and no closer than it does; empty where it tells no time. */
    public static String told(LogDocument log, Line line) {
        if (!line.hasTime()) {
            return "";
        }
        Optional<Stamp> stamp = stamp(log, line);
        boolean seconds = stamp.filter(s -> s.fraction().isEmpty()).isPresent();
        String text = Times.text(line.time());
        String told = seconds ? text.substring(0, text.lastIndexOf('.')) : text;
        return stamp.filter(Stamp::tellsZone).isPresent() ? TEXTS.get("utc", told) : told;
    }

    /** How the time of the line is written; empty where it tells none. */
    public static Optional<Stamp> stamp(LogDocument log, Line line) {
        if (!line.hasTime() || line.stamp() < 0) {
            return Optional.empty();
        }
        List<FormatStamp> stamps = FormatStamp.of(log.formats().formats());
        return line.stamp() < stamps.size() ? Optional.of(stamps.get(line.stamp()).stamp()) : Optional.empty();
    }
}
