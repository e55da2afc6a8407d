package org.deskwright.live.ui.internal.session;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.deskwright.store.EstateStore;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.Platform;

/** The store of this workbench, opened when it is first needed. Not for the display thread. */
final class StoreHolder implements AutoCloseable {
    private static final Texts TEXTS = Texts.beside(StoreHolder.class);

    private EstateStore store;
    private boolean closed;
    private boolean told;

    synchronized EstateStore get() throws IOException {
        if (closed) {
            throw new IOException(TEXTS.get("closing"));
        }
        if (store == null) {
            store = EstateStore.open(file());
        }
        return store;
    }

    private static Path file() {
        return area().resolve(EstateStore.FILE_NAME);
    }

    /** The instance area. */
    static Path area() {
        // the platform does not escape what stands in its address
        String area = Platform.getInstanceLocation().getURL().toString().replace(" ", "%20");
        return Path.of(URI.create(area));
    }

    boolean exists() {
        return Files.exists(file());
    }

    /** A damaged file that had to make room, told once. */
    synchronized Optional<Path> takeSetAside() {
        Optional<Path> taken = told || store == null ? Optional.empty() : store.setAside();
        told |= taken.isPresent();
        return taken;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (store != null) {
            store.close();
            store = null;
        }
    }
}
