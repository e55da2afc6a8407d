package org.deskwright.core.redaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.deskwright.core.check.Cancellation;

/**
 * Goes through the files of a tar archive and writes them again, with other names and contents. The size of a file
 * stands before it, so that each is put aside first: in memory, and a large one beside. What a header says beyond names
 * and sizes stays; extended headers are read for the name and the size alone.
 */
final class TarFiles {
    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int SIZE = 124;
    private static final int SUM = 148;
    private static final int TYPE = 156;
    private static final int LINK = 157;
    private static final int MAGIC = 257;
    private static final int OWNERS = 265;
    private static final int PREFIX = 345;
    private static final int NUMBER = 12;
    /** Names and extended headers are no longer. */
    private static final int MOST_HEADER = 1 << 20;
    private static final int IN_MEMORY = 8 << 20;

    private final UnaryOperator<String> name;
    private final Each each;

    /** Copies one file of it. */
    interface Each {
        /** @return false when it is to be left out */
        boolean copy(String name, InputStream in, OutputStream out) throws IOException;
    }

    /**
     * @param name gives the name that a file is to have
     * @param each copies one
     */
    TarFiles(UnaryOperator<String> name, Each each) {
        this.name = name;
        this.each = each;
    }

    static boolean isTar(byte[] head) {
        return head.length >= BLOCK && head[0] != 0 && number(head, SUM, 8) == sum(head);
    }

    /** @return false when it ends before its end, or goes on as no archive does */
    boolean copy(InputStream in, OutputStream out) throws IOException {
        Optional<String> longName = Optional.empty();
        long longSize = -1;
        while (true) {
            Cancellation.poll();
            byte[] header = in.readNBytes(BLOCK);
            if (header.length == BLOCK && isEmpty(header)) {
                out.write(new byte[2 * BLOCK]);
                return true;
            }
            if (!isTar(header)) {
                out.write(new byte[2 * BLOCK]);
                return header.length == 0;
            }
            long size = longSize >= 0 ? longSize : number(header, SIZE, NUMBER);
            char type = (char) header[TYPE];
            if (type == 'L' || type == 'x' || type == 'K' || type == 'g') {
                byte[] more = in.readNBytes((int) Math.min(MOST_HEADER, size));
                if (more.length < size) {
                    return false;
                }
                in.skipNBytes(padding(size));
                String text = new String(more, StandardCharsets.UTF_8);
                if (type == 'L') {
                    longName = Optional.of(text.replace("\0", ""));
                } else if (type == 'x') {
                    longName = member(text, "path");
                    longSize = member(text, "size").map(TarFiles::whole).orElse(-1L);
                }
                continue;
            }
            String told = longName.orElseGet(() -> name(header));
            longName = Optional.empty();
            longSize = -1;
            boolean file = type == '0' || type == 0 || type == '7';
            if (!(file ? file(header, told, size, in, out) : other(header, told, size, in, out))) {
                out.write(new byte[2 * BLOCK]);
                return false;
            }
        }
    }

    private static long whole(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
    }

