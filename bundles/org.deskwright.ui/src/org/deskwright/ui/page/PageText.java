package org.deskwright.ui.page;

import java.util.List;

import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A text of a page. It can be selected with mouse and keyboard and copied, and is read out like any text. A page has
 * dozens of them and is written for each row that the user passes: the toolkit's own text, which could be edited as
 * well, takes ten times as long to be made and measured.
 */
public final class PageText extends Canvas {
    private final Paragraphs paragraphs;
    private final TextSelection selection;
    private final int columns;
    private Image picture;
    private String mark = "";
    private String name = "";
    private int left;
    private int margin;
    private Color names;

    /** @param spacing between lines that are added each for itself */
    PageText(Composite parent, Font font, int spacing, int columns) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.columns = columns;
        paragraphs = new Paragraphs(spacing);
        Painted.on(this, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        if (!font.equals(getFont())) {
            super.setFont(font);
        }
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_IBEAM));
        selection = new TextSelection(this, paragraphs);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Dispose, event -> paragraphs.dispose());
        addListener(SWT.ZoomChanged, event -> setFont(getFont()));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name.isEmpty() ? (mark + " " + getText()).strip() : name;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_LABEL;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = getText();
            }
        });
    }

    public String getText() {
        checkWidget();
        return paragraphs.text();
    }

    /** The part of the text that is selected, or nothing. */
    public String getSelectionText() {
        checkWidget();
        return selection.text();
    }

    void setParagraphs(List<String> texts, int column) {
        paragraphs.set(getDisplay(), texts, getFont(), column);
    }

    /** Puts a picture before the first line, at the right of so many pixels. */
    PageText mark(Image image, int width) {
        picture = image;
        left = width + PageLine.GAP;
        return this;
    }

    /** Puts a word or number before the first line, at the right of so many pixels. */
    PageText mark(String word, int width) {
        mark = word;
        left = width + PageLine.GAP;
        return this;
    }

    /** Keeps a distance from all edges. */
    PageText margin(int pixels) {
        margin = pixels;
        return this;
    }

    /** Says what it is to those who cannot see what stands around it. */
    PageText name(String text) {
        name = text;
        return this;
    }

    @Override
    public void setFont(Font font) {
        super.setFont(font);
        paragraphs.setFont(getFont());
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        checkWidget();
        int width = widthHint == SWT.DEFAULT ? paragraphs.natural() + left + 2 * margin : widthHint;
        return new Point(width, heightHint == SWT.DEFAULT ? height(width) : heightHint);
    }

    /** How high it is at a width. */
    int height(int width) {
        return paragraphs.fit(width - left - 2 * margin) + 2 * margin;
    }

    int offsetAt(int x, int y) {
        return paragraphs.offsetAt(x - left - margin, y - margin);
    }

    /** Found by the workbench's command of that name in the control that has the focus. */
    public void copy() {
        checkWidget();
        selection.copy();
    }

    /** Found by the workbench's command of that name in the control that has the focus. */
    public void selectAll() {
        checkWidget();
        selection.all();
    }

    private void paint(Event event) {
        GC gc = event.gc;
        height(getSize().x); // as it was measured last may be another width
        if (columns > 1 && !ThemeColor.MUTED.color().equals(names)) {
            names = ThemeColor.MUTED.color();
            paragraphs.paintNames(names);
        }
        gc.setForeground(getForeground());
        boolean focused = isFocusControl();
        paragraphs.draw(gc, left + margin, margin, event.getBounds(), selection.range(),
                focused ? ThemeColor.SELECTION_TEXT.color() : getForeground(),
                focused ? ThemeColor.SELECTION.color() : ThemeColor.CODE.color());
        if (picture != null) {
            Rectangle size = picture.getBounds();
            gc.drawImage(picture, left - PageLine.GAP - size.width,
                    Math.max(0, margin + paragraphs.middle() - size.height / 2));
        } else if (!mark.isEmpty()) {
            gc.setFont(getFont());
            gc.drawString(mark, Math.max(0, left - PageLine.GAP - gc.stringExtent(mark).x), margin, true);
        }
        if (selection.isMarked()) {
            gc.drawFocus(0, 0, getSize().x, getSize().y);
        }
    }
}
