package org.deskwright.live.ui.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.ApiCall;
import org.deskwright.live.ui.session.CallLog.Entry;
import org.deskwright.report.table.TableColumn;
import org.deskwright.report.table.TableFormat;
import org.deskwright.ui.table.Column;
import org.junit.jupiter.api.Test;

/** The log of calls as CSV, read back by RFC 4180 alone. */
class CallExportTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Scope IRELAND = new Scope("111122223333", "eu-west-1");

    private static ApiCall call(String profile, String parameters, String result) {
        return new ApiCall(NOON, profile, IRELAND, "workspaces:DescribeWorkspaces", parameters, "r-1",
                Duration.ofMillis(40), 2, result);
    }

    private static String csv(ApiCall... calls) throws IOException {
        List<Entry> entries = IntStream.range(0, calls.length).mapToObj(i -> new Entry(i + 1L, calls[i])).toList();
        List<TableColumn<Entry>> columns = CallColumns.all().stream()
                .map(c -> new TableColumn<Entry>(c.id(), c.title(), c.value(), c.text())).toList();
        StringWriter out = new StringWriter();
        assertTrue(TableFormat.CSV.write(columns, entries, out, n -> true));
        return out.toString();
    }

    /** By the grammar: records end with CR LF, and in quotes a quote is two. */
    private static List<List<String>> read(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at < csv.length()) {
            StringBuilder field = new StringBuilder();
            if (csv.charAt(at) == '"') {
                at++;
                while (csv.charAt(at) != '"' || at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                    at += csv.charAt(at) == '"' ? 1 : 0;
                    field.append(csv.charAt(at++));
                }
                at++;
            } else {
                while (csv.charAt(at) != ',' && csv.charAt(at) != '\r') {
                    assertTrue(csv.charAt(at) != '"' && csv.charAt(at) != '\n', "only in quotes: " + csv);
                    field.append(csv.charAt(at++));
                }
            }
            fields.add(field.toString());
            if (csv.charAt(at) == ',') {
                at++;
            } else {
                assertEquals("\r\n", csv.substring(at, at + 2));
                at += 2;
                records.add(List.copyOf(fields));
                fields.clear();
            }
        }
        assertEquals(List.of(), fields, "the last record ends, too");
        return records;
    }

    private static String cell(List<List<String>> records, int row, String column) {
        int place = CallColumns.all().stream().map(Column::id).toList().indexOf(column);
        return records.get(row).get(place);
    }

    @Test
    void eachRequestIsARecordOfAllColumns() throws IOException {
        String parameters = "{\"DirectoryId\":\"d-1\",\"UserName\":\"Ann \\\"A\\\", Ltd\"}";
        List<List<String>> records = read(csv(call("works", parameters, "OK"), call("works", "{}", "two\nlines")));
        assertEquals(3, records.size());
        assertEquals(CallColumns.all().stream().map(Column::title).toList(), records.getFirst());
        assertTrue(records.stream().allMatch(r -> r.size() == CallColumns.all().size()));
        assertEquals(parameters, cell(records, 1, "parameters"));
        assertEquals("111122223333", cell(records, 1, "account"));
        assertEquals("eu-west-1", cell(records, 1, "region"));
        assertEquals("workspaces:DescribeWorkspaces", cell(records, 1, "operation"));
        assertEquals("r-1", cell(records, 1, "request-id"));
        assertEquals("40", cell(records, 1, "duration"));
        assertEquals("2", cell(records, 1, "attempt"));
        assertEquals("OK", cell(records, 1, "result"));
        assertEquals("two\nlines", cell(records, 2, "result"));
    }

    @Test
    void noCellIsAFormulaToASpreadsheet() throws IOException {
        for (String begin : List.of("=", "+", "-", "@", "\t", "\r")) {
            String evil = begin + "cmd|' /C calc'!A0,\"x\"";
            List<List<String>> records = read(csv(call(evil, evil, evil)));
            assertEquals(2, records.size(), begin);
            for (String column : List.of("profile", "parameters", "result")) {
                String cell = cell(records, 1, column);
                assertTrue(cell.startsWith("'" + (begin.equals("\r") ? "\\u000d" : begin)), column + ": " + cell);
                assertTrue(cell.endsWith("cmd|' /C calc'!A0,\"x\""), column + ": " + cell);
            }
        }
    }

    @Test
    void secretsAreTakenOutWhereverTheyStand() throws IOException {
        String key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
        String token = "IQoJb3JpZ2luX2VjEXAMPLETOKEN0123456789abcdefghijklmnop";
        String text = csv(call("works",
                "{\"SecretAccessKey\":\"" + key + "\",\"SessionToken\":\"" + token + "\",\"MaxResults\":25}", "OK"),
                call("works", "{}", "failed: aws_secret_access_key=" + key));
        assertFalse(text.contains(key), text);
        assertFalse(text.contains(token), text);
        List<List<String>> records = read(text);
        assertTrue(cell(records, 1, "parameters").contains("\"MaxResults\":25"), "the rest can still be read: " + text);
        assertEquals(3, records.size());
    }
}
