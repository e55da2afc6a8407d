package org.deskwright.logs.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.junit.jupiter.api.Test;

class SourceClockTest {
    private static final Instant MOMENT = Instant.parse("2026-07-20T08:00:00.123456Z");

    private static Stamp stamp(String format) {
        return FormatCatalogue.bundled().formats().stream().filter(f -> f.id().equals(format)).findFirst().orElseThrow()
                .stamps().getFirst();
    }

    private static SourceClock clock(String zone) {
        return new SourceClock(Optional.of(ZoneId.of(zone)), Duration.ofSeconds(-90),
                Optional.of(Instant.parse("2026-07-01T00:00:00Z")));
    }

    private static void goesBothWays(String told, SourceClock clock, Stamp stamp) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(told));
        assertEquals(Optional.of(micros), clock.told(MOMENT, stamp));
        assertEquals(Optional.of(MOMENT), clock.moment(micros, stamp));
    }

    @Test
    void whatTheClockShowsAtAMomentIsThatMomentAgain() {
        goesBothWays("2026-07-20T07:58:30.123456Z", clock("Asia/Tokyo"), stamp("pcoip-agent"));
        goesBothWays("2026-07-20T09:58:30.123456Z", clock("Europe/Berlin"), stamp("dcv-server"));
        goesBothWays("1970-01-20T07:58:30.123456Z", clock("Asia/Tokyo"), stamp("pcoip-uptime"));
    }

    @Test
    void nothingIsToldWhereAZoneOrAStartIsMissing() {
        assertEquals(Optional.empty(), SourceClock.UNKNOWN.told(MOMENT, stamp("dcv-server")));
        assertEquals(Optional.empty(), SourceClock.UNKNOWN.told(MOMENT, stamp("pcoip-uptime")));
    }

    @Test
    void anHourThatWasShownTwiceOrLeftOutHasNoMomentAsLongAsNothingTells() {
        SourceClock clock = new SourceClock(Optional.of(ZoneId.of("Europe/Berlin")), Duration.ZERO, Optional.empty());
        Stamp stamp = stamp("dcv-server");
        long twice = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2026-10-25T02:30:00Z"));
        long leftOut = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2026-03-29T02:30:00Z"));
        assertEquals(Optional.empty(), clock.moment(twice, stamp));
        assertEquals(Optional.empty(), clock.moment(leftOut, stamp));
        assertEquals(SourceClock.Doubt.TWICE, clock.doubt(twice, stamp, 0));
        assertEquals(SourceClock.Doubt.LEFT_OUT, clock.doubt(leftOut, stamp, 0));
        assertEquals(Optional.of(Instant.parse("2026-10-25T00:30:00Z")), clock.likely(twice, stamp, 0));
        assertEquals(Optional.of(Instant.parse("2026-10-25T01:30:00Z")), clock.latest(twice, stamp, 0));
        assertEquals(Optional.of(Instant.parse("2026-10-25T02:30:00Z")), clock.moment(twice, stamp("pcoip-agent")));
    }
}
