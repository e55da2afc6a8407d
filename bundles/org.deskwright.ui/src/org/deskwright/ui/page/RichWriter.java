package org.deskwright.ui.page;

import java.util.List;
import java.util.function.Consumer;

import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Writes text in several faces from top to bottom, and parts of it within others: what people write as notes. */
public final class RichWriter {
    private static final int INDENT = 22;
    private static final int BAR = 3;

    private final Composite body;
    private final Consumer<Control> resized;

    RichWriter(Composite body, Consumer<Control> resized) {
        this.body = body;
        this.resized = resized;
    }

    public void paragraph(RichText text) {
        set(body, text, JFaceResources.getDefaultFont());
    }

    /**
     * The beginning of a part of a text that has parts within parts.
     *
     * @param level 1 for the most important
     */
    public void heading(int level, RichText text) {
        FontRegistry fonts = JFaceResources.getFontRegistry();
        Control heading = set(body, text, switch (level) {
            case 1 -> fonts.getBold(JFaceResources.HEADER_FONT);
            case 2 -> fonts.getBold(JFaceResources.BANNER_FONT);
            default -> fonts.getBold(JFaceResources.DEFAULT_FONT);
        });
        PageLine.of(heading).above(8);
        heading.setData(PageWriter.ID, "page.heading");
    }

    /** Faces and links take a text that knows of them, which takes longer. */
    private static Control set(Composite parent, RichText text, Font font) {
        return text.runs().isEmpty() ? PageWriter.text(parent, text.text(), font) : RichField.make(parent, text, font);
    }

    /** What is written with it stands beside the mark. */
    public RichWriter beside(String mark) {
        Label label = new Label(body, SWT.RIGHT);
        Painted.on(label, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        label.setText(mark);
        Composite column = column();
        PageLine.of(column).mark(label, INDENT);
        return new RichWriter(column, resized);
    }

    /** What is written with it stands beside a bar, such as what somebody else said. */
    public RichWriter quote() {
        Composite bar = new Composite(body, SWT.NONE);
        Painted.on(bar, ThemeColor.MUTED, ThemeColor.MUTED);
        Composite column = column();
        PageLine.of(column).indent(INDENT / 2).bar(bar, BAR);
        return new RichWriter(column, resized);
    }

    /** Cells in rows, the first of which is the heading. */
    public void table(List<List<RichText>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns > 0) {
            Composite grid = PageWriter.row(body);
            GridLayout layout = new GridLayout(columns, false);
            layout.marginWidth = 0;
            layout.marginHeight = 0;
            layout.horizontalSpacing = 16;
            grid.setLayout(layout);
            for (List<RichText> cells : rows) {
                for (int i = 0; i < columns; i++) {
                    RichText cell = i < cells.size() ? cells.get(i) : RichText.plain("");
                    Font font = cells == rows.getFirst()
                            ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                            : JFaceResources.getDefaultFont();
                    set(grid, cell, font).setLayoutData(PageWriter.cell());
                }
            }
        }
    }

    private Composite column() {
        Composite column = PageWriter.row(body);
        column.setSize(Math.max(1, body.getSize().x - INDENT), 1);
        column.setLayout(new PageLayout(0, 4));
        return column;
    }

    /** A line across. */
    public void rule() {
        Composite line = new Composite(body, SWT.NONE);
        Painted.on(line, ThemeColor.MUTED, ThemeColor.MUTED);
        PageLine.of(line).high(1);
    }

    /** Text that is to be taken by the letter, with a button that copies it. */
    public void code(String text) {
        plain().command(text, text.lines().findFirst().orElse(""));
    }

    private PageWriter plain() {
        return new PageWriter(body, resized);
    }
}
