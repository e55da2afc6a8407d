package org.deskwright.logs.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.source.MemoryLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which format each line of a log is taken for. */
class RecognitionTest {
    private static final List<LogFormat> FORMATS = FormatCatalogue.bundled().formats();
    private static final String ZERO = "pcoip-zero-client";

    /** Real lines: a format for each, and {@code -} for lines that belong to the record above or to no known format. */
    @ParameterizedTest
    @CsvSource({"pcoip-agent-windows-teradici-20.x.log,pcoip-agent", "dcv-server.log,dcv-server",
            "workspacesclient-linux-2024.log,workspaces-client-linux", "horizon-client-linux.log,iso"})
    void eachRealLineIsKnown(String file, String format) throws IOException {
        List<String> found = formats(Files.readAllBytes(logs().resolve(file)));
        assertEquals(Collections.nCopies(found.size(), format), found);
    }

    /** Lines of a thumbprint have no stamp and belong to the record above. */
    @Test
    void linesOfAZeroClientAreRecordsAndWhatGoesOn() throws IOException {
        assertEquals(List.of(ZERO, "-", ZERO, "-", ZERO, ZERO),
                formats(Files.readAllBytes(logs().resolve("zero-client-5.x-eventlog.txt"))));
    }

    /**
     * The guide of the connection gateway of DCV tells the parts of its lines and no real one: they are read, and taken
     * for no more than generic. So is what looks like a client of another vendor.
     */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-03T04:05:06.789Z INFO dcv_gateway::resolver: Session resolved",
            "2026-02-03T04:05:06Z error quic: connection refused",
            "[2026-02-03T04:05:06.789Z] [error] [resolver]: session console was not found",
            "2026-02-03 04:05:06.789 [warn] [server]: no endpoint",
            "2026-02-03 13:43:29.027+03:30: vmware-view 33685| Launch:349: Start launching",
            "2026-02-03T04:05:06.789 INFO (1A2B-3C4D) <Thread-7> [ws_winauth] Started"})
    void whatHasNoPublicSampleIsGeneric(String line) throws IOException {
        String format = formats((line + "\n").getBytes(StandardCharsets.UTF_8)).getFirst();
        assertTrue(FORMATS.stream().anyMatch(one -> one.id().equals(format) && one.generic()), line + ": " + format);
    }

    @Test
    void linesThatNoFormatKnowsStayWhereTheyAre() throws IOException {
        String log = "what is this\n\n2026-02-03 04:05:06,789012 [  3517:3517  ] WARN  frontend - one\n  and more\n\u0001x\n"
                + "02/03 weather\n2026-02-03 04:05:07,789012 [  3517:3517  ] INFO  agent - two\n";
        assertEquals(List.of("-", "-", "dcv-server", "-", "-", "-", "dcv-server"),
                formats(log.getBytes(StandardCharsets.UTF_8)));
    }

    private static Path logs() {
        Path logs = Path.of(System.getProperty("deskwright.project", ".")).resolve("../../../shared/corpus/logs")
                .normalize();
        assumeTrue(Files.isDirectory(logs), "there are no real logs at " + logs);
        return logs;
    }

    @Test
    void aFormatThatBeginsInTheMiddleIsKnownWhereverTheLogIsCut() throws IOException {
        StringBuilder log = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            boolean middle = i > 9_000 && i < 9_010;
            log.append(middle
                    ? "2026-02-03 04:05:06,789012 [  3517:3517  ] WARN  frontend - two\n"
                    : "2026-02-03T04:05:06.789Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:1 RC:-504 AGENT :one\n");
            expected.add(middle ? "dcv-server" : "pcoip-agent");
        }
        byte[] bytes = log.toString().getBytes(StandardCharsets.UTF_8);
        assertEquals(expected, formats(bytes));
        assertEquals(expected, formats(bytes, 5_000));
    }

    private static List<String> formats(byte[] log) throws IOException {
        return formats(log, 1 << 22);
    }

    private static List<String> formats(byte[] log, int chunk) throws IOException {
        List<String> found = new ArrayList<>();
        new ParallelScan(Kernels.best(), 1, chunk).scan(
                new MemoryLog("memory", MemorySegment.ofArray(log), Instant.EPOCH), 0,
                new ScanRules(FORMATS, 0, List.of(), false), part -> {
                    for (int line = 0; line < part.lines(); line++) {
                        found.add(part.isRecord(line) ? FORMATS.get(part.format(line)).id() : "-");
                    }
                }, () -> false);
        return found;
    }
}
