package org.deskwright.core.casefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes zip archives byte by byte, also such as no honest tool would make. */
final class Zips {
    private final ByteArrayOutputStream local = new ByteArrayOutputStream();
    private final ByteArrayOutputStream central = new ByteArrayOutputStream();
    private int count;

    static Zips ofCase() {
        return new Zips().with("case.json", "{\"schema\":\"deskwright.case/1\"}");
    }

    Zips with(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8), 8, 0, -1, 0);
    }

    Zips encrypted(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8), 8, 1, -1, 0);
    }

    Zips byMethod(int method, String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8), method, 0, -1, 0);
    }

    Zips declaring(long size, String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8), 8, 0, size, 0);
    }

    Zips link(String name, String to) {
        return entry(name, to.getBytes(StandardCharsets.UTF_8), 0, 0, -1, 0120777 << 16);
    }

    private Zips entry(String name, byte[] content, int method, int flags, long size, int attributes) {
        byte[] stored = method == 8 ? deflate(content) : content;
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        int offset = local.size();
        ByteBuffer shared = buffer(26).putShort((short) 20).putShort((short) (flags | 0x800)).putShort((short) method)
                .putInt(0x21).putInt((int) crc.getValue()).putInt(stored.length)
                .putInt((int) (size < 0 ? content.length : size)).putShort((short) bytes.length).putShort((short) 0);
        put(local, buffer(4).putInt(0x04034b50).array(), shared.array(), bytes, stored);
        put(central, buffer(6).putInt(0x02014b50).putShort((short) (3 << 8 | 20)).array(), shared.array(), buffer(14)
                .putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(attributes).putInt(offset).array(),
                bytes);
        count++;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        put(all, local.toByteArray(), central.toByteArray(),
                buffer(22).putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count)
                        .putInt(central.size()).putInt(local.size()).putShort((short) 0).array());
        return all.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, byte[]... parts) {
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        while (!deflater.finished()) {
            out.write(block, 0, deflater.deflate(block));
        }
        deflater.end();
        return out.toByteArray();
    }
}
