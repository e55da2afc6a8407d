package org.deskwright.logs.ui.tests;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.index.Block;
import org.deskwright.logs.index.FormatPrint;
import org.deskwright.logs.index.IndexBuilder;
import org.deskwright.logs.index.LogState;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.source.LogSource;

/**
 * A log of more lines than an {@code int} counts that takes no room itself, as nearly all of it is a hole, and its kept
 * index, which the engine's own records write. To have the engine find that many lines takes a minute, and two
 * gigabytes; that is done with {@code -Ddeskwright.soak} alone.
 */
final class ManyLines {
    /** Lines; those that are read lie on both sides of what an {@code int} counts. */
    static final long LINES = (1L << 31) + 1_000;
    /** The first line that is read behind the hole, from 0. */
    static final long END = (1L << 31) - 1_024;

    private static final int FIRST = 64 * Block.LINES;
    private static final byte[] BEGINNING = "as many as there are\n".getBytes(StandardCharsets.US_ASCII);
    /** Tells its files from those of other indexes. */
    private static final String NAME = "many-lines";
    private static final String PACKAGE = LogState.class.getPackageName() + '.';

    private ManyLines() {
    }

    /** A line behind the hole; the number is that which is shown. */
    static String text(long number) {
        return "2026-02-03T04:05:06.789Z " + (number % 100 == 0 ? "ERROR" : "INFO ") + " many: number " + number
                + (number % 300 == 0 ? " is what is looked for" : "");
    }

