package org.deskwright.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** A file that is another one but for what its class says otherwise. */
interface ForwardingFile extends SourceFile {
    SourceFile file();

    @Override
    default String name() {
        return file().name();
    }

    @Override
    default long size() {
        return file().size();
    }

    @Override
    default Optional<Instant> modified() {
        return file().modified();
    }

    @Override
    default Manifest manifest() {
        return file().manifest();
    }

    @Override
    default Optional<Location> location() {
        return file().location();
    }

    @Override
    default InputStream open() throws IOException {
        return file().open();
    }
}
