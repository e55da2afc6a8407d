package org.deskwright.logs.ui.canvas;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.ui.canvas.Marks.Mark;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints the lines that are seen. */
final class LogPainter {
    private static final Texts TEXTS = Texts.beside(LogPainter.class);
    private static final int ICON = 16;
    private static final int CARET = 2;
    private static final int BAR = 3;
    /** In place of a line that is not there yet, in letters. */
    private static final int PLACEHOLDER = 24;
    private static final char MORE = '\u2026';

    private final LogPane pane;
    private final LogFont font;
    private final Gutter gutter;

    LogPainter(LogPane pane) {
        this.pane = pane;
        font = pane.font();
        gutter = pane.gutter();
    }

    /** A part of a line, where it is on the canvas. */
    private record Piece(LineLayout layout, int part, int x, int y) {
        long line() {
            return layout.line().number();
        }
    }

    void paint(GC gc) {
        Rectangle area = pane.canvas().getClientArea();
        pane.fetch();
        gc.setFont(font.font());
        ground(gc, area);
        Viewport view = pane.view();
        int y = -view.part() * font.line();
        for (long row = view.top(); y < area.height && row < view.rows().count(); row++) {
            Optional<LineLayout> layout = view.layout(row);
            if (layout.isPresent()) {
                line(gc, layout.get(), y, area);
            } else {
                placeholder(gc, view.rows().line(row), y);
            }
            y += font.line() * layout.map(LineLayout::parts).orElse(1);
        }
    }

    private void ground(GC gc, Rectangle area) {
        gc.setBackground(ThemeColor.PAGE.color());
        gc.fillRectangle(area);
        gc.setBackground(ThemeColor.CODE.color());
        gc.fillRectangle(0, 0, gutter.width(), area.height);
    }

    private void line(GC gc, LineLayout layout, int y, Rectangle area) {
        boolean lead = layout.line().number() == pane.selection().lead().line();
        if (lead) {
            gc.setBackground(ThemeColor.NOTICE.color());
            gc.fillRectangle(0, y, area.width, font.line() * layout.parts());
        }
        if (!pane.view().isWrapped()) {
            pane.scroll().seen(layout.width());
        }
        gc.setClipping(gutter.width(), 0, Math.max(0, area.width - gutter.width()), area.height);
        for (int part = 0; part < layout.parts(); part++) {
            int top = y + part * font.line();
            if (top + font.line() > 0 && top < area.height) {
                text(gc, new Piece(layout, part, gutter.text() - pane.scroll().left(), top), area);
            }
        }
        gc.setClipping((Rectangle) null);
        number(gc, layout.line().number(), y);
        pane.signs().at(layout.line().number())
                .ifPresent(sign -> gc.drawImage(sign.icon().image(), gutter.sign(), y + (font.line() - ICON) / 2));
        level(gc, layout, y);
        if (pane.isFoldable(layout.line())) {
            fold(gc, pane.folds().under(layout.line().number()) > 0, y);
        }
    }

    /** Down where the lines that continue a record are seen, to the right where they are folded. */
    private void fold(GC gc, boolean folded, int y) {
        int size = gutter.foldWidth();
        int x = gutter.fold();
        int top = y + (font.line() - size) / 2;
        gc.setBackground(ThemeColor.PAGE_TEXT.color());
        gc.fillPolygon(folded
                ? new int[]{x + 2, top, x + size - 1, top + size / 2, x + 2, top + size}
                : new int[]{x, top + 2, x + size, top + 2, x + size / 2, top + size - 1});
    }

    private void text(GC gc, Piece piece, Rectangle area) {
        List<Mark> marks = pane.marks().in(piece.layout().line().text());
        marks.forEach(mark -> mark(gc, piece, mark, true));
        LineLayout layout = piece.layout();
        int first = layout.placeAt(piece.part(), gutter.width() - piece.x());
        int last = Math.min(layout.end(piece.part()),
                layout.placeAt(piece.part(), Math.max(0, area.width - piece.x())) + 2);
        gc.setForeground(ThemeColor.PAGE_TEXT.color());
        draw(gc, piece, first, last);
        List<Tints.Tinted> tints = pane.tints().in(layout.line().text());
        tints.forEach(tint -> tinted(gc, piece, tint, first, last));
        if (!tints.isEmpty()) {
            marks.forEach(mark -> mark(gc, piece, mark, false));
        }
        if (pane.selection().touches(piece.line())) {
            selected(gc, piece, first, last);
        }
        boolean lastPart = piece.part() == layout.parts() - 1;
        long folded = lastPart ? pane.folds().under(piece.line()) : 0;
        if (folded > 0) {
            gc.setForeground(ThemeColor.MUTED.color());
            gc.drawText(TEXTS.get("fold.lines", folded),
                    piece.x() + layout.x(piece.part(), layout.end(piece.part())) + 2 * font.digit(),
                    baseline(piece.y()), true);
        }
        if (lastPart && layout.line().cut()) {
            gc.setForeground(ThemeColor.MUTED.color());
            gc.drawText(String.valueOf(MORE), piece.x() + layout.x(piece.part(), layout.end(piece.part())),
                    baseline(piece.y()), true);
        }
        caret(gc, piece);
    }

    private int baseline(int y) {
        return y + (font.line() - font.height()) / 2;
    }

