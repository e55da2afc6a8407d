package org.deskwright.logs.session;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.MemoryLog;

/** Sessions of logs that are texts, for tests. */
final class Rebuilt {
    private static final RuleSet RULES = new RuleSet(SessionRules.bundled(), FormatCatalogue.bundled().formats());

    private Rebuilt() {
    }

    /** @param logs their texts by name, in the order in which they are read */
    static List<Session> of(Map<String, String> logs, LogSessions sessions, int chunk) throws IOException {
        for (Map.Entry<String, String> log : logs.entrySet()) {
            LogSessions.OneLog one = sessions.log();
            read(memory(log.getKey(), log.getValue()), one, chunk);
            one.end();
        }
        List<Session> all = new ArrayList<>();
        sessions.drain(all::add);
        return all;
    }

    static List<Session> of(Map<String, String> logs) throws IOException {
        return of(logs, LogSessions.inMemory(SessionRules.bundled()), 1 << 20);
    }

    static List<Session> of(String log) throws IOException {
        return of(Map.of("a.log", log));
    }

    /** As name and text by turns. */
    static Map<String, String> logs(String... namesAndTexts) {
        Map<String, String> logs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            logs.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return logs;
    }

    static void read(LogSource log, SessionScan.Sink sink, int chunk) throws IOException {
        SessionScan scan = new SessionScan(RULES, log, SourceClock.UNKNOWN, sink, other -> {});
        new ParallelScan(Kernels.best(), 2, chunk).scan(log, 0, RULES.signatures().rules(0), scan, () -> false);
        scan.end();
    }

    static LogSource memory(String name, String text) {
        return new MemoryLog(name, MemorySegment.ofArray(text.getBytes(StandardCharsets.UTF_8)), Instant.EPOCH);
    }
}
