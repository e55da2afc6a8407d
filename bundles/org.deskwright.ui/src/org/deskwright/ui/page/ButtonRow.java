package org.deskwright.ui.page;

import org.deskwright.ui.theme.Painted;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Push buttons beside each other; those that find no room go on in the next line. */
public final class ButtonRow {
    private final Composite row;

    ButtonRow(Composite row, int indent) {
        this.row = row;
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = indent;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = 6;
        row.setLayout(layout);
    }

    /** @param id the button's id for tests and tools */
    public Button add(String title, Image icon, String id, Runnable action) {
        Button button = new Button(row, SWT.PUSH);
        Painted.button(button);
        button.setText(title);
        button.setImage(icon);
        button.setData(PageWriter.ID, id);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }
}
