package org.deskwright.certificates.ui.asn1;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

import org.deskwright.certificates.text.HexDump;
import org.deskwright.certificates.text.HexDump.Span;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.page.ReadOnlyText;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Bytes in hex, some of which are marked; tells at which one the cursor is. As many stand in a line as there is room.
 */
final class HexPane {
    private static final Texts TEXTS = Texts.beside(HexPane.class);
    private static final int WIDE = 16;
    private static final int NARROW = 8;
    /** Lines above what is shown. */
    private static final int BEFORE = 2;

    private final ReadOnlyText text;
    private final IntConsumer chosen;
    private byte[] bytes = {};
    private HexDump dump = new HexDump(bytes, WIDE);
    private int perLine = WIDE;
    private int from;
    private int to;
    private boolean own;

    /** @param chosen is told the byte that the user put the cursor on */
    HexPane(Composite parent, IntConsumer chosen) {
        this.chosen = chosen;
        text = new ReadOnlyText(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setData(PageWriter.ID, "certificates.asn1.hex");
        text.setMargins(4, 4, 4, 4);
        AccessibleName.give(text, TEXTS.get("hex"));
        text.addCaretListener(event -> moved(event.caretOffset));
        text.addListener(SWT.Resize, event -> fit());
        ThemeColor.onChange(text, this::paint);
    }

    Control control() {
        return text;
    }

    void show(byte[] all) {
        bytes = all.clone();
        from = 0;
        to = 0;
        write();
    }

    /** Marks these, and brings them into sight. */
    void mark(int begin, int end) {
        from = begin;
        to = end;
        paint();
        int first = dump.line(begin);
        int seen = text.getTopIndex();
        int lines = Math.max(1, text.getClientArea().height / Math.max(1, text.getLineHeight()));
        if (bytes.length > 0 && (first < seen || first >= seen + lines)) {
            text.setTopIndex(Math.max(0, first - BEFORE));
        }
    }

    private void moved(int caret) {
        if (!own) {
            int offset = dump.byteAt(caret);
            if (offset >= 0) {
                chosen.accept(offset);
            }
        }
    }

    private void fit() {
        GC gc = new GC(text);
        double letter = gc.getFontMetrics().getAverageCharacterWidth();
        gc.dispose();
        int room = text.getClientArea().width - text.getLeftMargin() - text.getRightMargin();
        int wanted = HexDump.columns(WIDE) * letter <= room ? WIDE : NARROW;
        if (wanted != perLine) {
            perLine = wanted;
            write();
            mark(from, to);
        }
    }

    private void write() {
        own = true;
        dump = new HexDump(bytes, perLine);
        text.setText(dump.text());
        own = false;
        paint();
    }

    private void paint() {
        List<Span> spans = dump.spans(from, to).stream().sorted(Comparator.comparingInt(Span::start)).toList();
        int[] ranges = new int[spans.size() * 2];
        StyleRange[] styles = new StyleRange[spans.size()];
        StyleRange style = new StyleRange();
        style.background = ThemeColor.SELECTION.color();
        style.foreground = ThemeColor.SELECTION_TEXT.color();
        for (int i = 0; i < spans.size(); i++) {
            styles[i] = style;
            ranges[2 * i] = spans.get(i).start();
            ranges[2 * i + 1] = spans.get(i).end() - spans.get(i).start();
        }
        text.setStyleRanges(ranges, styles);
    }
}
