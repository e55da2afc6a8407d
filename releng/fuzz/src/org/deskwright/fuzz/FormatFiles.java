package org.deskwright.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.logs.catalogue.FormatFile;

/** A file of a format of logs that somebody wrote; what it describes must then read any line. */
public final class FormatFiles {
    private FormatFiles() {
    }

    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        FormatFile file;
        try {
            file = FormatFile.read(new String(data, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            Expect.that(e.getMessage() != null && !e.getMessage().isBlank(), "says nothing");
            return;
        }
        String lines = Stream.concat(file.records().stream().map(FormatFile.Sample::line), file.others().stream())
                .collect(Collectors.joining("\n"));
        ScanOracle.check(List.of(file.format()), lines.getBytes(StandardCharsets.UTF_8),
                ScanOracle.part((byte) data.length, lines.length()));
    }
}
