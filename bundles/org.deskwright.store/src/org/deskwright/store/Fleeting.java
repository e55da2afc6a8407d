package org.deskwright.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Values of the one member of an item that is other at each look, as they stand in the file: with them in their records
 * every refresh would store every item again.
 */
final class Fleeting {
    static final Fleeting NONE = new Fleeting(new long[0], new String[0]);

    private static final Map<String, String> MEMBERS = Map.of("aws.workspaces.describe-workspaces-connection-status",
            "ConnectionStateCheckTimestamp");

    private final long[] versions;
    private final String[] values;

    private Fleeting(long[] versions, String[] values) {
        this.versions = versions;
        this.values = values;
    }

    /** Of the items of a call; empty where there is none. */
    static String member(String kind) {
        return MEMBERS.getOrDefault(kind, "");
    }

    /** Its JSON for a version; empty where the record has it itself, or it was not told. */
    String value(long version) {
        int place = Arrays.binarySearch(versions, version);
        return place < 0 ? "" : values[place];
    }

    static byte[] ofVersions(SortedMap<Long, String> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, quick, 32 * 1024))) {
            out.writeInt(values.size());
            long before = 0;
            for (long version : values.keySet()) {
                out.writeLong(version - before);
                before = version;
            }
            for (String value : values.values()) {
                out.writeUTF(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            quick.end();
        }
        return bytes.toByteArray();
    }

    /**
     * @param bytes may be null
     */
    static Fleeting read(byte[] bytes) {
        if (bytes == null) {
            return NONE;
        }
        try (DataInputStream in = new DataInputStream(
                new java.io.BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), 64 * 1024))) {
            int count = in.readInt();
            long[] versions = new long[count];
            String[] values = new String[count];
            long before = 0;
            for (int i = 0; i < count; i++) {
                before += in.readLong();
                versions[i] = before;
            }
            for (int i = 0; i < count; i++) {
                values[i] = in.readUTF();
            }
            return new Fleeting(versions, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] ofItems(Map<String, String> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<String, String> value : values.entrySet()) {
                out.writeUTF(value.getKey());
                out.writeUTF(value.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
