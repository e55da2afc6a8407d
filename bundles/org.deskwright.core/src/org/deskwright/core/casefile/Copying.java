package org.deskwright.core.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.internal.files.FileProblems;
import org.deskwright.core.redaction.FileForms;
import org.deskwright.core.redaction.RedactedFiles;
import org.deskwright.core.redaction.Redactor;

/**
 * Copies the parts of a case and tells how far that is. Secrets stay behind, whatever the part is; what is packed and
 * holds none is copied as it is.
 */
final class Copying {
    private static final int BLOCK = 64 * 1024;

    private final SaveListener listener;
    private final FileForms forms;
    private long total;
    private long passed;
    private long told;
    private Redactor redactor = Redactor.ofSecrets();
    private final Map<String, String> unread = new TreeMap<>();

    /** @param forms that are gone through with the help of others */
    Copying(SaveListener listener, FileForms forms) {
        this.listener = listener;
        this.forms = forms;
    }

    /** These parts come now, one after the other; a second round over them is not told again. */
    void begin(Map<String, SourceFile> parts) {
        total = parts.values().stream().mapToLong(SourceFile::size).sum();
        passed = 0;
        redactor = Redactor.ofSecrets();
        unread.clear();
    }

    /** All parts are in place. */
    void end() {
        listener.saved(redactor.removed());
        if (!unread.isEmpty()) {
            listener.unread(unread);
        }
    }

    /** A part that is there already. */
    void skip(String name, SourceFile file) {
        pass(name, file.size());
    }

    /** Copies a part. */
    void copy(String name, SourceFile file, OutputStream out) throws IOException, CaseException {
        long before = passed;
        if (!isPacked(file) || holdsSecrets(name, file)) {
            try (InputStream in = new Source(open(file), n -> pass(name, n))) {
                RedactedFiles files = RedactedFiles.keepingUnread(redactor, forms);
                files.copy(in, out);
                files.unread().forEach(
                        each -> unread.put(name + (each.name().isEmpty() ? "" : "!/" + each.name()), each.reason()));
            } catch (Source.Failed e) {
                throw new CaseException(FileProblems.of(file.name(), e.getCause()), e.getCause());
            }
        } else {
            copy(file, out, n -> pass(name, n));
        }
        pass(name, before + file.size() - passed);
    }

    private boolean isPacked(SourceFile file) throws IOException, CaseException {
        try (InputStream in = new Source(open(file), n -> {})) {
            return new RedactedFiles(redactor, forms).isPacked(in.readNBytes(RedactedFiles.HEAD));
        } catch (Source.Failed e) {
            throw new CaseException(FileProblems.of(file.name(), e.getCause()), e.getCause());
        }
    }

    private boolean holdsSecrets(String name, SourceFile file) throws CaseException {
        Redactor trial = Redactor.ofSecrets();
        try (InputStream in = open(file)) {
            RedactedFiles files = RedactedFiles.keepingUnread(trial, forms);
            files.copy(in, OutputStream.nullOutputStream());
            files.unread().forEach(
                    each -> unread.put(name + (each.name().isEmpty() ? "" : "!/" + each.name()), each.reason()));
        } catch (IOException e) {
            throw new CaseException(FileProblems.of(file.name(), e), e);
        }
        return !trial.removed().isEmpty();
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