    private static Optional<String> member(String text, String key) {
        for (String line : text.split("\n")) {
            int from = line.indexOf(' ') + 1;
            if (from > 0 && line.startsWith(key + "=", from)) {
                return Optional.of(line.substring(from + key.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** Links and folders; what else there is has no form that is known. */
    private boolean other(byte[] header, String told, long size, InputStream in, OutputStream out) throws IOException {
        boolean known = header[TYPE] == '5' || header[TYPE] == '1' || header[TYPE] == '2';
        if (known) {
            header(header, told, 0, out);
        }
        return known && size == 0 || skip(in, size + padding(size));
    }

    private boolean file(byte[] header, String told, long size, InputStream in, OutputStream out) throws IOException {
        Bounded content = new Bounded(in, size);
        if (size <= IN_MEMORY) {
            ByteArrayOutputStream aside = new ByteArrayOutputStream();
            if (each.copy(told, content, aside)) {
                header(header, told, aside.size(), out);
                aside.writeTo(out);
                out.write(new byte[padding(aside.size())]);
            }
        } else {
            Path aside = Files.createTempFile("deskwright", ".part");
            try {
                boolean copied;
                try (OutputStream to = Files.newOutputStream(aside)) {
                    copied = each.copy(told, content, to);
                }
                if (copied) {
                    header(header, told, Files.size(aside), out);
                    Files.copy(aside, out);
                    out.write(new byte[padding(Files.size(aside))]);
                }
            } finally {
                Files.deleteIfExists(aside);
            }
        }
        return skip(in, content.left + padding(size)) && !content.ended;
    }

    private void header(byte[] header, String told, long size, OutputStream out) throws IOException {
        String renamed = name.apply(told);
        byte[] written = renamed.getBytes(StandardCharsets.UTF_8);
        if (written.length > NAME) {
            byte[] before = header.clone();
            before[TYPE] = 'L';
            write(before, "././@LongLink".getBytes(StandardCharsets.US_ASCII), written.length + 1L, out);
            new ByteArrayInputStream(written).transferTo(out);
            out.write(new byte[1 + padding(written.length + 1L)]);
        }
        byte[] copy = header.clone();
        byte[] link = name.apply(text(header, LINK, NAME)).getBytes(StandardCharsets.UTF_8);
        Arrays.fill(copy, LINK, LINK + NAME, (byte) 0);
        System.arraycopy(link, 0, copy, LINK, Math.min(NAME, link.length));
        write(copy, written, size, out);
    }

    /** Who owned the file is told by nobody's name. */
    private static void write(byte[] header, byte[] name, long size, OutputStream out) throws IOException {
        Arrays.fill(header, 0, NAME, (byte) 0);
        System.arraycopy(name, 0, header, 0, Math.min(NAME, name.length));
        Arrays.fill(header, OWNERS, OWNERS + 64, (byte) 0);
        Arrays.fill(header, PREFIX, BLOCK, (byte) 0);
        put(header, SIZE, "%011o\0".formatted(size));
        put(header, SUM, "        ");
        put(header, SUM, "%06o\0 ".formatted(sum(header)));
        out.write(header);
    }

    private static void put(byte[] header, int at, String text) {
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, header, at, text.length());
    }

    private static String name(byte[] header) {
        String prefix = text(header, MAGIC, 5).equals("ustar") ? text(header, PREFIX, 155) : "";
        return (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, NAME);
    }

    private static String text(byte[] header, int from, int most) {
        int to = from;
        while (to < from + most && header[to] != 0) {
            to++;
        }
        return new String(header, from, to - from, StandardCharsets.UTF_8);
    }

    private static long number(byte[] header, int from, int digits) {
        long value = 0;
        if (header[from] < 0) {
            for (int i = from + digits - 8; i < from + digits; i++) {
                value = value << 8 | header[i] & 0xFF;
            }
            return Math.max(0, value);
        }
        for (int i = from; i < from + digits && header[i] != 0; i++) {
            if (header[i] >= '0' && header[i] <= '7') {
                value = value * 8 + header[i] - '0';
            } else if (header[i] != ' ') {
                return -1;
            }
        }
        return value;
    }

    private static long sum(byte[] header) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= SUM && i < SUM + 8 ? ' ' : header[i] & 0xFF;
        }
        return sum;
    }

    private static boolean isEmpty(byte[] header) {
        for (byte each : header) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private static int padding(long size) {
        return (int) ((BLOCK - size % BLOCK) % BLOCK);
    }

    private static boolean skip(InputStream in, long bytes) throws IOException {
        byte[] block = new byte[8 << 10];
        long left = bytes;
        while (left > 0) {
            Cancellation.poll();
            int n = in.read(block, 0, (int) Math.min(block.length, left));
            if (n < 0) {
                return false;
            }
            left -= n;
        }
        return true;
    }

    /** The bytes of one file. */
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private long left;
        private boolean ended;

        Bounded(InputStream in, long size) {
            this.in = in;
            left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0 || length == 0) {
                return length == 0 ? 0 : -1;
            }
            int n = in.read(bytes, from, (int) Math.min(length, left));
            ended |= n < 0;
            left -= Math.max(0, n);
            return n;
        }
    }
}
