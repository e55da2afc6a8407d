package org.deskwright.logs.ui.reading;

import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * A chart and a table of the same things, beside each other where the view is wide, else beneath each other, and under
 * them what is at hand in words. What is said above them is put into {@link #content()} before {@link #split()}.
 * Display thread only.
 */
public final class ChartAndTable {
    private final String id;
    private final Composite pages;
    private final Composite content;
    private CLabel words;
    private Composite nothing;

    /** @param id of the view, before the ids of what is shown here */
    public ChartAndTable(Composite parent, String id) {
        this.id = id;
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        content = new Composite(pages, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        content.setLayout(layout);
        turnTo(content);
    }

    /** A grid of one column. */
    public Composite content() {
        return content;
    }

    /** Where the chart is put, and after it the table; their weights are for the caller to set. */
    public SashForm split() {
        SashForm parts = new SashForm(content, SWT.HORIZONTAL);
        parts.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        parts.addListener(SWT.Resize,
                e -> parts.setOrientation(parts.getSize().x > 2 * parts.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL));
        words = new CLabel(content, SWT.NONE);
        words.setText("");
        words.setData(PageWriter.ID, id + ".words");
        GridData data = new GridData(SWT.FILL, SWT.END, true, false);
        data.widthHint = 1;
        words.setLayoutData(data);
        Painted.on(words, ThemeColor.MUTED, ThemeColor.PAGE);
        return parts;
    }

    /** Tells what is at hand. */
    public void say(String text) {
        words.setText(text.replace("&", "&&"));
        words.setToolTipText(text.isEmpty() ? null : text);
    }

    /** There is something to see. */
    public void something() {
        turnTo(content);
    }

    /** There is nothing to see; says why. */
    public void nothing(String title, String hint) {
        Composite before = nothing;
        nothing = new EmptyState(pages, id + ".nothing", title, hint).control();
        turnTo(nothing);
        if (before != null) {
            before.dispose();
        }
    }

    private void turnTo(Control page) {
        content.layout();
        Leaf.turn(pages, page, page::setFocus);
    }
}
