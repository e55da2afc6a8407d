package org.deskwright.logs.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.deskwright.logs.source.Growth.Kind;
import org.deskwright.logs.source.Growth.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {
    @TempDir
    Path folder;
    private Path log;
    private Growth growth;

    @BeforeEach
    void aLogOfTwoLines() throws IOException {
        log = folder.resolve("a.log");
        Files.writeString(log, "one\ntwo\n");
        growth = Growth.of(log);
    }

    private void append(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void whatIsAppendedIsTold() throws IOException {
        assertEquals(new Look(Kind.UNCHANGED, 8, 8), growth.look());
        append("three\n");
        assertEquals(new Look(Kind.GREW, 8, 14), growth.look());
        assertEquals(new Look(Kind.UNCHANGED, 14, 14), growth.look());
    }

    @Test
    void aLogThatWasCutOffBeginsAnewEvenWhenItIsLongerAgain() throws IOException {
        Files.writeString(log, "1\n", StandardOpenOption.TRUNCATE_EXISTING);
        assertEquals(new Look(Kind.CUT_OFF, 0, 2), growth.look());
        Files.writeString(log, "other\nlines, and more than before\n", StandardOpenOption.TRUNCATE_EXISTING);
        assertEquals(Kind.CUT_OFF, growth.look().kind());
        Files.writeString(log, "other\nlines, and more THAN before\nand on\n", StandardOpenOption.TRUNCATE_EXISTING);
        assertEquals(Kind.CUT_OFF, growth.look().kind());
    }

    @Test
    void theRestOfALogThatWasMovedAwayIsFound() throws IOException {
        append("late\n");
        Files.move(log, folder.resolve("a.log.1"));
        assertEquals(new Look(Kind.GONE, 0, 0), growth.look());
        Files.writeString(folder.resolve("b.log"), "one\ntwo\nlate\n");
        append("new\n");
        assertEquals(new Look(Kind.REPLACED, 0, 4), growth.look());
        assertEquals(Optional.of(folder.resolve("a.log.1")), growth.movedTo());
        append("newer\n");
        assertEquals(new Look(Kind.GREW, 4, 10), growth.look());
    }

    @Test
    void aLogThatWasOutOfReachForAWhileIsTheSame() throws IOException {
        Files.move(log, folder.resolve("away"));
        assertEquals(new Look(Kind.GONE, 0, 0), growth.look());
        Files.move(folder.resolve("away"), log);
        assertEquals(new Look(Kind.GREW, 8, 8), growth.look());
        assertEquals(new Look(Kind.UNCHANGED, 8, 8), growth.look());
        Files.move(log, folder.resolve("away"));
        growth.look();
        Files.move(folder.resolve("away"), log);
        append("three\n");
        assertEquals(new Look(Kind.GREW, 8, 14), growth.look());
    }

    @Test
    void aLogThatWasReplacedAtOnceIsFoundWhereItWasMovedTo() throws IOException {
        Files.move(log, folder.resolve("a.log.1"));
        append("one\ntwo\nthree\n");
        assertEquals(new Look(Kind.REPLACED, 0, 14), growth.look());
        assertEquals(Optional.of(folder.resolve("a.log.1")), growth.movedTo());
    }

    @Test
    void whatWasCopiedAwayBeforeTheLogWasCutOffIsFoundByItsBytes() throws IOException {
        append("late\n");
        Files.copy(log, folder.resolve("a.log.1"));
        Files.writeString(log, "", StandardOpenOption.TRUNCATE_EXISTING);
        assertEquals(new Look(Kind.CUT_OFF, 0, 0), growth.look());
        assertEquals(Optional.of(folder.resolve("a.log.1")), growth.movedTo());
    }
}
