package org.deskwright.core.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.deskwright.core.internal.files.BlockStream;

/**
 * A file as readers get it: while the reader reads, its hash is taken along, progress is counted and a cancelled intake
 * stops. Used by one thread at a time.
 */
final class HashedFile implements ForwardingFile {
    private static final int DRAIN = 64 * 1024;
    private static final byte[] NONE = {};

    private final SourceFile file;
    private final Progress progress;
    private final BooleanSupplier cancelled;
    private byte[] whole = NONE;
    private byte[] hash;
    private boolean hashing;
    private long counted;

    HashedFile(SourceFile file, Progress progress, BooleanSupplier cancelled) {
        this.file = file;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    @Override
    public SourceFile file() {
        return file;
    }

    @Override
    public InputStream open() throws IOException {
        boolean first = hash == null && !hashing;
        hashing |= first;
        InputStream in = whole.length > 0 ? new ByteArrayInputStream(whole) : file.open();
        return new Observed(in, first ? Fingerprints.sha256() : null);
    }

    /** @param bytes those of the file as long as it is read; none where they are read from it */
    void holds(byte[] bytes) {
        whole = bytes;
    }

    /** SHA-256 of the stored bytes; reads the file only where no reader got to its end. */
    byte[] hash() throws IOException {
        if (hash == null) {
            hashing = false;
            try (InputStream in = open()) {
                drain(in);
            }
        }
        return hash;
    }

    /** Counts the rest of a file that was not read to its end; readers may keep the file, but not its bytes. */
    void finished() {
        whole = NONE;
        count(Math.max(0, size() - counted));
    }

    private void count(long bytes) {
        long fresh = Math.min(bytes, size() - counted); // a second reading is not counted again
        if (fresh > 0) {
            counted += fresh;
            progress.read(name(), fresh);
        }
    }

    private static void drain(InputStream in) throws IOException {
        byte[] sink = new byte[DRAIN];
        while (in.read(sink, 0, sink.length) >= 0) {
            // the digest on the way is all that is wanted
        }
    }

    private final class Observed extends BlockStream {
        private final MessageDigest digest;
        private boolean closed;

        Observed(InputStream in, MessageDigest digest) {
            super(in);
            this.digest = digest;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("cancelled");
            }
            int n = in.read(buffer, offset, length);
            if (n > 0) {
                count(n);
                if (digest != null) {
                    digest.update(buffer, offset, n);
                }
            } else if (n < 0 && digest != null && hash == null) {
                hash = digest.digest();
            }
            return n;
        }

        /** What the reader left is hashed now: it lies in the cache, and the file is open. */
        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try {
                if (digest != null && hash == null && !cancelled.getAsBoolean()) {
                    drainQuietly();
                }
            } finally {
                in.close();
            }
        }

        private void drainQuietly() {
            try {
                drain(this);
            } catch (IOException e) {
                hash = null; // the reader got what it wanted; hash() will run into the same and say so
            }
        }
    }
}
