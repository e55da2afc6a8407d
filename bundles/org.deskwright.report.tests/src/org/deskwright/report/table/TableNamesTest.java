package org.deskwright.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.deskwright.core.redaction.Redactor;
import org.junit.jupiter.api.Test;

class TableNamesTest {
    private record Row(String user, String computer, String text, Optional<List<String>> addresses, int count) {}

    private static final List<TableColumn<Row>> COLUMNS = List.of(
            new TableColumn<>("user", "User", Row::user, Row::user),
            new TableColumn<>("computer", "Computer name", Row::computer, Row::computer),
            new TableColumn<>("text", "Text", Row::text, Row::text),
            new TableColumn<>("addresses", "Addresses", Row::addresses,
                    r -> String.join(", ", r.addresses.orElse(List.of()))),
            new TableColumn<>("count", "Count", Row::count, r -> String.valueOf(r.count)));
    private static final List<Row> ROWS = List.of(
            new Row("ada", "SHOPFLOOR7", "ada and bo share SHOPFLOOR7 of 111122223333",
                    Optional.of(List.of("10.1.2.3")), 7),
            new Row("bo", "SHOPFLOOR7", "password=Hunter2-Hunter2", Optional.empty(), 10),
            new Row("", "", "", Optional.empty(), 0));

    private static String written(TableFormat format, List<Row> rows) throws IOException {
        StringWriter out = new StringWriter();
        format.write(TableNames.hidden(COLUMNS, rows, Redactor.ofSecretsAndNames(Map.of())), rows, out, n -> true);
        return out.toString();
    }

    @Test
    void aNameHasTheSamePseudonymInTheWholeTable() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            String written = written(format, ROWS);
            for (String name : List.of("ada", "SHOPFLOOR7", "111122223333", "10.1.2.3", "Hunter2")) {
                assertFalse(written.contains(name), name + " in " + written);
            }
        }
        List<String> lines = written(TableFormat.CSV, ROWS).lines().toList();
        assertEquals("user-1,host-1,user-1 and bo share host-1 of account-1,address-1,7", lines.get(1));
        assertEquals("user-2,host-1,password=[removed],,10", lines.get(2));
        assertEquals(",,,,0", lines.get(3));
    }

    @Test
    void namesOfManyRowsAreReplacedInTheirColumns() throws IOException {
        List<Row> many = IntStream.range(0, 5000).mapToObj(i -> new Row("someone" + i, "", "", Optional.empty(), i))
                .toList();
        String written = written(TableFormat.CSV, many);
        assertFalse(written.contains("someone"), written);
        assertEquals(5000, written.lines().filter(line -> line.startsWith("user-")).distinct().count());
    }
}