    /**
     * Where letters are not equally wide, word by word, so that none comes to stand elsewhere than was reckoned.
     *
     * @param from where a letter begins
     */
    private void draw(GC gc, Piece piece, int from, int to) {
        LineLayout layout = piece.layout();
        int y = baseline(piece.y());
        int x = piece.x() + (from < to ? layout.x(piece.part(), from) : 0);
        for (int at = from; at < to;) {
            int end = runEnd(layout, at, to);
            gc.drawText(layout.shown().substring(at, end), x, y, true);
            for (; at < end; at = layout.next(at)) {
                x += layout.advance(at);
            }
        }
    }

    /** What is one letter is drawn at once, or its marks would stand over the next one. */
    private int runEnd(LineLayout layout, int from, int to) {
        String text = layout.shown();
        int end = layout.next(from);
        if (text.charAt(from) >= 0x7f || end > from + 1) {
            return end;
        }
        while (end < to && text.charAt(end) < 0x7f && (font.isEven() || text.charAt(end - 1) != ' ')
                && layout.next(end) == end + 1) {
            end++;
        }
        return end;
    }

    /** Of a part the letters between two columns of its line: no half ones. */
    private record Stretch(int from, int to) {
        static Stretch of(Piece piece, int from, int to) {
            LineLayout layout = piece.layout();
            return new Stretch(Math.max(layout.begin(piece.part()), layout.letter(layout.place(from))),
                    Math.min(layout.end(piece.part()), layout.letterEnd(layout.place(to))));
        }
    }

    private void selected(GC gc, Piece piece, int first, int last) {
        LineLayout layout = piece.layout();
        Stretch some = Stretch.of(piece, pane.selection().from(piece.line()), pane.selection().to(piece.line()));
        boolean goesOn = pane.selection().last().line() > piece.line() && piece.part() == layout.parts() - 1;
        if (some.from > some.to) {
            return;
        }
        int x = piece.x() + layout.x(piece.part(), some.from);
        int end = piece.x() + layout.x(piece.part(), some.to) + (goesOn ? font.digit() : 0);
        gc.setBackground(ThemeColor.SELECTION.color());
        gc.fillRectangle(x, piece.y(), end - x, font.line());
        gc.setForeground(ThemeColor.SELECTION_TEXT.color());
        draw(gc, piece, Math.max(first, some.from), Math.min(last, some.to));
    }

    /** The colours of texts can be read on the page, so the page can be read on them. */
    private void tinted(GC gc, Piece piece, Tints.Tinted tint, int first, int last) {
        LineLayout layout = piece.layout();
        Stretch some = Stretch.of(piece, tint.from(), tint.to());
        if (some.from >= some.to) {
            return;
        }
        int left = layout.x(piece.part(), some.from);
        gc.setBackground(tint.color().color());
        gc.fillRectangle(piece.x() + left, piece.y() + 1, layout.x(piece.part(), some.to) - left, font.line() - 2);
        gc.setForeground(ThemeColor.PAGE.color());
        draw(gc, piece, Math.max(first, some.from), Math.min(last, some.to));
    }

    /** A frame as well as a ground: in high contrast all grounds are the same. */
    private void mark(GC gc, Piece piece, Mark mark, boolean ground) {
        LineLayout layout = piece.layout();
        Stretch some = Stretch.of(piece, mark.from(), mark.to());
        if (some.from >= some.to) {
            return;
        }
        int x = piece.x() + layout.x(piece.part(), some.from);
        int width = piece.x() + layout.x(piece.part(), some.to) - x;
        if (ground) {
            gc.setBackground(ThemeColor.NOTICE.color());
            gc.fillRectangle(x, piece.y(), width, font.line() - 1);
        }
        gc.setForeground(ThemeColor.WARNING.color());
        gc.drawRectangle(x, piece.y(), width - 1, font.line() - 2);
    }

    private void caret(GC gc, Piece piece) {
        Spot lead = pane.selection().lead();
        LineLayout layout = piece.layout();
        if (lead.line() == piece.line() && pane.canvas().isFocusControl()
                && layout.partOf(lead.column()) == piece.part()) {
            gc.setBackground(ThemeColor.PAGE_TEXT.color());
            gc.fillRectangle(piece.x() + layout.x(piece.part(), layout.place(lead.column())) - 1, piece.y() + 1, CARET,
                    font.line() - 2);
        }
    }

    private void number(GC gc, long line, int y) {
        String number = Long.toString(line + 1);
        gc.setForeground(ThemeColor.MUTED.color());
        gc.drawText(number, gutter.numberEnd() - font.width(number), baseline(y), true);
    }

    /** The lines that continue a record have the colour of its level alone: it is told where it begins. */
    private void level(GC gc, LineLayout layout, int y) {
        Line line = layout.line();
        Color color = LevelLook.color(line.level()).color();
        if (line.begins()) {
            LevelLook.image(line.level())
                    .ifPresent(image -> gc.drawImage(image, gutter.icon(), y + (font.line() - ICON) / 2));
            gc.setForeground(color);
            gc.drawText(LevelLook.word(line.level()), gutter.word(), baseline(y), true);
        }
        if (line.level().compareTo(Level.WARNING) <= 0) {
            gc.setBackground(color);
            gc.fillRectangle(gutter.width() - BAR, y, BAR, font.line() * layout.parts());
        }
    }

    /** A line that has not arrived yet. */
    private void placeholder(GC gc, long line, int y) {
        number(gc, line, y);
        gc.setBackground(ThemeColor.CODE.color());
        gc.fillRectangle(gutter.text(), y + font.line() / 3, PLACEHOLDER * font.digit(), font.line() / 3);
    }
}
