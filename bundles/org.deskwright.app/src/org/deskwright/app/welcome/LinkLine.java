package org.deskwright.app.welcome;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** A link with an icon before it. */
final class LinkLine {
    private LinkLine() {
    }

    /** Where the text of such a line begins, in pixels. */
    static int indent(Icon icon) {
        return icon.image().getBounds().width + new GridLayout().horizontalSpacing;
    }

    static Link in(Composite parent, Icon icon, String text, String id, Runnable action) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        Label picture = new Label(row, SWT.NONE);
        picture.setImage(icon.image());
        picture.setLayoutData(new GridData(SWT.LEFT, SWT.BEGINNING, false, false));
        Link link = new Link(row, SWT.WRAP);
        link.setText("<a>" + text.replace("&", "&&") + "</a>");
        link.setData(PageWriter.ID, id);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.widthHint = 1;
        link.setLayoutData(data);
        link.addListener(SWT.Selection, event -> action.run());
        return link;
    }
}
