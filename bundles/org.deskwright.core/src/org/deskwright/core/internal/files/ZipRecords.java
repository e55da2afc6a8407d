package org.deskwright.core.internal.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.deskwright.core.intake.UnreadableException;

/** Takes single entries out of a central directory. */
final class ZipRecords {
    static final int FIXED_LENGTH = 46;
    private static final int SIGNATURE = 0x02014b50;
    private static final int ZIP64 = 0x0001;
    private static final long UNKNOWN = 0xFFFFFFFFL;
    private static final int LINK = 0120000;
    private static final int FILE_TYPE = 0170000;

    private ZipRecords() {
    }

    /** What the extra fields add. */
    private static final class Extra {
        private long size;
        private long compressed;
        private long offset;
        private Optional<Instant> modified = Optional.empty();
    }

    static ZipRecord next(ByteBuffer directory, long directoryOffset) throws UnreadableException {
        int at = directory.position();
        int nameLength = directory.getShort(at + 28) & 0xFFFF;
        int extraLength = directory.getShort(at + 30) & 0xFFFF;
        int end = at + FIXED_LENGTH + nameLength + extraLength + (directory.getShort(at + 32) & 0xFFFF);
        if (directory.getInt(at) != SIGNATURE || end > directory.limit()) {
            throw new UnreadableException(directoryOffset + at, "the archive's directory is damaged here",
                    "copy or download it again");
        }
        Extra extra = new Extra();
        extra.compressed = directory.getInt(at + 20) & UNKNOWN;
        extra.size = directory.getInt(at + 24) & UNKNOWN;
        extra.offset = directory.getInt(at + 42) & UNKNOWN;
        read(extra, directory.slice(at + FIXED_LENGTH + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN));
        byte[] name = new byte[nameLength];
        directory.get(at + FIXED_LENGTH, name);
        directory.position(end);
        boolean unix = directory.get(at + 5) == 3;
        boolean link = unix && (directory.getShort(at + 40) & FILE_TYPE) == LINK;
        int date = directory.getShort(at + 14) & 0xFFFF;
        int time = directory.getShort(at + 12) & 0xFFFF;
        return new ZipRecord(decode(name), directory.getShort(at + 8) & 0xFFFF, directory.getShort(at + 10) & 0xFFFF,
                directory.getInt(at + 16) & UNKNOWN, extra.compressed, extra.size, extra.offset,
                extra.modified.or(() -> ZipTimes.dos(date, time, ZoneId.systemDefault())), link);
    }

    private static void read(Extra extra, ByteBuffer fields) {
        while (fields.remaining() >= 4) {
            int id = fields.getShort() & 0xFFFF;
            int length = fields.getShort() & 0xFFFF;
            if (length > fields.remaining()) {
                return; // some tools pad with rubbish
            }
            ByteBuffer field = fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            fields.position(fields.position() + length);
            if (id == ZIP64) {
                extra.size = large(extra.size, field);
                extra.compressed = large(extra.compressed, field);
                extra.offset = large(extra.offset, field);
            } else {
                extra.modified = extra.modified.or(() -> ZipTimes.extra(id, field));
            }
        }
    }

    private static long large(long value, ByteBuffer field) {
        return value == UNKNOWN && field.remaining() >= Long.BYTES ? field.getLong() : value;
    }

    /** With {@code \}, as older Windows tools write it, turned into {@code /}. */
    static String decode(byte[] name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString().replace('\\', '/');
        } catch (CharacterCodingException e) {
            return new String(name, StandardCharsets.ISO_8859_1).replace('\\', '/'); // some name is better than none
        }
    }
}
