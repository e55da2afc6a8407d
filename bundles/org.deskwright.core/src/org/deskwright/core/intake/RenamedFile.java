package org.deskwright.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** A file under another name, where two would go by the same. */
record RenamedFile(String name, SourceFile file) implements SourceFile {
    @Override
    public long size() {
        return file.size();
    }

    @Override
    public Optional<Instant> modified() {
        return file.modified();
    }

    @Override
    public Manifest manifest() {
        return file.manifest();
    }

    @Override
    public InputStream open() throws IOException {
        return file.open();
    }
}
