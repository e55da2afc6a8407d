package org.deskwright.ui.internal.settings;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.settings.SettingsFile;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.settings.SettingsPart;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Shows what imported settings would change, part by part; only those that are ticked are taken. */
public final class ImportSettingsDialog extends TitleAreaDialog {
    private static final Texts TEXTS = Texts.beside(ImportSettingsDialog.class);

    private final SettingsFile settings;
    private Tree tree;

    public ImportSettingsDialog(Shell parent, SettingsFile settings) {
        super(parent);
        this.settings = settings;
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.get("import.title"));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(TEXTS.get("import.heading"));
        setMessage(TEXTS.get("import.message"));
        tree = new Tree(area, SWT.CHECK | SWT.BORDER);
        tree.setData(PageWriter.ID, "settings.preview");
        GridDataFactory.fillDefaults().grab(true, true)
                .hint(convertWidthInCharsToPixels(80), convertHeightInCharsToPixels(18)).applyTo(tree);
        List<SettingsPart> parts = SettingsParts.all();
        parts.forEach(this::show);
        settings.parts().keySet().stream().filter(id -> parts.stream().noneMatch(p -> p.id().equals(id)))
                .forEach(id -> leaf(TEXTS.get("import.unknown", id)));
        tree.addListener(SWT.Selection, e -> {
            TreeItem item = (TreeItem) e.item;
            if (e.detail == SWT.CHECK && item.getData() == null) {
                item.setChecked(false); // lines of a part are taken together
            }
            updateButton();
        });
        return area;
    }

    private void show(SettingsPart part) {
        String json = settings.parts().get(part.id());
        if (json == null) {
            return;
        }
        try {
            List<String> lines = part.preview(json);
            TreeItem item = leaf(lines.isEmpty()
                    ? TEXTS.get("import.same", part.title())
                    : TEXTS.get("import.part", part.title(), lines.size()));
            for (String line : lines) {
                new TreeItem(item, SWT.NONE).setText(line);
            }
            if (!lines.isEmpty()) {
                item.setData(part);
                item.setChecked(true);
                item.setExpanded(true);
            }
        } catch (IllegalArgumentException e) {
            leaf(TEXTS.get("import.refused", part.title(), e.getMessage()));
        }
    }

    private TreeItem leaf(String text) {
        TreeItem item = new TreeItem(tree, SWT.NONE);
        item.setText(text);
        return item;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("import.take"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        updateButton();
    }

    private void updateButton() {
        getButton(IDialogConstants.OK_ID).setEnabled(chosen().findAny().isPresent());
    }

    private Stream<SettingsPart> chosen() {
        return Stream.of(tree.getItems()).filter(item -> item.getChecked() && item.getData() != null)
                .map(item -> (SettingsPart) item.getData());
    }

    @Override
    protected void okPressed() {
        chosen().forEach(part -> part.load(settings.parts().get(part.id())));
        super.okPressed();
    }
}
