package org.deskwright.estate.awscli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The many shapes in which the same output reaches a disk. */
class FileShapesTest {
    private static final String PAGE_1 = "{\"Workspaces\": [{\"WorkspaceId\": \"ws-1\"}], \"NextToken\": \"more\"}";
    private static final String PAGE_2 = "{\"Workspaces\": [{\"WorkspaceId\": \"ws-2\", \"UserName\": \"änne\"}]}";

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", " ", "\uFEFF"})
    void pagesPrintedOneAfterAnotherAreOneAnswer(String between) {
        Imported imported = Imported.of(PAGE_1 + between + PAGE_2);
        assertEquals(List.of(), imported.lines());
        assertEquals(2, imported.estate().workspaces().size());
        assertTrue(imported.isComplete());
    }

    @Test
    void anArrayOfPagesIsOneAnswer() {
        Imported imported = Imported.of("[" + PAGE_1 + ", " + PAGE_2 + "]");
        assertEquals(List.of(), imported.lines());
        assertTrue(imported.isComplete());
    }

    @Test
    void outputOfSeveralCallsMayShareAFile() {
        StringBuilder all = new StringBuilder();
        Arrays.stream(AwsCall.values()).map(Imported::sample).forEach(all::append);
        Imported imported = Imported.of(all.toString());
        assertEquals(List.of(), imported.lines());
        assertEquals(12, imported.items().size());
        assertEquals(12, imported.coverage().entries().size());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,efbbbf", "UTF-16LE,fffe", "UTF-16BE,feff"})
    void aByteOrderMarkIsObeyed(String charset, String mark) {
        byte[] head = HexFormat.of().parseHex(mark);
        byte[] body = PAGE_2.getBytes(Charset.forName(charset));
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        Imported imported = Imported.of(MemorySource.of("marked.json", all));
        assertEquals("änne", imported.estate().workspaces().getFirst().userName());

        Imported cut = Imported.of(MemorySource.of("cut.json", Arrays.copyOf(all, all.length - 6)));
        assertEquals(all.length - 6, cut.problems().getFirst().offset());
    }

    @Test
    void gzipIsTakenOff() throws IOException {
        byte[] packed = gzip(PAGE_2.getBytes(StandardCharsets.UTF_8));
        assertEquals("änne",
                Imported.of(MemorySource.of("w.json.gz", packed)).estate().workspaces().getFirst().userName());
    }

    @Test
    void whatCanBeUnpackedOfABrokenGzipIsRead() throws IOException {
        StringBuilder text = new StringBuilder("{\"Workspaces\": [");
        for (int i = 0; i < 50_000; i++) {
            text.append(i == 0 ? "" : ",").append("{\"WorkspaceId\": \"ws-").append(Integer.toHexString(i * 7919))
                    .append("\"}");
        }
        byte[] packed = gzip(text.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        Imported imported = Imported.of(MemorySource.of("w.json.gz", Arrays.copyOf(packed, packed.length / 2)));
        assertEquals(1, imported.problems().size());
        assertTrue(imported.estate().workspaces().size() > 1000);
        assertFalse(imported.isComplete());
    }

    @Test
    void malformedTextIsToldByItsByte() {
        byte[] bytes = PAGE_2.getBytes(StandardCharsets.ISO_8859_1);
        Imported imported = Imported.of(MemorySource.of("latin.json", bytes));
        assertEquals(PAGE_2.indexOf('ä'), imported.problems().getFirst().offset());
        assertFalse(imported.isComplete());
    }

    @ParameterizedTest
    @CsvSource({"\"2026-03-02T09:15:07.331000+00:00\",2026-03-02T09:15:07.331Z",
            "\"2026-03-02T10:15:07+01:00\",2026-03-02T09:15:07Z", "\"2026-03-02T09:15:07Z\",2026-03-02T09:15:07Z",
            "1772442907.331,2026-03-02T09:15:07.331Z", "1772442907,2026-03-02T09:15:07Z",
            "1.772442907E9,2026-03-02T09:15:07Z"})
    void timesAreTextOrSeconds(String printed, Instant expected) {
        Imported imported = Imported.of("{\"WorkspacesConnectionStatus\": [{\"WorkspaceId\": \"ws-1\", "
                + "\"ConnectionStateCheckTimestamp\": " + printed + "}]}");
        assertEquals(List.of(), imported.lines());
        assertEquals(Optional.of(expected), imported.estate().connectionStatuses().getFirst().checkedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "\"2026-13-02T09:15:07.331000+00:00\"", "\"2026-03-02T09:15:07\"", "1e30"})
    void whatIsNoTimeIsTold(String printed) {
        Imported imported = Imported.of("{\"WorkspacesConnectionStatus\": [{\"WorkspaceId\": \"ws-1\", "
                + "\"ConnectionStateCheckTimestamp\": " + printed + "}]}");
        assertEquals(1, imported.problems().size());
        assertEquals(Optional.empty(), imported.estate().connectionStatuses().getFirst().checkedAt());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
