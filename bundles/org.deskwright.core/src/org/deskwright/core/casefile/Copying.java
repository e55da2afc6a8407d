package org.deskwright.core.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.internal.files.FileProblems;

/** Copies the parts of a case and tells how far that is. */
final class Copying {
    private static final int BLOCK = 64 * 1024;

    private final SaveListener listener;
    private long total;
    private long passed;
    private long told;

    Copying(SaveListener listener) {
        this.listener = listener;
    }

    /** These parts come now, one after the other; a second round over them is not told again. */
    void begin(Map<String, SourceFile> parts) {
        total = parts.values().stream().mapToLong(SourceFile::size).sum();
        passed = 0;
    }

    /** A part that is there already. */
    void skip(String name, SourceFile file) {
        pass(name, file.size());
    }

    /** Copies a part. */
    void copy(String name, SourceFile file, OutputStream out) throws IOException, CaseException {
        long before = passed;
        copy(file, out, n -> pass(name, n));
        pass(name, before + file.size() - passed);
    }

    private void pass(String name, long bytes) {
        passed += bytes;
        told = Math.max(told, Math.min(passed, total));
        listener.part(name, told, total);
    }

    /** Copies a file that is no part; what goes wrong in reading it is told apart from what goes wrong in writing. */
    static void copy(SourceFile file, OutputStream out) throws IOException, CaseException {
        copy(file, out, n -> {});
    }

    private interface Count {
        void add(int bytes);
    }

    private static void copy(SourceFile file, OutputStream out, Count count) throws IOException, CaseException {
        byte[] block = new byte[BLOCK];
        try (InputStream in = open(file)) {
            for (int n = read(file, in, block); n >= 0; n = read(file, in, block)) {
                Cancellation.poll();
                out.write(block, 0, n);
                count.add(n);
            }
        }
    }

    private static InputStream open(SourceFile file) throws CaseException {
        try {
            return file.open();
        } catch (IOException e) {
            throw new CaseException(FileProblems.of(file.name(), e), e);
        }
    }

    private static int read(SourceFile file, InputStream in, byte[] block) throws CaseException {
        try {
            return in.read(block, 0, block.length);
        } catch (IOException e) {
            throw new CaseException(FileProblems.of(file.name(), e), e);
        }
    }
}
