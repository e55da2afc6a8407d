package org.deskwright.logs.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.logs.archive.Bounds;
import org.deskwright.logs.archive.LogFinder;
import org.deskwright.logs.archive.Spool;
import org.deskwright.logs.catalogue.KnownFormats;
import org.deskwright.logs.index.IndexCache;
import org.deskwright.logs.ui.model.LogDocument;

/** Logs as editors have them, without an editor. */
final class LogDocuments {
    private LogDocuments() {
    }

    /**
     * A log that is not open yet.
     *
     * @param folder where what is kept of it has its place
     */
    static LogDocument of(Path file, Path folder, Runnable changed) throws IOException {
        KnownFormats formats = new KnownFormats(folder.resolve("formats"));
        try (Spool spool = Spool.open(folder.resolve("spool"), 1 << 20);
                LogFinder finder = LogFinder.open(List.of(file), spool, Bounds.DEFAULT, () -> false)) {
            return new LogDocument(finder.next().orElseThrow(),
                    new IndexCache(folder.resolve("indexes"), 1 << 20, formats.formats()), formats, changed);
        }
    }
}
