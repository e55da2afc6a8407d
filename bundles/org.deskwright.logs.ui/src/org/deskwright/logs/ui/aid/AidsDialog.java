package org.deskwright.logs.ui.aid;

import org.deskwright.logs.aid.ReadingAids;
import org.deskwright.ui.dialog.TitledDialog;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

/** Where highlighters and filters are made, changed and shared. What is done takes effect at once. */
public final class AidsDialog extends TitledDialog {
    private static final Texts TEXTS = Texts.beside(AidsDialog.class);

    private final boolean filtersFirst;
    private HighlighterPage highlighters;
    private FilterPage filters;

    /** @param filtersFirst whether filters are seen at first */
    public AidsDialog(Shell parent, boolean filtersFirst) {
        super(parent, "log.aids", TEXTS.get("title"));
        this.filtersFirst = filtersFirst;
    }

    @Override
    protected void fill(Composite area) {
        setTitle(TEXTS.get("title"));
        TabFolder tabs = new TabFolder(area, SWT.TOP);
        tabs.setData(PageWriter.ID, "log.aids.tabs");
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        highlighters = new HighlighterPage(tabs, this::changed);
        tab(tabs, "highlighters", highlighters.control());
        filters = new FilterPage(tabs, this::changed);
        tab(tabs, "filters", filters.control());
        tabs.setSelection(filtersFirst ? 1 : 0);
        show(OwnAids.load());
        setMessage(TEXTS.get("message"));
    }

    private static void tab(TabFolder tabs, String key, Composite control) {
        TabItem item = new TabItem(tabs, SWT.NONE);
        item.setText(TEXTS.get("tab." + key));
        item.setControl(control);
    }

    private void show(ReadingAids aids) {
        highlighters.show(aids.highlighters());
        filters.show(aids.filters());
    }

    /** Takes what others have made, all of it or nothing. */
    public void take(ReadingAids others) {
        leave();
        try {
            OwnAids.keep(OwnAids.load().with(others));
            show(OwnAids.load());
            changed(highlighters.wrong().or(filters::wrong).orElse(""));
        } catch (IllegalArgumentException e) {
            changed(TEXTS.get("import.none", e.getMessage()));
        }
    }

    private void leave() {
        highlighters.leave();
        filters.leave();
    }

    @Override
    public boolean close() {
        if (getShell() != null && !getShell().isDisposed()) {
            leave();
        }
        return super.close();
    }

    /** @param wrong why something that was typed cannot be taken; empty when all of it was */
    private void changed(String wrong) {
        String all = wrong;
        try {
            OwnAids.keep(new ReadingAids(highlighters.all(), filters.all()));
        } catch (IllegalArgumentException e) {
            all = e.getMessage();
        }
        setErrorMessage(all.isEmpty() ? null : sentence(all));
        setMessage(TEXTS.get("message"));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CLIENT_ID, TEXTS.get("import"), false).setData(PageWriter.ID,
                "log.aids.import");
        createButton(parent, IDialogConstants.CLIENT_ID + 1, TEXTS.get("export"), false).setData(PageWriter.ID,
                "log.aids.export");
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true).setData(PageWriter.ID,
                "log.aids.close");
        (filtersFirst ? filters : highlighters).first().setFocus();
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == IDialogConstants.CLIENT_ID) {
            AidFiles.read(getShell(), others -> {
                if (getShell() != null && !getShell().isDisposed()) {
                    take(others);
                }
            });
        } else if (button == IDialogConstants.CLIENT_ID + 1) {
            leave();
            AidFiles.write(getShell(), OwnAids.load());
        } else {
            super.buttonPressed(button);
        }
    }
}
