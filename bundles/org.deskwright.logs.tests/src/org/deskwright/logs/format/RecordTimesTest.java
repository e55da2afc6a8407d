package org.deskwright.logs.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.RecordTimes.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of several formats on one scale, each as the clock of its own would have it. */
class RecordTimesTest {
    private static final List<LogFormat> FORMATS = FormatCatalogue.bundled().formats();
    private static final List<FormatStamp> STAMPS = FormatStamp.of(FORMATS);
    private static final int ZONED = stamp("pcoip-agent");
    private static final int LOCAL = stamp("dcv-server");
    private static final int UPTIME = stamp("pcoip-uptime");
    private static final Optional<Instant> STARTED = Optional.of(Instant.parse("2026-07-01T00:00:00Z"));

    private static int stamp(String format) {
        for (int i = 0; i < STAMPS.size(); i++) {
            if (FORMATS.get(STAMPS.get(i).format()).id().equals(format)) {
                return i;
            }
        }
        throw new IllegalArgumentException(format);
    }

    private static long micros(String moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(moment));
    }

    private static SourceClock clock(String zone) {
        return new SourceClock(Optional.of(ZoneId.of(zone)), Duration.ofSeconds(90), STARTED);
    }

    private static RecordTimes times(SourceClock clock, Scale scale) {
        return new RecordTimes(STAMPS, clock, scale, micros("2020-01-01T00:00:00Z"));
    }

    /** Held against the one that takes a time at a time, at each quarter of an hour of years with all their changes. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Tokyo",
            "Africa/Casablanca", "Antarctica/Troll"})
    void timesOfAZoneAreThoseOfItsClock(String zone) {
        SourceClock clock = clock(zone);
        RecordTimes times = new RecordTimes(STAMPS, clock, Scale.MOMENT, micros("2010-12-01T00:00:00Z"));
        Stamp stamp = STAMPS.get(LOCAL).stamp();
        LocalDateTime end = LocalDateTime.of(2013, 1, 2, 0, 0);
        for (LocalDateTime at = LocalDateTime.of(2010, 12, 1, 0, 0); at.isBefore(end); at = at.plusMinutes(15)) {
            long told = ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant(ZoneOffset.UTC));
            long moment = ChronoUnit.MICROS.between(Instant.EPOCH,
                    clock.likely(told, stamp, SetBacks.NOWHERE).orElseThrow());
            assertEquals(moment, times.of(told, LOCAL), at::toString);
            assertTrue(times.toldFrom(moment, LOCAL) <= told && told <= times.toldTo(moment, LOCAL), at::toString);
        }
    }

    @Test
    void oneMomentIsToldInThreeWays() {
        RecordTimes times = times(clock("Europe/Berlin"), Scale.MOMENT);
        long moment = micros("2026-07-20T08:00:00Z");
        assertEquals(moment, times.of(micros("2026-07-20T08:01:30Z"), ZONED));
        assertEquals(moment, times.of(micros("2026-07-20T10:01:30Z"), LOCAL));
        assertEquals(moment, times.of(micros("1970-01-20T08:01:30Z"), UPTIME));
        assertEquals(micros("2026-07-20T10:01:30Z"), times.told(moment, LOCAL));
        assertEquals(micros("1970-01-20T08:01:30Z"), times.told(moment)[UPTIME]);
    }

    @Test
    void whatIsByAnotherScaleHasNoTimeOfItsOwn() {
        RecordTimes moments = times(SourceClock.UNKNOWN, Scale.MOMENT);
        long time = micros("2026-07-20T08:00:00Z");
        assertEquals(time, moments.of(time, ZONED));
        assertEquals(RecordTimes.NO_TIME, moments.of(time, LOCAL));
        assertEquals(RecordTimes.NO_TIME, moments.of(time, UPTIME));
        assertEquals(Long.MAX_VALUE, moments.told(time, LOCAL));
        RecordTimes asTheyStand = times(SourceClock.UNKNOWN, Scale.LOCAL);
        assertEquals(time, asTheyStand.of(time, LOCAL));
        assertEquals(RecordTimes.NO_TIME, asTheyStand.of(time, ZONED));
        assertFalse(asTheyStand.isTimed(-1));
    }

    @Test
    void aClockThatIsChangedIsNotAsFarAheadAllTheTime() {
        RecordTimes times = times(clock("Europe/Berlin"), Scale.MOMENT);
        long summer = micros("2026-07-20T08:00:00Z");
        assertEquals(OptionalLong.of(7_290_000_000L), times.ahead(LOCAL, summer, summer + 1));
        assertEquals(OptionalLong.empty(), times.ahead(LOCAL, summer, micros("2027-07-20T08:00:00Z")));
        assertEquals(OptionalLong.of(90_000_000L), times.ahead(ZONED, summer, micros("2027-07-20T08:00:00Z")));
    }

    @Test
    void ofAnHourThatWasShownTwiceARecordIsOfTheShowingThatItsPlaceTells() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        SourceClock known = new SourceClock(Optional.of(berlin), Duration.ZERO, Optional.empty());
        SetBacks told = new SetBacks(List.of(new SetBacks.SetBack(berlin, micros("2026-10-25T02:00:00Z"),
                micros("2026-10-25T03:00:00Z"), 1000, false)));
        RecordTimes times = times(known.with(told), Scale.MOMENT);
        long half = micros("2026-10-25T02:30:00Z");
        assertEquals(micros("2026-10-25T00:30:00Z"), times.of(half, LOCAL, 999));
        assertEquals(micros("2026-10-25T01:30:00Z"), times.of(half, LOCAL, 1000));
        assertEquals(micros("2026-10-25T00:30:00Z"), times.of(half, LOCAL), "anywhere");
        assertEquals(micros("2026-10-25T01:30:00Z"), times.latest(half, LOCAL), "at the latest");
        assertTrue(times.isToldByPlace(half, LOCAL));
        assertFalse(times.isToldByPlace(micros("2026-10-25T03:00:00Z"), LOCAL));
        assertFalse(times(known, Scale.MOMENT).isToldByPlace(half, LOCAL), "nothing tells");
        assertEquals(half, times.of(half, ZONED, 1000), "its zone is told");
        assertEquals(0, times.place(micros("2026-10-25T00:59:59Z")));
        assertEquals(1000, times.place(micros("2026-10-25T01:00:00Z")));
        assertEquals(0, times.place(micros("2026-10-25T02:00:00Z")), "told by what stands there");
    }
}
