package org.deskwright.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

class TableFormatTest {
    private static final String ALPHABET = "ab=+-@'\",;\t\r\n \u00e9\u4e16\ud83d\ude00\\{}<&1";

    private static String written(TableFormat format, List<List<String>> rows) {
        List<TableColumn<List<String>>> columns = IntStream.range(0, 3)
                .mapToObj(i -> new TableColumn<List<String>>("c" + i, "Column " + i, r -> r.get(i), r -> r.get(i)))
                .toList();
        StringWriter out = new StringWriter();
        try {
            assertTrue(format.write(columns, rows, out, n -> true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<List<String>> anyRows(Random random) {
        return IntStream.range(0, random.nextInt(20))
                .mapToObj(r -> IntStream.range(0, 3).mapToObj(c -> anyText(random)).toList()).toList();
    }

    private static String anyText(Random random) {
        int[] letters = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(6), 0, letters.length).forEach(i -> text.appendCodePoint(letters[i]));
        return text.toString();
    }

    /** A reader of RFC 4180 written after the standard alone. */
    private static List<List<String>> read(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    assertEquals('\n', csv.charAt(++i), "lines end with CR LF");
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        assertFalse(quoted, "a quote is left open");
        assertTrue(row.isEmpty() && cell.isEmpty(), "the last line has no end");
        return rows;
    }

    @RepeatedTest(100)
    void whatASpreadsheetReadsIsWhatTheTableShows(RepetitionInfo repetition) {
        List<List<String>> rows = anyRows(new Random(repetition.getCurrentRepetition()));
        List<List<String>> expected = new ArrayList<>();
        expected.add(List.of("Column 0", "Column 1", "Column 2"));
        for (List<String> row : rows) {
            // only what cannot be seen is written by its number, and formulas get their apostrophe
            expected.add(row.stream()
                    .map(c -> (c.matches("(?s)[=+\\-@\t\r].*") ? "'" : "") + c.replace("\r", "\\u000d")).toList());
        }
        assertEquals(expected, read(written(TableFormat.CSV, rows)));
    }

    @RepeatedTest(100)
    void noCellBecomesAFormula(RepetitionInfo repetition) {
        List<List<String>> rows = anyRows(new Random(-repetition.getCurrentRepetition()));
        for (TableFormat format : List.of(TableFormat.CSV, TableFormat.CSV_WITH_MARK)) {
            String csv = written(format, rows);
            String body = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
            for (String cell : read(body).stream().flatMap(List::stream).toList()) {
                assertFalse(cell.matches("(?s)[=+\\-@\t\r].*"), cell);
            }
        }
    }

    @RepeatedTest(100)
    void jsonHoldsEveryTextAsItIs(RepetitionInfo repetition) {
        List<List<String>> rows = anyRows(new Random(repetition.getCurrentRepetition() + 1000));
        JsonArray array = JsonParser.parseString(written(TableFormat.JSON, rows)).getAsJsonArray();
        List<List<String>> read = array.asList().stream().map(JsonElement::getAsJsonObject)
                .map(o -> List.of(o.get("c0").getAsString(), o.get("c1").getAsString(), o.get("c2").getAsString()))
                .toList();
        assertEquals(rows, read);
    }

    @Test
    void valuesKeepTheirTypes() throws IOException {
        List<Object> values = List.of("text", 3L, 0.5, true, Instant.EPOCH, Optional.empty(), Optional.of(7),
                List.of("a", 2), Double.NaN);
        List<TableColumn<List<Object>>> columns = IntStream.range(0, values.size())
                .mapToObj(i -> new TableColumn<List<Object>>("v" + i, "V", r -> r.get(i), r -> "")).toList();
        StringWriter out = new StringWriter();
        TableFormat.JSON.write(columns, List.of(values), out, n -> true);
        assertEquals(JsonParser.parseString(
                "[{v0:'text',v1:3,v2:0.5,v3:true,v4:'1970-01-01T00:00:00Z',v5:null,v6:7," + "v7:['a',2],v8:null}]"),
                JsonParser.parseString(out.toString()));
    }

    @RepeatedTest(20)
    void aPageHoldsTextsAndNoMarkupOfTheirs(RepetitionInfo repetition) {
        List<List<String>> rows = anyRows(new Random(repetition.getCurrentRepetition() + 2000));
        String page = written(TableFormat.HTML, rows);
        assertEquals(3 * rows.size(), page.split("<td>", -1).length - 1);
        String body = page.substring(page.indexOf("<table>"))
                .replaceAll("</?(table|tr|td|th scope=\"col\"|th|body|html)>", "");
        assertFalse(body.contains("<") || body.contains(">") || body.contains("\""), body);
        assertTrue(written(TableFormat.HTML, List.of(List.of("<b>&", "", ""))).contains("<td>&lt;b&gt;&amp;</td>"));
    }

    @Test
    void theMarkComesFirstAndOnlyWhenAskedFor() {
        assertTrue(written(TableFormat.CSV_WITH_MARK, List.of()).startsWith("\uFEFFColumn 0,"));
        assertTrue(written(TableFormat.CSV, List.of()).startsWith("Column 0,"));
    }

    @Test
    void writingStopsWhenItIsNotWantedAnyMore() throws IOException {
        List<TableColumn<String>> columns = List.of(new TableColumn<>("c", "C", r -> r, r -> r));
        for (TableFormat format : TableFormat.values()) {
            StringWriter out = new StringWriter();
            assertFalse(format.write(columns, List.of("one", "two", "three"), out, n -> n < 2));
            assertTrue(!out.toString().contains("three"), format.name());
        }
    }
}
