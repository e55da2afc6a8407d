package org.deskwright.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.parquet.ParquetTable.Column;
import org.deskwright.parquet.ParquetTable.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;

/** What was written is read by a reader that shares no line with the writer. */
class ParquetTableTest {
    private static final List<Column> COLUMNS = List.of(new Column("text", Kind.TEXT), new Column("number", Kind.WHOLE),
            new Column("moment", Kind.MOMENT));

    @TempDir
    Path folder;

    private Path write(List<List<?>> rows) throws IOException {
        Path file = folder.resolve("table.parquet");
        try (ParquetTable table = new ParquetTable(Files.newOutputStream(file), COLUMNS, Redactor.ofSecrets())) {
            for (List<?> row : rows) {
                table.row(row);
            }
        }
        return file;
    }

    private static List<List<?>> read(Path file) throws IOException {
        List<List<?>> rows = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
                RowReader row = reader.rowReader()) {
            while (row.hasNext()) {
                row.next();
                rows.add(Arrays.asList(row.isNull("text") ? null : row.getString("text"),
                        row.isNull("number") ? null : row.getLong("number"),
                        row.isNull("moment") ? null : row.getTimestamp("moment")));
            }
        }
        return rows;
    }

    @Test
    void valuesOfAllKindsAndMissingOnesComeBack() throws IOException {
        List<List<?>> rows = List.of(Arrays.asList("Übergröße \u65e5\u672c\nnext \uD83D\uDE00", 1L, null),
                Arrays.asList(null, Long.MIN_VALUE, Instant.parse("2026-02-03T04:05:06.789012Z")),
                Arrays.asList("", null, Instant.parse("1969-12-31T23:59:59.999999Z")),
                Arrays.asList("", Long.MAX_VALUE, Instant.EPOCH));
        assertEquals(rows, read(write(rows)));
    }

    @Test
    void aFileBeginsAndEndsWithItsMarkAndSaysWhereItsFooterIs() throws IOException {
        byte[] bytes = Files.readAllBytes(write(List.of(Arrays.asList("a", 1L, null))));
        byte[] mark = "PAR1".getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(mark, Arrays.copyOf(bytes, 4));
        assertArrayEquals(mark, Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        int footer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);
        assertTrue(footer > 0 && footer < bytes.length - 12, Integer.toString(footer));
    }

    @Test
    void aTableWithoutRowsIsAFileAllTheSame() throws IOException {
        assertEquals(List.of(), read(write(List.of())));
    }

    /** More than a group of rows holds, with texts that are all different and such that come again and again. */
    @Test
    void manyRowsStandInSeveralGroups() throws IOException {
        Random random = new Random(20260203);
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            byte[] noise = new byte[300];
            random.nextBytes(noise);
            String text = i % 3 == 0 ? "again and again" : i + new String(noise, StandardCharsets.ISO_8859_1);
            rows.add(Arrays.asList(text, i % 7 == 0 ? null : (Long) (long) i, Instant.ofEpochSecond(i)));
        }
        Path file = folder.resolve("table.parquet");
        try (ParquetTable table = new ParquetTable(Files.newOutputStream(file), COLUMNS, Redactor.ofSecrets(),
                1 << 18)) {
            for (List<?> row : rows) {
                table.row(row);
            }
        }
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file))) {
            assertTrue(reader.getFileMetaData().rowGroups().size() > 1);
            assertEquals(rows.size(), reader.getFileMetaData().numRows());
        }
        assertEquals(rows.size(), read(file).size());
        assertEquals(rows.stream().map(row -> row.subList(1, 3)).toList(),
                read(file).stream().map(row -> row.subList(1, 3)).toList());
    }

    @Test
    void secretsAreTakenOutOfTexts() throws IOException {
        Path file = write(
                List.of(Arrays.asList("Authorization: Bearer abcdefghijklmnopqrstuvwxyz0123456789", 1L, null)));
        assertFalse(read(file).toString().contains("abcdefghijklmnop"), read(file).toString());
    }

    @Test
    void aRowOfAnotherLengthIsRefused() throws IOException {
        try (ParquetTable table = new ParquetTable(Files.newOutputStream(folder.resolve("a")), COLUMNS,
                Redactor.ofSecrets())) {
            assertThrows(IllegalArgumentException.class, () -> table.row(List.of("a")));
        }
    }
}
