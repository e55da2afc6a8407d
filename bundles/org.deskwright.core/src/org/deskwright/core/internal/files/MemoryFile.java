package org.deskwright.core.internal.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.SourceFile;

/** A small file that is not on disk yet. */
public final class MemoryFile implements SourceFile {
    private final String name;
    private final byte[] bytes;

    public MemoryFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public Optional<Instant> modified() {
        return Optional.empty();
    }

    @Override
    public Manifest manifest() {
        return Manifest.NONE;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
