package org.deskwright.core.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.deskwright.core.file.Replacement;

/** The few steps on the file system of which saving consists; tests put one in that fails at a given step. */
class Disk {
    static final Disk REAL = new Disk();

    /** A file being written. */
    abstract static class Output extends OutputStream {
        /** Returns when what was written is on the medium. */
        abstract void sync() throws IOException;
    }

    /** A new file, or an old one emptied. */
    Output open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        return new Output() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[]{(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            }

            @Override
            void sync() throws IOException {
                channel.force(true);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    /** Replaces {@code to} in one step. */
    void move(Path from, Path to) throws IOException {
        try {
            Replacement.moveWhole(from, to);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("this file system cannot replace a file in one step", e);
        }
        syncFolder(to.getParent());
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
    }

    void setModified(Path file, Instant instant) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(instant));
    }

    /** Makes a rename durable where the system lets a folder be opened for that; Windows does not. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // the rename itself has happened, and has happened whole
        }
    }
}
