package org.deskwright.estate.live;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.SourceFile;

/**
 * A page of an answer as a file in memory, for the reader of files.
 *
 * @param folder all pages of one reading lie in it, by account and Region
 * @param page what came
 * @param begun when the reading began, which is said of all of its pages
 */
public record LivePageFile(String folder, LivePage page, Instant begun) implements SourceFile {
    @Override
    public String name() {
        return folder + "/" + page.scope().account() + "/" + page.scope().region() + "/" + page.fileName();
    }

    @Override
    public long size() {
        return page.json().length();
    }

    @Override
    public Optional<Instant> modified() {
        return Optional.of(begun);
    }

    @Override
    public Manifest manifest() {
        return new Manifest(page.scope(), Optional.of(begun));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(page.json().getBytes(StandardCharsets.UTF_8));
    }
}
