package org.deskwright.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    @Test
    void rowsEndAsTheStandardSays() throws IOException {
        StringWriter out = new StringWriter();
        new CsvWriter(out).row(List.of("a", "b,c", "say \"hi\"", "two\nlines", ""));
        assertEquals("a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",\r\n", out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1"})
    void nothingBecomesAFormula(String cell) {
        assertEquals("'" + cell, CsvWriter.cell(cell));
    }

    @Test
    void escapeSequencesBecomeVisible() {
        assertEquals("a\\u001b[31m", CsvWriter.cell("a\u001b[31m"));
    }
}
