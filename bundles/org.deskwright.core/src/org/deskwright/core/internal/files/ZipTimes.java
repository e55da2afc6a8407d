package org.deskwright.core.internal.files;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When an entry of a zip archive was written to last. Extra fields tell the moment; the time that every entry has tells
 * what the clock of the packer showed, which is taken for that of this computer: half a day more or less, where the
 * other choice is to know nothing, as of what Explorer and {@code Compress-Archive} pack.
 */
final class ZipTimes {
    private static final int SECONDS = 0x5455;
    private static final int NTFS = 0x000a;
    private static final int NTFS_TIMES = 0x0001;
    private static final int NTFS_LENGTH = 8;
    /** Seconds from the first day of NTFS to that of Unix. */
    private static final long NTFS_EPOCH = -11_644_473_600L;
    private static final long TICKS = 10_000_000;
    /**
     * Nothing that is read here is older. Packers that know no time, or want to tell none, write one of the first that
     * a zip can tell: of 1 January 1980, where it is none at all, of 1 February 1980, as Gradle and cases have it, or
     * of 1985, as npm has it.
     */
    private static final Instant LEAST = Instant.parse("1990-01-01T00:00:00Z");

    private ZipTimes() {
    }

    /** Of an extra field, if it tells it. */
    static Optional<Instant> extra(int id, ByteBuffer field) {
        return switch (id) {
            case SECONDS -> field.remaining() >= 5 && (field.get(0) & 1) != 0
                    ? known(Instant.ofEpochSecond(field.getInt(1)))
                    : Optional.empty();
            case NTFS -> field.remaining() >= NTFS_LENGTH + Long.BYTES && field.getShort(4) == NTFS_TIMES
                    ? known(ntfs(field.getLong(NTFS_LENGTH)))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Instant ntfs(long ticks) {
        return Instant.ofEpochSecond(NTFS_EPOCH + Math.floorDiv(ticks, TICKS), Math.floorMod(ticks, TICKS) * 100);
    }

    /** Of the two numbers that every entry has; empty where they are no date, or the first of all. */
    static Optional<Instant> dos(int date, int time, ZoneId zone) {
        try {
            return known(LocalDateTime
                    .of(1980 + (date >> 9 & 0x7F), date >> 5 & 0xF, date & 0x1F, time >> 11 & 0x1F, time >> 5 & 0x3F)
                    .plus(Duration.ofSeconds(2L * (time & 0x1F))).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> known(Instant told) {
        return Optional.of(told).filter(LEAST::isBefore);
    }
}
