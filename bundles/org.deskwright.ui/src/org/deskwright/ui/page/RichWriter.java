package org.deskwright.ui.page;

import java.util.List;
import java.util.function.Consumer;

import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
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

    public StyledText paragraph(RichText text) {
        StyledText paragraph = PageWriter.text(body, text.text(), JFaceResources.getDefaultFont());
        RichField.dress(paragraph, text);
        return paragraph;
    }

    /**
     * The beginning of a part of a text that has parts within parts.
     *
     * @param level 1 for the most important
     */
    public Control heading(int level, RichText text) {
        StyledText heading = (StyledText) plain().heading(text.text());
        if (level <= 2) {
            heading.setFont(JFaceResources.getFontRegistry()
                    .getBold(level == 1 ? JFaceResources.HEADER_FONT : JFaceResources.BANNER_FONT));
        }
        RichField.dress(heading, text);
        return heading;
    }

    /** What is written with it stands beside the mark. */
    public RichWriter beside(String mark) {
        Composite row = PageWriter.row(body, 2);
        Label label = PageWriter.label(row, SWT.RIGHT);
        label.setText(mark);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, false, false);
        data.widthHint = INDENT;
        label.setLayoutData(data);
        return new RichWriter(column(row), resized);
    }

    /** What is written with it stands beside a bar, such as what somebody else said. */
    public RichWriter quote() {
        Composite row = PageWriter.row(body, 2);
        ((GridLayout) row.getLayout()).marginLeft = INDENT / 2;
        Composite bar = new Composite(row, SWT.NONE);
        Painted.on(bar, ThemeColor.MUTED, ThemeColor.MUTED);
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = BAR;
        data.heightHint = 1;
        bar.setLayoutData(data);
        return new RichWriter(column(row), resized);
    }

    /** Cells in rows, the first of which is the heading. */
    public void table(List<List<RichText>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns > 0) {
            Composite grid = PageWriter.row(body, columns);
            ((GridLayout) grid.getLayout()).horizontalSpacing = 16;
            for (List<RichText> cells : rows) {
                for (int i = 0; i < columns; i++) {
                    RichText cell = i < cells.size() ? cells.get(i) : RichText.plain("");
                    Font font = cells == rows.getFirst()
                            ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                            : JFaceResources.getDefaultFont();
                    RichField.dress(PageWriter.text(grid, cell.text(), font), cell);
                }
            }
        }
    }

    private static Composite column(Composite row) {
        Composite column = new Composite(row, SWT.NONE);
        Painted.on(column, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 4;
        column.setLayout(layout);
        column.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        return column;
    }

    /** A line across. */
    public void rule() {
        Composite line = new Composite(body, SWT.NONE);
        Painted.on(line, ThemeColor.MUTED, ThemeColor.MUTED);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.heightHint = 1;
        line.setLayoutData(data);
    }

    /** Text that is to be taken by the letter, with a button that copies it. */
    public void code(String text) {
        plain().command(text, text.lines().findFirst().orElse(""));
    }

    private PageWriter plain() {
        return new PageWriter(body, resized);
    }
}
