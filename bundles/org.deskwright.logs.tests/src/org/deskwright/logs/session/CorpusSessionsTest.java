package org.deskwright.logs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Real lines that were published: what is made of them, and nothing of those of another product. */
class CorpusSessionsTest {
    private static final List<String> EXPECTED = List.of(
            "2015-05-05T13:39:19Z - network 0x00001002 DISCONNECT zero-client-5.x-eventlog.txt",
            "2020-05-19T16:27:45.014Z - unknown  DISCONNECT pcoip-agent-windows-teradici-20.x.log",
            "2020-05-20T19:21:53.699Z - unknown  DISCONNECT pcoip-agent-windows-teradici-20.x.log",
            "2020-05-21T14:40:55.433Z f684cd80-7d9e-1038-a745-000000000000 open  CONNECT,STREAM"
                    + " pcoip-agent-windows-teradici-20.x.log",
            "2024-12-28T10:41:53Z - client ProcessLaunchFailure CONNECT,DISCONNECT workspacesclient-linux-2024.log",
            "2021-08-10T05:32:44.161016 - refused  DISCONNECT dcv-server.log",
            "2021-08-10T05:34:07.960352 - refused  DISCONNECT dcv-server.log");

    @Test
    void sessionsOfRealLinesAreWhatPeopleReadInThem() throws IOException {
        Path folder = Path.of(System.getProperty("deskwright.project", ".")).resolve("../../../shared/corpus/logs")
                .normalize();
        assumeTrue(Files.isDirectory(folder), "real lines of logs are not here: " + folder);
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertEquals(EXPECTED,
                Rebuilt.of(texts).stream().map(s -> s.begin() + " " + (s.id().isEmpty() ? "-" : s.id()) + " "
                        + s.cause().kind().id() + " " + s.cause().code() + " "
                        + s.phases().stream().map(phase -> phase.stage().name()).collect(Collectors.joining(",")) + " "
                        + String.join(",", s.logs())).toList());
    }
}
