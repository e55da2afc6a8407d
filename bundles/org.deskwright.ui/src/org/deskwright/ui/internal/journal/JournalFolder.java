package org.deskwright.ui.internal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.deskwright.core.casefile.CaseException;
import org.deskwright.ui.session.UnsavedCases.Found;
import org.eclipse.core.runtime.ILog;

/** The unsaved cases of all workbenches that share an instance area. Those that are taken belong to this one. */
final class JournalFolder implements AutoCloseable {
    private final Path folder;
    private final Map<Found, JournalFile> left = new LinkedHashMap<>();
    private JournalFile own;

    JournalFolder(Path folder) {
        this.folder = folder;
    }

    /** Takes what processes left that run no more; the latest first. */
    synchronized List<Found> takeLeft() throws IOException {
        Files.createDirectories(folder);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.getFileName().toString().endsWith(JournalFile.SUFFIX)).toList();
        }
        for (Path file : files) {
            take(JournalFile.id(file));
        }
        return found();
    }

    private void take(String id) throws IOException {
        Optional<JournalFile> taken = JournalFile.take(folder, id);
        if (taken.isEmpty()) {
            return;
        }
        try {
            left.put(new Found(id, taken.get().read()), taken.get());
        } catch (CaseException e) {
            // it stays where it is, for somebody who knows how to read it
            ILog.of(JournalFolder.class).warn(e.getMessage());
            taken.get().close();
        }
    }

    synchronized List<Found> found() {
        return left.keySet().stream().sorted(Comparator.comparing((Found f) -> f.unsaved().written()).reversed())
                .toList();
    }

    /** The file of the case that is open in this workbench. */
    synchronized JournalFile own() throws IOException {
        if (own == null) {
            Files.createDirectories(folder);
            own = JournalFile.take(folder, UUID.randomUUID().toString())
                    .orElseThrow(() -> new IOException("locked: " + folder));
        }
        return own;
    }

    synchronized boolean hasOwn() {
        return own != null;
    }

    synchronized void discard(Found found) throws IOException {
        JournalFile file = left.remove(found);
        if (file != null) {
            try (file) {
                file.clear();
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (JournalFile file : left.values()) {
            file.close();
        }
        left.clear();
        if (own != null) {
            own.close();
            own = null;
        }
    }
}
