package org.deskwright.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.Suppression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionFileTest {
    private static final Suppression MOVE = new Suppression("estate.ip-access", "closed", "directory", "d-1",
            new Scope("1", "eu-west-1"), "The office moves", "ada", Optional.of(Instant.parse("2026-12-01T00:00:00Z")));
    private static final Suppression ALL = new Suppression("estate.quotas", "", "", "", Scope.UNKNOWN, "Raised", "",
            Optional.empty());

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("aside.json"), text);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        assertEquals(List.of(MOVE, ALL), SuppressionFile.read(file(SuppressionFile.text(List.of(MOVE, ALL)))));
    }

    @Test
    void ofTwoAboutTheSameThingTheOneThatIsThereStays() {
        Suppression other = new Suppression(MOVE.check(), MOVE.variant(), MOVE.subjectType(), MOVE.subjectId(),
                MOVE.scope(), "Another reason", "bob", Optional.empty());
        assertEquals(List.of(MOVE, ALL), SuppressionFile.joined(List.of(MOVE), List.of(other, ALL)));
    }

    @Test
    void aFileThatIsNotUnderstoodThroughoutIsRefusedAndSaysWhy() throws IOException {
        Path half = file("""
                {"schema": "deskwright.suppressions/1",
                 "suppressions": [{"check": "a", "reason": "b"}, {"check": "a"}]}""");
        IOException lacking = assertThrows(IOException.class, () -> SuppressionFile.read(half));
        assertTrue(lacking.getMessage().contains("number 2 lacks its \"reason\""), lacking.getMessage());
        Path another = file("{\"schema\": \"deskwright.answers/1\"}");
        assertThrows(IOException.class, () -> SuppressionFile.read(another));
        Path newer = file("{\"schema\": \"deskwright.suppressions/2\"}");
        assertThrows(IOException.class, () -> SuppressionFile.read(newer));
    }
}