    static void write(Path file) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] first = new byte[FIRST * BEGINNING.length];
            for (int line = 0; line < FIRST; line++) {
                System.arraycopy(BEGINNING, 0, first, line * BEGINNING.length, BEGINNING.length);
            }
            out.write(first);
            // the last line of the hole ends as lines do, else nobody would see that another begins
            out.seek(endOfHole() - 1);
            StringBuilder last = new StringBuilder("\n");
            LongStream.rangeClosed(END + 1, LINES).forEach(number -> last.append(text(number)).append('\n'));
            out.write(last.toString().getBytes(StandardCharsets.US_ASCII));
        }
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS)));
    }

    /** Each line of the hole is one byte. */
    private static long endOfHole() {
        return (long) FIRST * BEGINNING.length + END - FIRST;
    }

    /** Puts an index of a log that was written so into a folder of indexes. */
    static void index(LogSource log, Path folder, List<LogFormat> formats) throws IOException {
        try {
            Files.createDirectories(folder);
            Object files = call(object("IndexFolder", folder), "next", log.name(), NAME);
            Object head = object("IndexHead", 7L, log.name(), FormatPrint.of(formats));
            IndexBuilder.create((Path) call(files, "blocks"), log.name(), formats).close();
            long longs = fill((Path) call(files, "blocks"), (Path) call(files, "lines"), head);
            Object none = field("Owner", "NONE");
            Object commit = object("Commit", 0L, LogState.of(log, endOfHole(), Instant.now()), END / Block.LINES, longs,
                    none, object("OpenBlock"), -1L, none, object("IndexTotals"));
            Method extend = (Method) executable(IndexBuilder.class.getDeclaredMethods(), "extend", 3);
            try (IndexBuilder builder = (IndexBuilder) extend.invoke(null, files, head, commit)) {
                long newest = ChronoUnit.MICROS.between(Instant.EPOCH, log.modified());
                new ParallelScan(Kernels.best(), 1, 1 << 20).scan(log, endOfHole(),
                        new ScanRules(formats, newest, List.of(), false), builder, () -> false);
                builder.commit(LogState.of(log, log.size(), Instant.now()));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes it away again: nobody else deletes an index as long as there is room. */
    static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*-" + NAME + ".*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /** All full blocks up to the end of the hole; two packings are shared by all of them. */
    private static long fill(Path blocks, Path lines, Object head) throws IOException, ReflectiveOperationException {
        Packed beginning = Packed.of(BEGINNING.length, 0);
        Packed hole = Packed.of(1, beginning.bytes.length / Long.BYTES);
        Files.write(lines, beginning.bytes);
        Files.write(lines, hole.bytes, StandardOpenOption.APPEND);
        ByteBuffer out = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel file = FileChannel.open(blocks, StandardOpenOption.WRITE)) {
            write(file, 0, (ByteBuffer) call(head, "write"));
            long at = (Long) call(head, "blocksAt");
            Entries entries = new Entries(head);
            long from = 0;
            for (long block = 0; block < END / Block.LINES; block++) {
                if (out.remaining() < Entries.BYTES) {
                    at = write(file, at, out.flip());
                    out.clear();
                }
                Packed packed = block < FIRST / Block.LINES ? beginning : hole;
                entries.write(out, block, from, packed);
                from += (long) Block.LINES * packed.length;
            }
            write(file, at, out.flip());
        }
        return (beginning.bytes.length + hole.bytes.length) / Long.BYTES;
    }

    private static long write(FileChannel file, long at, ByteBuffer bytes) throws IOException {
        long to = at;
        while (bytes.hasRemaining()) {
            to += file.write(bytes, to);
        }
        return to;
    }

    /** The lengths of the lines of a block, all of which are alike. */
    private record Packed(int length, long at, int width, int longer, byte[] bytes, int sum) {
        static Packed of(int length, long at) throws ReflectiveOperationException {
            long[] starts = LongStream.range(0, Block.LINES).map(line -> line * length).toArray();
            Object packed = object("PackedLengths");
            call(packed, "pack", starts, (long) Block.LINES * length);
            int width = (Integer) call(packed, "width");
            int longer = (Integer) call(packed, "longer");
            ByteBuffer bytes = ByteBuffer.allocate((2 * width + longer) * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asLongBuffer().put((long[]) call(packed, "longs"), 0, 2 * width + longer);
            Method sum = type("Checksum").getDeclaredMethod("of", byte[].class, int.class);
            sum.setAccessible(true);
            return new Packed(length, at, width, longer, bytes.array(),
                    (Integer) sum.invoke(null, bytes.array(), bytes.capacity()));
        }
    }

    /** Writes blocks of lines that belong to no record. */
    private static final class Entries {
        private static final int BYTES;
        private static final int FLAGS;
        static {
            try {
                BYTES = (Integer) field("Entry", "BYTES");
                FLAGS = (Integer) field("Entry", "OWNERLESS") | (Integer) field("Entry", "NO_RECORDS");
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private final MethodHandle make;
        private final MethodHandle write;
        private final MethodHandle salt;

        Entries(Object head) throws ReflectiveOperationException {
            Class<?> entry = type("Entry");
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(entry, MethodHandles.lookup());
            make = lookup.unreflectConstructor(entry.getDeclaredConstructors()[0])
                    .asType(MethodType.methodType(Object.class, long.class, long.class, long.class, long.class,
                            int.class, int.class, int.class, int.class, int.class, int.class));
            write = lookup.findVirtual(entry, "write", MethodType.methodType(void.class, ByteBuffer.class, int.class))
                    .asType(MethodType.methodType(void.class, Object.class, ByteBuffer.class, int.class));
            salt = lookup.findVirtual(head.getClass(), "saltOf", MethodType.methodType(int.class, long.class))
                    .bindTo(head);
        }

        void write(ByteBuffer out, long block, long from, Packed packed) {
            try {
                Object entry = make.invokeExact(from, packed.at, Long.MAX_VALUE, Long.MIN_VALUE, 0, FLAGS, packed.width,
                        packed.longer, 0, packed.sum);
                write.invokeExact(entry, out, (int) salt.invokeExact(block));
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(PACKAGE + name);
    }

    private static Object object(String type, Object... of) throws ReflectiveOperationException {
        return ((Constructor<?>) executable(type(type).getDeclaredConstructors(), PACKAGE + type, of.length))
                .newInstance(of);
    }

    private static Object call(Object on, String name, Object... with) throws ReflectiveOperationException {
        return ((Method) executable(on.getClass().getDeclaredMethods(), name, with.length)).invoke(on, with);
    }

    private static Object field(String type, String name) throws ReflectiveOperationException {
        var field = type(type).getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    private static Executable executable(Executable[] of, String name, int parameters) {
        Executable found = Stream.of(of).filter(e -> e.getName().equals(name) && e.getParameterCount() == parameters)
                .findFirst().orElseThrow(() -> new IllegalStateException(name + " in " + Arrays.toString(of)));
        found.setAccessible(true);
        return found;
    }
}
