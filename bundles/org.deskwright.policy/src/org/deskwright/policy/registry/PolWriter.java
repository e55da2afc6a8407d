package org.deskwright.policy.registry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Writes entries as a Registry.pol. */
public final class PolWriter {
    private static final int HEADER = 8;
    /** Brackets, semicolons, the ends of two texts, type and size. */
    private static final int AROUND = 2 * 6 + 2 * 2 + 2 * Integer.BYTES;

    private PolWriter() {
    }

    public static byte[] write(List<RegistryEntry> entries) {
        int size = HEADER;
        for (RegistryEntry entry : entries) {
            size = Math.addExact(size,
                    AROUND + 2 * (entry.key().length() + entry.value().length()) + entry.data().size());
        }
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'P').put((byte) 'R').put((byte) 'e').put((byte) 'g').putInt(1);
        for (RegistryEntry entry : entries) {
            out.putChar('[');
            text(out, entry.key());
            out.putChar(';');
            text(out, entry.value());
            out.putChar(';').putInt(entry.data().type());
            out.putChar(';').putInt(entry.data().size());
            out.putChar(';').put(entry.data().bytes());
            out.putChar(']');
        }
        return out.array();
    }

    private static void text(ByteBuffer out, String text) {
        text.chars().forEach(letter -> out.putChar((char) letter));
        out.putChar('\0');
    }
}
