package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.Spot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;

/** What people take for one letter is one in a log, however many code points it has. */
class LogLettersTest extends LogTest {
    /** Flags, Korean syllables, skin, families, keycaps, Devanagari, Thai, marks, and what stands alone. */
    private static final List<String> WRITTEN = List.of("flag \ud83c\udde9\ud83c\uddea\ud83c\uddeb\ud83c\uddf7 end",
            "jamo \u1112\u1161\u11ab\u1100\u1173\u11af end", "skin \ud83d\udc4d\ud83c\udffd end",
            "family \ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66 \ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb end",
            "keycap 1\ufe0f\u20e3 heart \u2764\ufe0f end", "hindi \u0928\u093f\u0915\u094d\u0937 end",
            "thai \u0e01\u0e33 end", "Mu\u0308ller e\u0301\u0323 end", "plain \u4e2d\u6587 \u0416\u0436 \u00e9 end");
    private static final int[] PARTS = {'a', 'b', ' ', 0xe9, 0x301, 0x308, 0x1100, 0x1161, 0x11a8, 0xac00, 0xac01,
            0x1f1e6, 0x1f1e9, 0x1f600, 0x1f469, 0x1f4bb, 0x1f3fd, 0xfe0f, 0x20e3, 0x915, 0x94d, 0x937, 0x93f, 0x600,
            0xe0067, 0xe007f, 0x1f3f4, 0x4e00, 0x430, 0xff9e, 0xe33, 0xe01, 0xad, 0x2764};
    private static final Pattern LETTER = Pattern.compile("\\X");

    LogLettersTest() {
        super(1);
    }

    /** Where letters begin, as Java has it, and behind the last one. */
    private static List<Integer> expected(String line) {
        List<Integer> begins = new ArrayList<>();
        Matcher letters = LETTER.matcher(line);
        while (letters.find()) {
            begins.add(letters.start());
        }
        begins.add(line.length());
        return begins;
    }

    private LogBot open(List<String> lines) throws IOException {
        Files.write(file, lines);
        LogBot log = open().focus();
        Ui.waitUntil("all is there", () -> log.editor().log().line(lines.size() - 1L).isPresent());
        return log;
    }

