package org.deskwright.diagnosis.ui.findings;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Says that only the findings of some topics are shown, and the way back to all. */
final class NarrowingStrip {
    private static final Texts TEXTS = Texts.beside(NarrowingStrip.class);

    private final Composite strip;
    private final Label title;

    NarrowingStrip(Composite parent, Runnable widen) {
        strip = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 0;
        strip.setLayout(layout);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.exclude = true;
        strip.setLayoutData(data);
        strip.setVisible(false);
        Label icon = new Label(strip, SWT.NONE);
        icon.setImage(Icon.FILTER.image());
        title = new Label(strip, SWT.NONE);
        title.setData(PageWriter.ID, "findings.narrowed");
        Link all = new Link(strip, SWT.NONE);
        all.setText("<a>" + TEXTS.get("narrowing.all") + "</a>");
        all.setData(PageWriter.ID, "findings.widen");
        all.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, true, false));
        all.addListener(SWT.Selection, e -> widen.run());
    }

    /** An empty name hides the strip. */
    void show(String name) {
        boolean visible = !name.isEmpty();
        title.setText(visible ? TEXTS.get("narrowing.topic", name).replace("&", "&&") : "");
        strip.setVisible(visible);
        ((GridData) strip.getLayoutData()).exclude = !visible;
        strip.getParent().layout(true, true);
    }
}
