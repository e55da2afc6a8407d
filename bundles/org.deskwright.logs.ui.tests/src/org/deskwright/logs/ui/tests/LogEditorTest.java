package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.ui.model.Overview;
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;

/** A log in its editor. */
class LogEditorTest extends LogTest {
    private static final int RECORDS = 20_000;

    LogEditorTest() {
        super(RECORDS);
    }

    @Test
    void ofBrokenLinesTooTheOneIsSeenThatIsGoneTo() throws IOException {
        int lines = 50_000;
        String text = " word and word".repeat(30);
        Files.write(file, IntStream.rangeClosed(1, lines).mapToObj(i -> "line " + i + text).toList());
        LogBot log = open().command("wrap").focus().key(SWT.END, SWT.CTRL);
        assertEquals(lines, log.line());
        Ui.waitUntil("the end is seen", () -> isLeadSeen(log));
        for (int line : List.of(1, 25_000, 40_000)) {
            Ui.run(() -> log.editor().pane().go(line - 1));
            Ui.waitUntil("line " + line + " is seen", () -> isLeadSeen(log));
        }
    }

    /** By its ground, right of all text. */
    private static boolean isLeadSeen(LogBot log) {
        return Ui.get(() -> {
            Canvas canvas = log.editor().pane().canvas();
            Image image = new Image(Ui.display(), canvas.getSize().x, canvas.getSize().y);
            GC gc = new GC(canvas);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageData data = image.getImageData();
            image.dispose();
            int right = canvas.getClientArea().width - 3;
            return IntStream.range(0, canvas.getClientArea().height).anyMatch(
                    y -> data.palette.getRGB(data.getPixel(right, y)).equals(ThemeColor.NOTICE.color().getRGB()));
        });
    }

    @Test
    void itsLinesAreReadByKeyboard() {
        LogBot log = open().focus();
        assertEquals(GeneratedLog.lines(RECORDS), log.lines());
        assertEquals(0, log.top());
        assertTrue(log.seen().getFirst().contains("2026-11-20T08:00:00.000Z INFO  Session.Heartbeat"));
        log.key(SWT.ARROW_DOWN, 0).key(SWT.ARROW_DOWN, 0);
        assertEquals(3, log.line());
        log.key(SWT.END, SWT.CTRL);
        assertEquals(log.lines(), log.line());
        assertTrue(log.top() > log.lines() - 100, "at " + log.top());
        assertEquals(Level.ERROR, log.lead().level());
        assertEquals("Line %1$,d of %1$,d, Error: \tat session.Main.run".formatted(log.lines()), log.spoken());
        picture("end");
        log.key(SWT.HOME, SWT.CTRL);
        assertEquals(1, log.line());
        log.wheel(-2);
        assertEquals(6, log.top());
        log.drag(0.5);
        assertTrue(Math.abs(log.top() - log.lines() / 2) < 100, "at " + log.top());
    }

    @Test
    void aLineOrAMomentOrAnErrorIsGoneTo() {
        LogBot log = open().focus();
        log.command("nextProblem");
        Ui.waitUntil("the error is found", () -> log.line() == 100);
        log.command("nextProblem");
        Ui.waitUntil("the next one is found", () -> log.line() == 202);
        log.command("previousProblem");
        Ui.waitUntil("the one before is found", () -> log.line() == 100);
        assertTrue(log.status().contains("2026-11-20 08:01:39"), log.status());
        picture("error");
    }

    @Test
    void longLinesAreBroken() throws IOException {
        Files.writeString(file, "2026-11-20T08:00:00.000Z INFO  long " + "word and word ".repeat(200) + "\nnext\n");
        LogBot log = open().command("wrap").focus();
        picture("wrapped");
        log.key(SWT.ARROW_DOWN, 0);
        assertEquals(2, log.line());
        assertEquals(List.of("next"), log.seen().subList(log.seen().size() - 1, log.seen().size()));
    }

    @Test
    void errorsHaveTheirTicksWhereTheirLinesAre() throws IOException {
        LogBot log = open();
        BitSet expected = new BitSet();
        List<String> text = Files.readAllLines(file);
        for (int i = 0; i < text.size(); i++) {
            // two lines belong to each error
            if (text.subList(Math.max(0, i - 2), i + 1).stream().anyMatch(line -> line.contains(" ERROR "))) {
                expected.set(Overview.part(i, text.size()));
            }
        }
        assertTrue(expected.cardinality() < Overview.PARTS, "they lie apart");
        Ui.waitUntil("there is a tick for each", () -> {
            int[] levels = Ui.get(() -> log.editor().ruler().overview()).levels();
            BitSet ticks = new BitSet();
            IntStream.range(0, levels.length).filter(part -> (levels[part] & Level.ERROR.bit()) != 0)
                    .forEach(ticks::set);
            return ticks.equals(expected);
        });
    }

    @Test
    void theKeyThatClosesACaseClosesTheLogAtWhichTheKeyboardIs() {
        open().focus();
        IBindingService keys = PlatformUI.getWorkbench().getService(IBindingService.class);
        assertEquals("org.eclipse.ui.file.close", Ui.get(() -> command(keys)));
        workbench.command("org.eclipse.ui.file.close", Map.of());
        Ui.waitUntil("the log is closed", () -> !LogBot.isOpen());
        Ui.waitUntil("it closes the case again", () -> "org.deskwright.ui.closeCase".equals(command(keys)));
    }

    private static String command(IBindingService keys) {
        return keys.getPerfectMatch(KeySequence.getInstance(KeyStroke.getInstance(SWT.CTRL, 'W')))
                .getParameterizedCommand().getId();
    }
}