    /** Where the keyboard is after each of so many keys; display thread only. */
    private static List<Integer> steps(LogPane pane, int key, int most) {
        List<Integer> reached = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            reached.add(pane.selection().lead().column());
            Event event = new Event();
            event.keyCode = key;
            pane.canvas().notifyListeners(SWT.KeyDown, event);
        }
        return reached;
    }

    @Test
    void eachIsSteppedOverAsOne() throws IOException {
        List<String> lines = new ArrayList<>(WRITTEN);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            StringBuilder line = new StringBuilder();
            random.ints(40, 0, PARTS.length).forEach(at -> line.appendCodePoint(PARTS[at]));
            lines.add(line.toString());
        }
        LogPane pane = open(lines).editor().pane();
        for (int i = 0; i < lines.size(); i++) {
            Spot begin = new Spot(i, 0);
            List<Integer> expected = expected(lines.get(i));
            List<Integer> right = Ui.get(() -> {
                pane.goTo(begin, begin);
                return steps(pane, SWT.ARROW_RIGHT, expected.size());
            });
            assertEquals(expected, right, "line " + i + " of seed " + seed);
            assertEquals(expected.reversed(), Ui.get(() -> steps(pane, SWT.ARROW_LEFT, expected.size())),
                    "line " + i + " of seed " + seed);
        }
    }

    @Test
    void noClickLeadsIntoTheMiddleOfOne() throws IOException {
        LogBot log = open(WRITTEN);
        Ui.pause();
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("log-letters.png"));
        LogPane pane = log.editor().pane();
        int height = Ui.get(() -> pane.canvas().getClientArea().height) / 40;
        for (int i = 0; i < WRITTEN.size(); i++) {
            Spot begin = new Spot(i, 0);
            Supplier<TreeSet<Integer>> clicked = () -> {
                TreeSet<Integer> columns = new TreeSet<>();
                for (int y = height / 2; columns.isEmpty(); y += height / 2) {
                    columns.addAll(sweep(pane, begin, y));
                }
                return columns;
            };
            TreeSet<Integer> columns = Ui.get(clicked::get);
            assertEquals(expected(WRITTEN.get(i)), List.copyOf(columns), WRITTEN.get(i));
        }
    }

    /** The columns of a line that clicks at a height lead to; none where they lead to another line. */
    private static TreeSet<Integer> sweep(LogPane pane, Spot line, int y) {
        TreeSet<Integer> columns = new TreeSet<>();
        for (int x = 150; x < 700; x += 2) {
            Event event = new Event();
            event.button = 1;
            event.x = x;
            event.y = y;
            pane.canvas().notifyListeners(SWT.MouseDown, event);
            pane.canvas().notifyListeners(SWT.MouseUp, event);
            Spot lead = pane.selection().lead();
            if (lead.line() != line.line()) {
                return new TreeSet<>();
            }
            if (lead.column() <= 1_000) {
                columns.add(lead.column());
            }
        }
        return columns;
    }

    @Test
    void whoGoesDownComesToABeginOfOne() throws IOException {
        LogPane pane = open(List.of("0123456789", "ab\ud83d\ude00cdefgh", "abe\u0301defgh")).editor().pane();
        List<Integer> columns = Ui.get(() -> {
            pane.goTo(new Spot(0, 3), new Spot(0, 3));
            return steps(pane, SWT.ARROW_DOWN, 3);
        });
        assertEquals(3, columns.getFirst());
        assertTrue(columns.get(1) == 2 && columns.get(2) == 2, columns.toString());
    }

    @Test
    void lettersWithMarksAreDrawnAsOneAndSteppedOverAsOne() throws IOException {
        String composed = "0123456789 m\u00fcller Gr\u00f6\u00dfe \u00dcbung caf\u00e9 na\u00efve end";
        String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertTrue(apart.length() > composed.length());
        Files.writeString(file, composed + "\n" + apart + "\nx\n\ud83d\ude00 smile\n");
        LogBot log = open().focus().key(SWT.ARROW_DOWN, 0).key(SWT.ARROW_DOWN, 0);
        picture("marks");
        assertTrue(Ui.get(() -> looksTheSame(log)), "they look the same");
        log.key(SWT.ARROW_UP, 0).key(SWT.HOME, 0);
        for (int i = 0; i < 13; i++) {
            log.key(SWT.ARROW_RIGHT, 0);
        }
        assertEquals("0123456789 mu\u0308".length(), log.selection().lead().column());
        log.key(SWT.ARROW_LEFT, 0);
        assertEquals("0123456789 m".length(), log.selection().lead().column());
        log.key(SWT.ARROW_DOWN, 0).key(SWT.ARROW_DOWN, 0).key(SWT.HOME, 0).key(SWT.ARROW_RIGHT, SWT.SHIFT);
        assertEquals(2, log.selection().last().column(), "all of the smile");
        log.key(SWT.ARROW_LEFT, SWT.SHIFT);
        assertTrue(log.selection().isEmpty());
    }

    /** The first two lines, right of what tells their numbers. */
    private static boolean looksTheSame(LogBot log) {
        Canvas canvas = log.editor().pane().canvas();
        Image image = new Image(Ui.display(), canvas.getSize().x, canvas.getSize().y);
        GC gc = new GC(canvas);
        gc.copyArea(image, 0, 0);
        int line = gc.getFontMetrics().getHeight() + 4;
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        int dark = 0;
        for (int y = 0; y < line; y++) {
            for (int x = 220; x < data.width - 2; x++) {
                if (data.getPixel(x, y) != data.getPixel(x, y + line)) {
                    return false;
                }
                dark += data.getPixel(x, y) != data.getPixel(data.width - 3, y) ? 1 : 0;
            }
        }
        return dark > 100;
    }
}
