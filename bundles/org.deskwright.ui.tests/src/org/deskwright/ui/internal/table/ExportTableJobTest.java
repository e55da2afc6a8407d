package org.deskwright.ui.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.report.table.TableColumn;
import org.deskwright.report.table.TableFormat;
import org.deskwright.ui.table.TableContent;
import org.deskwright.ui.table.TableContent.Rows;
import org.eclipse.core.runtime.IStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTableJobTest {
    @TempDir
    Path folder;

    private static TableContent<Integer> content(List<TableColumn<Integer>> columns) {
        List<Integer> all = IntStream.range(0, 5000).boxed().toList();
        return new TableContent<>("test", "Numbers", columns, 1, all.subList(7, 9), all.subList(0, 100), all);
    }

    private static TableColumn<Integer> column(String id) {
        return new TableColumn<>(id, id.toUpperCase(Locale.ROOT), n -> n, n -> id + n);
    }

    private IStatus export(TableContent<Integer> content, ExportChoice choice, Path file) throws InterruptedException {
        ExportTableJob<Integer> job = new ExportTableJob<>(content, choice, file);
        job.schedule();
        job.join();
        return job.getResult();
    }

    @Test
    void theChosenRowsAndColumnsAreWritten() throws IOException, InterruptedException {
        TableContent<Integer> content = content(List.of(column("a"), column("b")));
        Path file = folder.resolve("out.csv");
        IStatus done = export(content, new ExportChoice(Rows.SELECTED, false, TableFormat.CSV), file);
        assertTrue(done.getMessage().contains(file.toString()), done.getMessage());
        assertEquals("A\r\na7\r\na8\r\n", Files.readString(file));
        export(content, new ExportChoice(Rows.SHOWN, true, TableFormat.CSV), file);
        assertEquals(101, Files.readAllLines(file).size());
        assertEquals("a99,b99", Files.readAllLines(file).getLast());
        export(content, new ExportChoice(Rows.ALL, false, TableFormat.JSON), file);
        assertTrue(Files.readString(file).contains("\"a\": 4999"));
    }

    @Test
    void whatIsCancelledLeavesNoFile() throws IOException, InterruptedException {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        TableColumn<Integer> slow = new TableColumn<>("a", "A", n -> n, n -> {
            if (n == 2000) {
                half.countDown();
                await(cancelled);
            }
            return "a";
        });
        Path file = folder.resolve("out.csv");
        ExportTableJob<Integer> job = new ExportTableJob<>(content(List.of(slow)),
                new ExportChoice(Rows.ALL, false, TableFormat.CSV), file);
        job.schedule();
        half.await();
        job.cancel();
        cancelled.countDown();
        job.join();
        assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailureSaysWhereAndWhatToDo() throws InterruptedException {
        Path file = folder.resolve("absent").resolve("out.csv");
        IStatus status = export(content(List.of(column("a"))), new ExportChoice(Rows.ALL, false, TableFormat.CSV),
                file);
        assertEquals(IStatus.ERROR, status.getSeverity());
        assertTrue(status.getMessage().contains(file.toString()), status.getMessage());
        assertTrue(status.getMessage().contains("the folder is not there"), status.getMessage());
        assertFalse(Files.exists(file));
    }
}
