package org.deskwright.logs.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.deskwright.core.redaction.Redactor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log of events that is cut off before its first event is told, and stops nothing. */
class EventLogTextTest {
    @ParameterizedTest
    @ValueSource(ints = {8, 10, 128, 4095})
    void aHeaderThatIsCutOffIsAProblemOfItsFile(int length) throws IOException {
        byte[] cut = Arrays.copyOf("ElfFile\0".getBytes(StandardCharsets.US_ASCII), length);
        StringWriter out = new StringWriter();
        List<String> problems = new EventLogText().write(new ByteArrayInputStream(cut), out,
                Redactor.ofSecretsAndNames(Map.of()));
        assertEquals(List.of("broken: it ends in its header, before any event"), problems);
        assertEquals(1, out.toString().lines().count(), "the names of the columns");
    }
}
