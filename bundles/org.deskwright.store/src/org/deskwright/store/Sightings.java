package org.deskwright.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Lists of what was seen, as they stand in the file. */
final class Sightings {
    private Sightings() {
    }

    /** Ids of versions, which come close to each other: mostly a byte each. Sorts the array. */
    static byte[] ofVersions(long[] versions) {
        Arrays.sort(versions);
        ByteArrayOutputStream out = new ByteArrayOutputStream(versions.length + 16);
        long before = 0;
        for (long version : versions) {
            long step = version - before;
            before = version;
            while (step > 0x7f) {
                out.write((int) (step & 0x7f | 0x80));
                step >>>= 7;
            }
            out.write((int) step);
        }
        return out.toByteArray();
    }

    /** In order. */
    static long[] versions(byte[] bytes) {
        long[] versions = new long[bytes.length];
        int count = 0;
        long before = 0;
        long step = 0;
        int shift = 0;
        for (byte b : bytes) {
            step |= (b & 0x7fL) << shift;
            if (b < 0) {
                shift += 7;
            } else {
                before += step;
                versions[count++] = before;
                step = 0;
                shift = 0;
            }
        }
        return Arrays.copyOf(versions, count);
    }

    /** Items and the records that they had. */
    static final class Sheet {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        void add(byte[] item, int from, int to, long recordId) {
            try {
                Texts.write(out, item, from, to);
                out.writeLong(recordId);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // an id of more than 64 kB: no page is as large as to hold many
            }
        }

        void add(String item, long recordId) {
            byte[] name = item.getBytes(StandardCharsets.UTF_8);
            add(name, 0, name.length, recordId);
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    static void forEach(byte[] sheet, BiConsumer<String, Long> action) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(sheet))) {
            while (in.available() > 0) {
                action.accept(in.readUTF(), in.readLong());
            }
        } catch (EOFException e) {
            // a sheet is written whole or not at all
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
