package org.deskwright.ui.internal.recent;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.file.Replacement;
import org.deskwright.ui.session.RecentCases.RecentCase;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.XMLMemento;

/** The list on disk. */
final class RecentFile {
    private static final String ROOT = "recent";
    private static final String CASE = "case";
    private static final String PATH = "path";

    private final Path file;

    RecentFile(Path file) {
        this.file = file;
    }

    /** What can be read of it. */
    List<RecentCase> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return Stream.of(XMLMemento.createReadRoot(reader).getChildren(CASE)).flatMap(c -> read(c).stream())
                    .toList();
        } catch (WorkbenchException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Optional<RecentCase> read(IMemento memento) {
        try {
            List<Path> paths = Stream.of(memento.getChildren(PATH)).map(p -> Path.of(p.getTextData())).toList();
            return paths.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RecentCase(memento.getString("title"), paths,
                            Instant.parse(memento.getString("opened")), memento.getBoolean("pinned"), false));
        } catch (DateTimeException | InvalidPathException | NullPointerException e) {
            return Optional.empty(); // damaged: one entry less
        }
    }

    void write(List<RecentCase> all) throws IOException {
        XMLMemento root = XMLMemento.createWriteRoot(ROOT);
        for (RecentCase each : new ArrayList<>(all)) {
            IMemento memento = root.createChild(CASE);
            memento.putString("title", each.title());
            memento.putString("opened", each.opened().toString());
            memento.putBoolean("pinned", each.pinned());
            each.paths().forEach(p -> memento.createChild(PATH).putTextData(p.toString()));
        }
        StringWriter text = new StringWriter();
        root.save(text);
        Files.createDirectories(file.getParent());
        Replacement.of(file, text.toString());
    }
}
