package org.deskwright.ui.page;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.text.WrappedText;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/**
 * A line above a table that says what is special about what the table shows, such as that it is narrowed, with links to
 * change that; or some lines. It takes no room while there is nothing to say. Stands in a grid of one column. Display
 * thread only.
 */
public final class Strip {
    /** That a label keeps free at either side. */
    private static final int INDENT = 3;

    private final Composite line;
    private final CLabel words;
    private String whole = "";
    private boolean wraps;

    /** @param id of the text, for whoever looks for the control */
    public Strip(Composite parent, Icon icon, String id) {
        line = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 0;
        layout.marginWidth = 0;
        line.setLayout(layout);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.exclude = true;
        line.setLayoutData(data);
        line.setVisible(false);
        new Label(line, SWT.NONE).setImage(icon.image());
        // shortens itself where the view is narrow
        words = new CLabel(line, SWT.NONE);
        words.setText("");
        words.setData(PageWriter.ID, id);
        GridData text = new GridData(SWT.FILL, SWT.CENTER, true, false);
        text.widthHint = 1;
        words.setLayoutData(text);
    }

    /** From now on it goes on in further lines rather than being cut off. */
    public Strip wrapped() {
        wraps = true;
        words.addListener(SWT.Resize, e -> OnDisplay.soon(words, this::show));
        return this;
    }

    /** Adds something to do, at the right. */
    public Strip link(String text, String id, Runnable action) {
        ((GridLayout) line.getLayout()).numColumns++;
        Link link = new Link(line, SWT.NONE);
        link.setText("<a>" + text.replace("&", "&&") + "</a>");
        link.setData(PageWriter.ID, id);
        link.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
        link.addListener(SWT.Selection, e -> action.run());
        return this;
    }

    /** An empty text hides it. */
    public void say(String text) {
        whole = text;
        words.setToolTipText(text.isEmpty() ? null : text);
        show();
    }

    private void show() {
        String text = wraps ? fitting() : whole;
        boolean visible = !text.isEmpty();
        boolean high = text.lines().count() != words.getText().lines().count();
        words.setText(text.replace("&", "&&"));
        if (high || line.getVisible() != visible || ((GridData) line.getLayoutData()).exclude == visible) {
            line.setVisible(visible);
            ((GridData) line.getLayoutData()).exclude = !visible;
            line.getParent().layout(true, true);
        }
    }

    /** Before it has its place there is no width to go by. */
    private String fitting() {
        int room = words.getClientArea().width - words.getLeftMargin() - words.getRightMargin() - 2 * INDENT;
        if (room <= 0) {
            return whole;
        }
        GC gc = new GC(words);
        try {
            return WrappedText.of(whole, room, text -> gc.textExtent(text, SWT.DRAW_TRANSPARENT).x);
        } finally {
            gc.dispose();
        }
    }
}
