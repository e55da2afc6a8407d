package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.deskwright.logs.index.IndexWatch;
import org.deskwright.logs.query.LogQueryParser;
import org.deskwright.logs.query.TextRule;
import org.deskwright.logs.ui.model.LineSearch;
import org.deskwright.logs.ui.model.LogDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a log that is open. */
class LineSearchTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void aLog() throws IOException {
        file = Files.writeString(folder.resolve("a.log"), "one\ntwo\nthree two\n".repeat(100));
    }

    private LogDocument document() throws IOException {
        LogDocument log = document(() -> {});
        log.open();
        return log;
    }

    private LogDocument document(Runnable changed) throws IOException {
        return LogDocuments.of(file, folder, changed);
    }

    private static LineSearch search(LogDocument log, String query) throws Exception {
        return new LineSearch(log, LogQueryParser.parse(query, ZoneOffset.UTC, TextRule.EXACT), () -> {});
    }

    /** How often somebody asked whether it is to end, which happens while a log is read. */
    private static int asked(LineSearch search) {
        AtomicInteger asked = new AtomicInteger();
        search.run(() -> asked.incrementAndGet() < 0);
        assertTrue(search.isDone(), search.trouble());
        return asked.get();
    }

    /** Else whoever waits for it would take it for one in which there is nothing. */
    @Test
    void aLogIsSaidToBeOpenOnlyWhenItCanBeRead() throws Exception {
        AtomicReference<LogDocument> opened = new AtomicReference<>();
        AtomicInteger read = new AtomicInteger();
        AtomicInteger lied = new AtomicInteger();
        try (LogDocument log = document(() -> {
            LogDocument now = opened.get();
            boolean there = now.access().map(access -> {
                access.close();
                return true;
            }).orElse(false);
            (there ? read : lied).addAndGet(now.state().isOpen() ? 1 : 0);
        })) {
            opened.set(log);
            log.open();
            assertTrue(read.get() > 0);
            assertEquals(0, lied.get());
        }
    }

    /** Else whoever waits for the first place would take it that there is none. */
    @Test
    void aSearchThatHasNotBegunIsNotDone() throws Exception {
        try (LogDocument log = document()) {
            LineSearch search = search(log, "two");
            assertFalse(search.isDone());
            asked(search);
            assertTrue(search.isDone());
        }
    }

    @Test
    void whatWasFoundBeforeIsNotLookedForAgain() throws Exception {
        try (LogDocument log = document()) {
            assertTrue(asked(search(log, "two")) > 0);
            assertTrue(asked(search(log, "three")) > 0);
            for (String query : List.of("two", "two -three", "three or two")) {
                LineSearch again = search(log, query);
                assertEquals(0, asked(again), query);
                assertEquals(query.contains("-") ? 100 : 200, again.found().count(), query);
                assertEquals(1, again.found().select(0), query);
            }
        }
    }

    @Test
    void whatIsWrittenLaterIsLookedForAllTheSame() throws Exception {
        try (LogDocument log = document()) {
            LineSearch first = search(log, "two");
            asked(first);
            LineSearch known = search(log, "two");
            asked(known);
            for (String more : List.of("two\none two", " and more\ntwo\n")) {
                Files.writeString(file, more, StandardOpenOption.APPEND);
                log.index(IndexWatch.NONE);
                LineSearch anew = search(log, "two");
                for (LineSearch search : List.of(first, known, anew)) {
                    assertTrue(asked(search) > 0, more);
                    assertEquals(more.startsWith("two") ? 202 : 203, search.found().count(), more);
                }
            }
        }
    }

    @Test
    void ofALogThatTookItsPlaceNothingIsKnown() throws Exception {
        try (LogDocument log = document()) {
            asked(search(log, "two"));
            Files.writeString(file, "two\none\nthree two\n".repeat(100));
            log.renew();
            LineSearch search = search(log, "two");
            asked(search);
            assertEquals(0, search.found().select(0));
        }
    }
}
