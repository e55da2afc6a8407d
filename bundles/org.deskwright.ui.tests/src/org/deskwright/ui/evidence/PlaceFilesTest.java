package org.deskwright.ui.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.SourceFile;
import org.junit.jupiter.api.Test;

class PlaceFilesTest {
    private static final String FOLDER = "111122223333/eu-west-1/";
    private static final String ALL = FOLDER + "describe-workspaces.json";

    private record Named(String name, Optional<Instant> modified) implements SourceFile {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public Manifest manifest() {
            return Manifest.NONE;
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }

    private static List<String> of(String name, SourceFile... files) {
        return PlaceFiles.of(List.of(files), name).stream().map(SourceFile::name).toList();
    }

    private static SourceFile read(String name, int hour) {
        return new Named(name, Optional.of(Instant.EPOCH.plusSeconds(3600L * hour)));
    }

    @Test
    void partsReadLaterFollowTheirCallTheNewestFirst() {
        String early = FOLDER + "2026-11-27T01-00-00Z/describe-workspaces.json";
        String late = FOLDER + "2026-11-27T02-00-00Z/describe-workspaces.json";
        assertEquals(List.of(ALL, late, early), of(ALL, read(early, 1), read(late, 2), read(ALL, 0)));
        assertEquals(List.of(late), of(ALL, read(late, 2)), "where all was never read");
        assertEquals(List.of(late), of(late, read(early, 1), read(late, 2), read(ALL, 0)));
    }

    @Test
    void pagesOfOneNameStayInOrder() {
        assertEquals(List.of(ALL, ALL), of(ALL, read(ALL, 1), read(ALL, 2)));
    }

    @Test
    void whatOnlyLooksAlikeIsNotMeant() {
        Stream.of(FOLDER + "a/b/describe-workspaces.json", FOLDER + "a/other-describe-workspaces.json",
                FOLDER + "/describe-workspaces.json", "222233334444/eu-west-1/a/describe-workspaces.json",
                FOLDER + "describe-workspaces.json/a").forEach(name -> assertEquals(List.of(), of(ALL, read(name, 1))));
        assertEquals(List.of("a/x.json"), of("x.json", read("a/x.json", 1)));
    }
}
