package org.deskwright.ui.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.report.table.TableColumn;
import org.deskwright.report.table.TableFormat;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.table.TableContent;
import org.deskwright.ui.table.TableContent.Rows;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableExportTest {
    @TempDir
    Path folder;

    private static TableContent<Integer> content(List<TableColumn<Integer>> columns) {
        List<Integer> all = IntStream.range(0, 5000).boxed().toList();
        return new TableContent<>("test", "Numbers", columns, 1, all.subList(7, 9), all.subList(0, 100), all);
    }

    private static TableColumn<Integer> column(String id) {
        return new TableColumn<>(id, id.toUpperCase(Locale.ROOT), n -> n, n -> id + n);
    }

    @Test
    void theChosenRowsAndColumnsAreWritten() throws IOException, LoadException {
        TableContent<Integer> content = content(List.of(column("a"), column("b")));
        Path file = folder.resolve("out.csv");
        assertEquals(2, export(content, new ExportChoice(Rows.SELECTED, false, TableFormat.CSV, false), file));
        assertEquals("A\r\na7\r\na8\r\n", Files.readString(file));
        export(content, new ExportChoice(Rows.SHOWN, true, TableFormat.CSV, false), file);
        assertEquals(101, Files.readAllLines(file).size());
        assertEquals("a99,b99", Files.readAllLines(file).getLast());
        export(content, new ExportChoice(Rows.ALL, false, TableFormat.JSON, false), file);
        assertTrue(Files.readString(file).contains("\"a\": 4999"));
    }

    private static int export(TableContent<Integer> content, ExportChoice choice, Path file)
            throws IOException, LoadException {
        return TableExport.write(content, choice, file, new NullProgressMonitor());
    }

    @Test
    void whatIsStoppedLeavesNoFile() throws IOException {
        NullProgressMonitor monitor = new NullProgressMonitor();
        TableColumn<Integer> stopping = new TableColumn<>("a", "A", n -> n, n -> {
            if (n == 2000) {
                monitor.setCanceled(true);
            }
            return "a";
        });
        Path file = folder.resolve("out.csv");
        assertThrows(InterruptedIOException.class, () -> TableExport.write(content(List.of(stopping)),
                new ExportChoice(Rows.ALL, false, TableFormat.CSV, false), file, monitor));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void aFailureSaysWhereAndWhatToDo() {
        Path file = folder.resolve("absent").resolve("out.csv");
        LoadException failure = assertThrows(LoadException.class, () -> export(content(List.of(column("a"))),
                new ExportChoice(Rows.ALL, false, TableFormat.CSV, false), file));
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
        assertTrue(failure.getMessage().contains("the folder is not there"), failure.getMessage());
        assertFalse(failure.advice().isBlank());
        assertFalse(Files.exists(file));
    }
}
