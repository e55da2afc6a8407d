package org.deskwright.estate.awscli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.SourceFile;

/** A file that exists in a test alone. */
record MemorySource(String name, byte[] content, Manifest manifest, Optional<Instant> modified) implements SourceFile {
    static final Instant MODIFIED = Instant.parse("2026-03-02T10:00:00Z");

    static MemorySource of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static MemorySource of(String name, byte[] content) {
        return new MemorySource(name, content, Manifest.NONE, Optional.of(MODIFIED));
    }

    MemorySource in(String account, String region) {
        return new MemorySource(name, content, new Manifest(new Scope(account, region), manifest.readAt()), modified);
    }

    MemorySource readAt(String instant) {
        return new MemorySource(name, content, new Manifest(manifest.scope(), Optional.of(Instant.parse(instant))),
                modified);
    }

    MemorySource undated() {
        return new MemorySource(name, content, manifest, Optional.empty());
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
