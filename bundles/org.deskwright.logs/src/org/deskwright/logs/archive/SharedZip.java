package org.deskwright.logs.archive;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** A zip whose entries are taken out by several threads; closed when the last one has been. */
final class SharedZip {
    private final ZipEntries zip;
    private final AtomicInteger left;
    private volatile boolean closed;

    SharedZip(ZipEntries zip) {
        this.zip = zip;
        left = new AtomicInteger(zip.entries().size());
        if (left.get() == 0) {
            close();
        }
    }

    void take(ZipEntries.Entry entry, Unpacker unpacker) {
        try {
            zip.take(entry, unpacker);
        } finally {
            if (left.decrementAndGet() == 0) {
                close();
            }
        }
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
        try {
            zip.close();
        } catch (IOException e) {
            // it was only read
        }
    }
}
