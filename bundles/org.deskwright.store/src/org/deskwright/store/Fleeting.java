package org.deskwright.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Values of the one member of an item that is other at each look, as they stand in the file: with them in their records
 * every refresh would store every item again.
 */
final class Fleeting {
    static final Fleeting NONE = new Fleeting(null);

    private static final Map<String, String> MEMBERS = Map.of("aws.workspaces.describe-workspaces-connection-status",
            "ConnectionStateCheckTimestamp");

    /** Null for none, and once they were unpacked. */
    private byte[] packed;
    private long[] versions = {};
    private String[] values = {};

    private Fleeting(byte[] packed) {
        this.packed = packed;
    }

    /** Of the items of a call; empty where there is none. */
    static String member(String kind) {
        return MEMBERS.getOrDefault(kind, "");
    }

    /** Its JSON for a version; empty where the record has it itself, or it was not told. */
    synchronized String value(long version) {
        unpack();
        int place = Arrays.binarySearch(versions, version);
        return place < 0 ? "" : values[place];
    }

    static byte[] ofVersions(VersionList versions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(bytes, quick, 32 * 1024), 64 * 1024))) {
            int[] told = versions.told();
            out.writeInt(told.length);
            long before = 0;
            for (int i : told) {
                out.writeLong(versions.version(i) - before);
                before = versions.version(i);
            }
            for (int i : told) {
                Texts.write(out, versions.fleeting(i), 0, versions.fleeting(i).length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            quick.end();
        }
        return bytes.toByteArray();
    }

    /**
     * Unpacked when first asked, because the newest state never asks.
     *
     * @param bytes may be null
     */
    static Fleeting read(byte[] bytes) {
        return bytes == null ? NONE : new Fleeting(bytes);
    }

    private void unpack() {
        if (packed == null) {
            return;
        }
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)), 64 * 1024))) {
            int count = in.readInt();
            versions = new long[count];
            values = new String[count];
            long before = 0;
            for (int i = 0; i < count; i++) {
                before += in.readLong();
                versions[i] = before;
            }
            for (int i = 0; i < count; i++) {
                values[i] = in.readUTF();
            }
            packed = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Items and their values, one after another. */
    static final class Sheet {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        void add(String item, byte[] value) {
            byte[] name = item.getBytes(StandardCharsets.UTF_8);
            add(name, 0, name.length, value);
        }

        void add(byte[] item, int from, int to, byte[] value) {
            try {
                Texts.write(out, item, from, to);
                Texts.write(out, value, 0, value.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    /**
     * @param bytes may be null
     */
    static Map<String, String> items(byte[] bytes) {
        Map<String, String> values = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes == null ? new byte[0] : bytes))) {
            while (in.available() > 0) {
                values.put(in.readUTF(), in.readUTF());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
