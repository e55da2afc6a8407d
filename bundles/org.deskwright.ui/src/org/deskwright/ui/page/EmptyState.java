package org.deskwright.ui.page;

import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a view says while it has nothing to show: what is missing and the ways on, in the middle of the view. */
public final class EmptyState {
    /** Of what lies around the doors, on both sides. */
    private static final int MARGINS = 4 * 5;
    private static final int CHARACTERS = 56;

    private final Composite outer;
    private final Composite inner;
    private final Composite doors;

    public EmptyState(Composite parent, String id, String title, String hint) {
        outer = new Composite(parent, SWT.NONE);
        outer.setLayout(new GridLayout());
        outer.setData(PageWriter.ID, id);
        outer.addListener(SWT.Resize, event -> arrange());
        Painted.on(outer, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        Painted.follow(outer);
        inner = new Composite(outer, SWT.NONE);
        inner.setLayout(new GridLayout());
        inner.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        Painted.on(inner, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        label(title, false);
        label(hint, true);
        doors = new Composite(inner, SWT.NONE);
        Painted.on(doors, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginTop = 6;
        doors.setLayout(layout);
        doors.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, true, false));
    }

    public Composite control() {
        return outer;
    }

    /** Adds a way on. */
    public EmptyState door(String title, Image icon, String id, Runnable action) {
        Button button = new Button(doors, SWT.PUSH);
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Painted.button(button);
        button.setText(title);
        button.setImage(icon);
        button.setData(PageWriter.ID, id);
        button.addListener(SWT.Selection, event -> action.run());
        return this;
    }

    /** The doors stand beside each other where there is room for all of them, else beneath each other. */
    private void arrange() {
        GridLayout layout = (GridLayout) doors.getLayout();
        int all = Math.max(1, doors.getChildren().length);
        int before = layout.numColumns;
        layout.numColumns = all;
        int needed = doors.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        layout.numColumns = needed <= outer.getClientArea().width - MARGINS ? all : 1;
        if (layout.numColumns != before) {
            outer.layout(true, true);
        }
    }

    private void label(String text, boolean muted) {
        Label label = new Label(inner, SWT.WRAP | SWT.CENTER);
        label.setText(text);
        Painted.on(label, muted ? ThemeColor.MUTED : ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        GridData data = new GridData(SWT.CENTER, SWT.BEGINNING, true, false);
        if (muted) {
            data.widthHint = TextRoom.wide(CHARACTERS);
        } else {
            label.setFont(JFaceResources.getBannerFont());
        }
        label.setLayoutData(data);
    }
}
