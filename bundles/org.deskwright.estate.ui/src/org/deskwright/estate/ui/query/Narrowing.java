package org.deskwright.estate.ui.query;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Says that only what stands in some places is shown, and the way back to everything. */
final class Narrowing {
    private static final Texts TEXTS = Texts.beside(Narrowing.class);

    private final Composite strip;
    private final Label title;

    Narrowing(Composite parent, String id, Runnable widen) {
        strip = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 0;
        layout.marginWidth = 0;
        strip.setLayout(layout);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.exclude = true;
        strip.setLayoutData(data);
        strip.setVisible(false);
        new Label(strip, SWT.NONE).setImage(Icon.FILTER.image());
        title = new Label(strip, SWT.NONE);
        title.setData(PageWriter.ID, id + ".narrowed");
        Link all = new Link(strip, SWT.NONE);
        all.setText("<a>" + TEXTS.get("narrowing.all") + "</a>");
        all.setData(PageWriter.ID, id + ".widen");
        all.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, true, false));
        all.addListener(SWT.Selection, (Event e) -> widen.run());
    }

    /** An empty text hides the strip. */
    void show(String where) {
        boolean visible = !where.isEmpty();
        title.setText(visible ? TEXTS.get("narrowing.only", where).replace("&", "&&") : "");
        strip.setVisible(visible);
        ((GridData) strip.getLayoutData()).exclude = !visible;
        strip.getParent().layout(true, true);
    }
}
