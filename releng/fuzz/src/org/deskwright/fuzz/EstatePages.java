package org.deskwright.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.estate.awscli.EstateReader;

/** A file that the AWS CLI may have written: WorkSpaces, directories, routes, security groups and the rest. */
public final class EstatePages {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private EstatePages() {
    }

    /** The bytes as a file. */
    private record Bytes(byte[] data) implements SourceFile {
        @Override
        public String name() {
            return "pages.json";
        }

        @Override
        public long size() {
            return data.length;
        }

        @Override
        public Optional<Instant> modified() {
            return Optional.of(NOW);
        }

        @Override
        public Manifest manifest() {
            return Manifest.NONE;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(data);
        }
    }

    public static void fuzzerTestOneInput(byte[] data) {
        SourceFile file = new Bytes(data);
        byte[] head = Arrays.copyOf(data, Math.min(data.length, FileHead.LENGTH));
        EvidenceReader.Session session = new EstateReader().begin();
        session.recognises(new FileHead(file.name(), head, new String(head, StandardCharsets.UTF_8)));
        List<ReadProblem> problems = new ArrayList<>();
        try {
            session.read(file, problems::add);
        } catch (IOException e) {
            return; // cannot be read at all, which is told
        }
        session.finish(Evidence.asOf(NOW, ZoneOffset.UTC), NOW, problems::add);
        problems.forEach(problem -> Expect.that(problem.line().lines().count() == 1, "more than a line: " + problem));
    }
}
