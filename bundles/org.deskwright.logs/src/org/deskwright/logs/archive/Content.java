package org.deskwright.logs.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.apache.commons.compress.archivers.tar.TarUtils;
import org.deskwright.logs.evtx.EventExport;
import org.deskwright.logs.evtx.EventLog;

/** What a file holds, told by its first bytes and never by its name. */
enum Content {
    TEXT, UTF_16, RETURNS, EVENTS, EXPORT, ZIP, GZIP, TAR, OTHER;

    /** As many bytes tell it. */
    static final int HEAD = 64 << 10;
    private static final int TAR_HEADER = 512;
    private static final int PE_AT = 0x3c;

    /** First bytes of what is no log, and what to call it. */
    private record Sign(byte[] bytes, String called) {
        static Sign hex(String bytes, String called) {
            return new Sign(HexFormat.of().parseHex(bytes), called);
        }

        static Sign text(String bytes, String called) {
            return new Sign(bytes.getBytes(StandardCharsets.ISO_8859_1), called);
        }
    }

    private static final List<Sign> OTHERS = List.of(Sign.hex("377abcaf271c", "packed with 7-Zip; unpack it first"),
            Sign.text("Rar!\u001a\u0007", "packed with RAR; unpack it first"),
            Sign.hex("fd377a585a00", "packed with xz; unpack it first"),
            Sign.hex("28b52ffd", "packed with zstd; unpack it first"),
            Sign.text("MSCF\0\0\0\0", "a cabinet of Windows; unpack it first"),
            Sign.hex("fffe0000", "written in UTF-32; save it as UTF-8 first"),
            Sign.hex("89504e470d0a1a0a", "no log but a picture (PNG)"),
            Sign.hex("ffd8ff", "no log but a picture (JPEG)"), Sign.text("GIF87a", "no log but a picture (GIF)"),
            Sign.text("GIF89a", "no log but a picture (GIF)"),
            Sign.hex("d4c3b2a1", "no log but a capture of packets (pcap)"),
            Sign.hex("a1b2c3d4", "no log but a capture of packets (pcap)"),
            Sign.hex("4d3cb2a1", "no log but a capture of packets (pcap)"),
            Sign.hex("a1b23c4d", "no log but a capture of packets (pcap)"),
            Sign.hex("0a0d0d0a", "no log but a capture of packets (pcapng)"),
            Sign.text("regf", "no log but a part of the registry"), Sign.text("MDMP", "no log but a dump of memory"),
            Sign.text("PAGEDU", "no log but a dump of memory"), Sign.hex("7f454c46", "no log but a program"),
            Sign.text("%PDF-", "no log but a PDF document"), Sign.text("SQLite format 3\0", "no log but a database"),
            Sign.text("LPKSHHRH", "a journal of systemd; export it with journalctl first"),
            Sign.hex("d0cf11e0a1b11ae1", "no log but a document of Office or a package of an installer"));

    /** Whether others stand in it. */
    boolean isArchive() {
        return this == ZIP || this == GZIP || this == TAR;
    }

    static Content of(byte[] head) {
        if (begins(head, Sign.text("PK\3\4", "")) || begins(head, Sign.text("PK\5\6", ""))) {
            return ZIP;
        }
        if (begins(head, Sign.hex("1f8b08", ""))) {
            return GZIP;
        }
        if (isTar(head)) {
            return TAR;
        }
        if (EventLog.isOne(head)) {
            return EVENTS;
        }
        if (EventExport.isOne(head)) {
            return EXPORT;
        }
        if (other(head).isPresent()) {
            return OTHER;
        }
        if (Encoding.isUtf16(head)) {
            return UTF_16;
        }
        return LineEnds.areReturns(head) ? RETURNS : TEXT;
    }

    /** Why what begins so is not read. */
    static Optional<String> other(byte[] head) {
        if (isBzip2(head)) {
            return Optional.of("packed with bzip2; unpack it first");
        }
        return isProgram(head)
                ? Optional.of("no log but a program")
                : OTHERS.stream().filter(sign -> begins(head, sign)).map(Sign::called).findFirst();
    }

    private static boolean begins(byte[] head, Sign sign) {
        return head.length >= sign.bytes().length
                && Arrays.equals(head, 0, sign.bytes().length, sign.bytes(), 0, sign.bytes().length);
    }

    static boolean isTar(byte[] head) {
        try {
            return head.length >= TAR_HEADER && TarUtils.verifyCheckSum(Arrays.copyOf(head, TAR_HEADER));
        } catch (IllegalArgumentException e) {
            // where the checksum would be there is no number
            return false;
        }
    }

    private static boolean isBzip2(byte[] head) {
        return head.length > 9 && new String(head, 0, 10, StandardCharsets.ISO_8859_1).matches("BZh[1-9]1AY&SY");
    }

    /** Two letters alone would prove nothing. */
    private static boolean isProgram(byte[] head) {
        if (head.length < PE_AT + 2 || head[0] != 'M' || head[1] != 'Z') {
            return false;
        }
        int at = head[PE_AT] & 0xff | (head[PE_AT + 1] & 0xff) << 8;
        return at + 4 <= head.length && head[at] == 'P' && head[at + 1] == 'E' && head[at + 2] == 0
                && head[at + 3] == 0;
    }
}
