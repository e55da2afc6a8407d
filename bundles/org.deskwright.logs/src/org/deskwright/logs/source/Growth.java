package org.deskwright.logs.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Watches how a file of a log goes on: begun with {@link #of}, then asked with {@link #look} as often as wanted; each
 * look tells what came since the look before.
 * <p>
 * What follows a log reads the bytes from {@link Look#from} to {@link Look#size} after each look, through a
 * {@link ReadLog} opened then. After {@link Kind#REPLACED} these are all of the new file; what was still written into
 * the old one stands in {@link #movedTo}, from where reading had come. After {@link Kind#CUT_OFF} the file began anew.
 * A file that is {@link Kind#GONE} may come back, and then is replaced.
 * <p>
 * A file is the same when the system says so (its key), its first bytes and the last bytes that were known are still
 * the same; on systems without keys by its bytes alone. For one thread.
 */
public final class Growth {
    private static final int PRINT = 4 << 10;

    /** What became of the file. */
    public enum Kind {
        UNCHANGED,
        /** Or it is there again after it was gone, with what it held before. */
        GREW,
        CUT_OFF,
        REPLACED,
        GONE
    }

    /**
     * What a look found.
     *
     * @param from the first byte that was not there at the look before
     * @param size of the file now, 0 when it is gone
     */
    public record Look(Kind kind, long from, long size) {}

    private record State(Object key, long size, byte[] head, byte[] tail) {
        static final State NONE = new State(null, 0, new byte[0], new byte[0]);
    }

    private final Path file;
    private State known;
    private State lost = State.NONE;
    private boolean lostByKey;
    private boolean gone;

    private Growth(Path file, State known) {
        this.file = file;
        this.known = known;
    }

    /**
     * Begins with the file as it is now.
     *
     * @throws IOException in words for people, when it is no file or cannot be read
     */
    public static Growth of(Path file) throws IOException {
        return new Growth(file, state(file));
    }

    /** Its size at the last look. */
    public long size() {
        return known.size();
    }

    /**
     * Looks what became of the file.
     *
     * @throws IOException in words for people, when it is there and cannot be read
     */
    public Look look() throws IOException {
        try {
            Object key = LogFiles.attributes(file).fileKey();
            try (FileChannel channel = LogFiles.channel(file)) {
                // another may have taken its place just now
                return Objects.equals(key, LogFiles.attributes(file).fileKey()) ? look(key, channel) : look();
            }
        } catch (IOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                return vanished();
            }
            throw e;
        }
    }

    private Look look(Object key, FileChannel channel) throws IOException {
        State before = gone ? lost : known;
        long size = channel.size();
        Kind kind = kind(before, key, channel, size);
        if ((kind == Kind.REPLACED || kind == Kind.CUT_OFF) && !gone) {
            lost = before;
            lostByKey = kind == Kind.REPLACED && key != null;
            kind = key == null && movedTo().isPresent() ? Kind.REPLACED : kind;
        }
        gone = false;
        if (kind != Kind.UNCHANGED) {
            known = state(key, channel, size);
        }
        return new Look(kind, kind == Kind.GREW || kind == Kind.UNCHANGED ? before.size() : 0, size);
    }

    private Look vanished() {
        if (!gone) {
            lost = known;
            lostByKey = known.key() != null;
        }
        gone = true;
        known = State.NONE;
        return new Look(Kind.GONE, 0, 0);
    }

    private Kind kind(State before, Object key, FileChannel channel, long size) throws IOException {
        if (!Objects.equals(before.key(), key)) {
            return Kind.REPLACED;
        }
        boolean same = size >= before.size() && Arrays.equals(before.head(), bytes(channel, 0, before.head().length))
                && Arrays.equals(before.tail(),
                        bytes(channel, before.size() - before.tail().length, before.tail().length));
        if (gone) {
            // what was out of reach for a while, such as a share, is the same file still
            return same && before.size() > 0 ? Kind.GREW : Kind.REPLACED;
        }
        return !same ? Kind.CUT_OFF : size == before.size() ? Kind.UNCHANGED : Kind.GREW;
    }

    /**
     * Where the file lies now that another has replaced, or what a file held before it was cut off, if that lies in the
     * same folder: known by its key, and where that does not help by its first and last bytes.
     */
    public Optional<Path> movedTo() {
        Path folder = file.toAbsolutePath().getParent();
        if (lost.size() == 0 || folder == null) {
            return Optional.empty();
        }
        try (Stream<Path> beside = Files.list(folder)) {
            return beside.filter(other -> !other.getFileName().equals(file.getFileName())).filter(this::isLost)
                    .min(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isLost(Path other) {
        try {
            BasicFileAttributes attributes = LogFiles.attributes(other);
            if (lostByKey && !Objects.equals(attributes.fileKey(), lost.key()) || attributes.size() < lost.size()) {
                return false;
            }
            try (FileChannel channel = LogFiles.channel(other)) {
                return Arrays.equals(lost.head(), bytes(channel, 0, lost.head().length)) && Arrays.equals(lost.tail(),
                        bytes(channel, lost.size() - lost.tail().length, lost.tail().length));
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static State state(Path file) throws IOException {
        BasicFileAttributes attributes = LogFiles.attributes(file);
        try (FileChannel channel = LogFiles.channel(file)) {
            return state(attributes.fileKey(), channel, channel.size());
        }
    }

    private static State state(Object key, FileChannel channel, long size) throws IOException {
        int length = (int) Math.min(PRINT, size);
        return new State(key, size, bytes(channel, 0, length), bytes(channel, size - length, length));
    }

    /** Fewer where it was cut off meanwhile. */
    private static byte[] bytes(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // until it is full
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
