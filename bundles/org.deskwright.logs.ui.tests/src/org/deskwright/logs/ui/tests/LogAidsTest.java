package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.app.look.Look;
import org.deskwright.logs.aid.Highlighter;
import org.deskwright.logs.aid.ReadingAids;
import org.deskwright.logs.aid.SavedFilter;
import org.deskwright.logs.aid.Tint;
import org.deskwright.logs.ui.aid.AidFiles;
import org.deskwright.logs.ui.aid.AidsDialog;
import org.deskwright.logs.ui.aid.OwnAids;
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Highlighters and saved filters of the log editor, and the ticks of what was found. */
@ExtendWith(PictureOnFailure.class)
class LogAidsTest {
    private static final String TITLE = "Log Highlighters and Filters";
    private static final ReadingAids SOME = new ReadingAids(
            List.of(new Highlighter("alive", false, true, Tint.GREEN, true),
                    new Highlighter("frame \\d+", true, false, Tint.VIOLET, true),
                    new Highlighter("session", false, true, Tint.RED, true)),
            List.of(new SavedFilter("Errors", "level>=error")));

    private final WorkbenchBot workbench = new WorkbenchBot();
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        workbench.fresh();
        file = folder.resolve("client.log");
        GeneratedLog.write(file, 0, 2_000);
    }

    @AfterEach
    void end() {
        if (DialogBot.isOpen(TITLE)) {
            DialogBot.await(TITLE).push("Close");
        }
        Ui.run(() -> OwnAids.keep(ReadingAids.NONE));
        workbench.leave();
    }

    /** Display thread only. */
    private static <T extends Control> T inDialog(String id, Class<T> type) {
        return Stream.of(Display.getCurrent().getShells()).filter(shell -> shell.getText().equals(TITLE))
                .flatMap(shell -> Ui.all(shell, id, type).stream()).findFirst().orElseThrow();
    }

    /** Dots of the canvas that have the colour. */
    private static long dots(LogBot log, ThemeColor color) {
        return Ui.get(() -> {
            Canvas canvas = log.editor().pane().canvas();
            Image image = new Image(Display.getCurrent(), canvas.getSize().x, canvas.getSize().y);
            GC gc = new GC(canvas);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageData data = image.getImageData();
            image.dispose();
            RGB wanted = color.color().getRGB();
            long count = 0;
            for (int y = 0; y < data.height; y++) {
                for (int x = 0; x < data.width; x++) {
                    count += data.palette.getRGB(data.getPixel(x, y)).equals(wanted) ? 1 : 0;
                }
            }
            return count;
        });
    }

    @Test
    void textsAreColouredInEveryLookAtOnce() {
        LogBot log = LogBot.open(workbench, file).whole().focus();
        assertEquals(0, dots(log, ThemeColor.CANNOT_TELL));
        Ui.run(() -> OwnAids.keep(SOME));
        try {
            for (Look look : List.of(Look.LIGHT, Look.DARK, Look.HIGH_CONTRAST)) {
                Looks.choose(workbench, look);
                Ui.waitUntil("they are coloured in " + look, () -> dots(log, ThemeColor.CANNOT_TELL) > 500
                        && dots(log, ThemeColor.PASSED) > 500 && dots(log, ThemeColor.PROBLEM) > 500);
                Screenshot.take(workbench.shell(),
                        PictureOnFailure.folder().resolve("log-highlighted-" + look.word() + ".png"));
            }
        } finally {
            Looks.choose(workbench, Look.LIGHT);
        }
    }

    @Test
    void highlightersAreMadeInTheDialogAndWhatIsWrongIsSaid() {
        LogBot.open(workbench, file).whole().focus();
        workbench.commandWithDialog("org.deskwright.logs.ui.aids", Map.of());
        DialogBot dialog = DialogBot.await(TITLE);
        Ui.run(() -> inDialog("log.aids.add", Button.class).notifyListeners(SWT.Selection, new Event()));
        Ui.run(() -> inDialog("log.aids.text", Text.class).setText("frame (1"));
        Ui.run(() -> inDialog("log.aids.tint", Combo.class).select(Tint.RED.ordinal()));
        dialog.tick("Regular expression");
        Ui.waitUntil("the mistake is told",
                () -> Ui.get(() -> Ui.all(inDialog("log.aids.text", Text.class).getShell(), Text.class).stream()
                        .anyMatch(t -> t.getText().contains("is no regular expression"))));
        Ui.run(() -> inDialog("log.aids.text", Text.class).setText("frame (1)"));
        Ui.waitUntil("it is taken", () -> OwnAids.load().highlighters()
                .equals(List.of(new Highlighter("frame (1)", true, true, Tint.RED, true))));
        Screenshot.take(Ui.get(() -> inDialog("log.aids.text", Text.class).getShell()),
                PictureOnFailure.folder().resolve("dialog-log-aids.png"));
        dialog.push("Close");
    }

    @Test
    void filtersHaveNamesOfTheirOwnAndTooManyAreRefused() {
        LogBot.open(workbench, file).whole().focus();
        workbench.commandWithDialog("org.deskwright.logs.ui.aids", Map.of());
        DialogBot dialog = DialogBot.await(TITLE);
        for (int i = 0; i < 2; i++) {
            Ui.run(() -> inDialog("log.aids.filter.add", Button.class).notifyListeners(SWT.Selection, new Event()));
        }
        assertEquals(List.of("Errors", "Errors 2"), OwnAids.load().filters().stream().map(SavedFilter::name).toList());
        Ui.run(() -> inDialog("log.aids.filter.name", Text.class).setText("Errors"));
        Ui.waitUntil("it is told that it is taken", () -> isTold("another filter is called Errors"));
        assertEquals("Errors 2", OwnAids.load().filters().getLast().name());
        Ui.run(() -> ((AidsDialog) inDialog("log.aids.filter.name", Text.class).getShell().getData())
                .take(new ReadingAids(List.of(), IntStream.range(0, 49)
                        .mapToObj(i -> new SavedFilter("further " + i, "level>=error")).toList())));
        Ui.waitUntil("it is told that they are too many",
                () -> isTold("Nothing was taken over: there are at most 50 highlighters and 50 filters"));
        assertEquals(2, OwnAids.load().filters().size());
        dialog.push("Close");
    }

    @Test
    void aNameIsTakenWhenAllOfItIsTypedAndWhatStandsBesideItIsNotLost() {
        Ui.run(() -> OwnAids.keep(new ReadingAids(List.of(),
                List.of(new SavedFilter("Errors", "level>=error"), new SavedFilter("Others", "level>=warning")))));
        LogBot.open(workbench, file).whole().focus();
        workbench.commandWithDialog("org.deskwright.logs.ui.aids", Map.of());
        DialogBot dialog = DialogBot.await(TITLE);
        Ui.run(() -> {
            Table table = inDialog("log.aids.filters", Table.class);
            table.setSelection(1);
            table.notifyListeners(SWT.Selection, new Event());
        });
        for (int letters = 1; letters <= "Errors".length(); letters++) {
            String piece = "Errors".substring(0, letters);
            Ui.run(() -> inDialog("log.aids.filter.name", Text.class).setText(piece));
            assertEquals(List.of("Errors", "Others"), names(), "a piece of a name is none");
        }
        Ui.waitUntil("it is told that it is taken",
                () -> isTold("another filter is called Errors; this one is still called Others"));
        Ui.run(() -> inDialog("log.aids.filter.query", Text.class).setText("certificate"));
        assertEquals(new SavedFilter("Others", "certificate"), OwnAids.load().filters().getLast());
        assertTrue(isTold("another filter is called Errors"), "it is told as long as it stands there");
        Ui.run(() -> ((AidsDialog) inDialog("log.aids.filter.name", Text.class).getShell().getData())
                .take(new ReadingAids(List.of(), List.of(new SavedFilter("Handler", "handler")))));
        assertEquals(List.of("Errors", "Others", "Handler"), names());
        assertEquals("certificate", OwnAids.load().filters().get(1).query());
        assertEquals("Errors", Ui.get(() -> inDialog("log.aids.filter.name", Text.class).getText()),
                "what is typed stays where it is");
        Ui.run(() -> inDialog("log.aids.filter.name", Text.class).setText("Certificates"));
        dialog.push("Close");
        assertEquals(List.of("Errors", "Certificates", "Handler"), names());
    }

    private static List<String> names() {
        return Ui.get(() -> OwnAids.load().filters().stream().map(SavedFilter::name).toList());
    }

    private static boolean isTold(String words) {
        return Ui.get(() -> Ui.all(inDialog("log.aids.text", Text.class).getShell(), Text.class).stream()
                .anyMatch(text -> text.getText().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))));
    }

    @Test
    void aFileOfThemIsTakenOrRefusedInOneLine() throws Exception {
        Path good = Files.writeString(folder.resolve("a.json"), SOME.toJson());
        assertEquals(SOME, AidFiles.read(good));
        Path bad = Files.writeString(folder.resolve("b.json"), SOME.toJson().replace("green", "pink"));
        String told = assertThrows(LoadException.class, () -> AidFiles.read(bad)).getMessage();
        assertTrue(told.contains("b.json: highlighter 1: its \"color\" is none of amber,"), told);
    }

    @Test
    void whatIsFoundHasTicksBesideTheScrollBar() {
        LogBot log = LogBot.open(workbench, file).whole().focus().find("was refused");
        Ui.waitUntil("there is a tick for each", () -> Ui.get(() -> log.editor().ruler().hits()) == 20);
        Ui.pause();
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("log-ticks.png"));
        log.find("");
        Ui.waitUntil("they are gone", () -> Ui.get(() -> log.editor().ruler().hits()) == 0);
    }
}
