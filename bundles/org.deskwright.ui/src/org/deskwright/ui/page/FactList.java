package org.deskwright.ui.page;

import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Names at the left, values at the right. */
public final class FactList {
    private final Composite grid;

    FactList(Composite grid) {
        this.grid = grid;
    }

    /** Adds a line, unless there is nothing to say. */
    public FactList add(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        Label label = new Label(grid, SWT.NONE);
        label.setText(name);
        label.setLayoutData(new GridData(SWT.LEFT, SWT.BEGINNING, false, false));
        Painted.on(label, ThemeColor.MUTED, ThemeColor.PAGE);
        StyledText text = PageWriter.text(grid, value, JFaceResources.getDefaultFont());
        text.setData(PageWriter.ID, "page.fact");
        return this;
    }
}
