package org.deskwright.policy.registry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.deskwright.core.intake.UnreadableException;

/**
 * Reads a Registry.pol: the letters PReg, the version 1, and entries
 * {@code [key NUL ; value NUL ; type ; size ; data ]} with letters and delimiters of two bytes, type and size of four,
 * and data of as many as they tell, which may hold any of the delimiters. After a broken entry it goes on with the next
 * that is whole.
 */
public final class PolReader {
    /** Far more than Windows writes; a key and a value may be as long as a path. */
    private static final int MOST_LETTERS = 32_767;
    /** After so many broken places the rest is something else. */
    private static final int MOST_PROBLEMS = 100;
    private static final int MOST_TRIES = 10_000;
    private static final int HEADER = 8;
    private static final byte[] SIGNATURE = {'P', 'R', 'e', 'g', 1, 0, 0, 0};
    private static final int SIGNATURE_LETTERS = 4;
    private static final String ADVICE = "copy the file anew, from SYSVOL or by backing up the GPO again";

    private final byte[] bytes;
    private final ByteBuffer numbers;
    private int at;
    private int tries;

    private PolReader(byte[] bytes) {
        this.bytes = bytes;
        numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether a file that begins so is a Registry.pol, of any version. */
    public static boolean recognises(byte[] head) {
        return head.length >= HEADER && Arrays.equals(head, 0, SIGNATURE_LETTERS, SIGNATURE, 0, SIGNATURE_LETTERS);
    }

    /**
     * @param bytes the whole file
     * @throws UnreadableException when it is no Registry.pol of a version that is known
     */
    public static PolFile read(byte[] bytes) throws UnreadableException {
        if (bytes.length < HEADER) {
            throw new UnreadableException(bytes.length,
                    (bytes.length == 0
                            ? "is empty, without even the 8 bytes that a Registry.pol of no setting has"
                            : "ends after " + bytes.length + " of the 8 bytes of its header")
                            + "; what clients make of that is not known",
                    ADVICE);
        }
        if (!recognises(bytes)) {
            throw new UnreadableException(0, "does not begin with PReg, as a Registry.pol does", ADVICE);
        }
        if (!Arrays.equals(bytes, 0, HEADER, SIGNATURE, 0, HEADER)) {
            throw new UnreadableException(SIGNATURE_LETTERS, "is of a version other than 1, the only one known",
                    "look for a newer version of Deskwright");
        }
        return new PolReader(bytes).entries();
    }

    private PolFile entries() {
        List<RegistryEntry> entries = new ArrayList<>();
        List<UnreadableException> problems = new ArrayList<>();
        at = HEADER;
        while (at < bytes.length) {
            int begin = at;
            try {
                entries.add(entry());
            } catch (UnreadableException e) {
                problems.add(e);
                if (problems.size() == MOST_PROBLEMS || !findNext(begin)) {
                    break;
                }
            }
        }
        return new PolFile(entries, problems);
    }

    private RegistryEntry entry() throws UnreadableException {
        int begin = at;
        expect('[', "an entry");
        String key = letters("the key");
        expect(';', "what follows the key");
        String value = letters("the name of the value");
        expect(';', "what follows the name of the value");
        int type = number("the type");
        expect(';', "what follows the type");
        int size = number("the size");
        expect(';', "what follows the size");
        if (size < 0 || size > bytes.length - at) {
            throw broken(at,
                    "the data ends after " + (bytes.length - at) + " of " + Integer.toUnsignedString(size) + " bytes");
        }
        byte[] data = Arrays.copyOfRange(bytes, at, at + size);
        at += size;
        expect(']', "the end of the entry");
        return new RegistryEntry(begin, key, value, new RegistryData(type, data));
    }

    private void expect(char wanted, String what) throws UnreadableException {
        if (bytes.length - at < 2) {
            throw broken(at, "ends where " + what + " should stand");
        }
        if (Utf16.at(bytes, at) != wanted) {
            throw broken(at, "has no " + wanted + " where " + what + " should stand");
        }
        at += 2;
    }

    private String letters(String what) throws UnreadableException {
        int from = at;
        int last = (int) Math.min(bytes.length - 2L, from + 2L * MOST_LETTERS);
        while (at <= last && Utf16.at(bytes, at) != 0) {
            at += 2;
        }
        if (at > last) {
            throw broken(from, what + " does not end");
        }
        String text = Utf16.text(bytes, from, at);
        at += 2;
        return text;
    }

    private int number(String what) throws UnreadableException {
        if (bytes.length - at < Integer.BYTES) {
            throw broken(at, "ends within " + what);
        }
        at += Integer.BYTES;
        return numbers.getInt(at - Integer.BYTES);
    }

    private static UnreadableException broken(int offset, String reason) {
        return new UnreadableException(offset, reason, ADVICE);
    }

    /** Goes to the next whole entry behind another one. */
    private boolean findNext(int broken) {
        for (int place = broken + 2; place <= bytes.length - 2; place++) {
            boolean begins = Utf16.at(bytes, place) == '[' && Utf16.at(bytes, place - 2) == ']';
            if (begins && ++tries > MOST_TRIES) {
                return false;
            }
            if (begins && isEntry(place)) {
                at = place;
                return true;
            }
        }
        return false;
    }

    private boolean isEntry(int place) {
        at = place;
        try {
            entry();
            return true;
        } catch (UnreadableException e) {
            return false;
        }
    }
}
