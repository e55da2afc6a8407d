package org.deskwright.app.diagnostics;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.load.Loader;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.SystemTable;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Shows every file before it is written, and lets the user leave out any. */
public final class DiagnosticsDialog extends TitleAreaDialog {
    private static final Texts TEXTS = Texts.beside(DiagnosticsDialog.class);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int CHARACTERS = 140;
    private static final int LINES = 36;

    private final Loader<Diagnostics> loader;
    private Diagnostics diagnostics = new Diagnostics(List.of());
    private LoadPane<Diagnostics> pane;
    private Table files;
    private SystemTable rows;
    private Text text;
    private String shown = "";

    /** @param loader collects what is shown */
    public DiagnosticsDialog(Shell parent, Loader<Diagnostics> loader) {
        super(parent);
        this.loader = loader;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.get("dialog.title"));
    }

    @Override
    protected Point getInitialSize() {
        Point least = super.getInitialSize();
        return new Point(Math.max(least.x, TextRoom.wide(CHARACTERS)), Math.max(least.y, TextRoom.high(LINES)));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(TEXTS.get("dialog.title"));
        setMessage(TEXTS.get("dialog.message"));
        pane = new LoadPane<>(area, "diagnostics.pane", this::fill);
        pane.content().setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
        SashForm sash = new SashForm(pane.content(), SWT.HORIZONTAL);
        Composite left = column(sash, "dialog.files");
        files = new Table(left, SWT.CHECK | SWT.BORDER | SWT.SINGLE);
        files.setData(PageWriter.ID, "diagnostics.files");
        files.setHeaderVisible(true);
        AccessibleName.give(files, TEXTS.get("dialog.files.name"));
        tableColumn("dialog.column.file", SWT.LEFT, 40);
        tableColumn("dialog.column.size", SWT.RIGHT, 12);
        rows = SystemTable.inDialog(files, "diagnostics", TEXTS.get("dialog.files.name"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(files);
        files.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                validate();
            } else {
                show((Entry) event.item.getData());
            }
        });
        Composite right = column(sash, "dialog.text");
        text = new Text(right, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setData(PageWriter.ID, "diagnostics.text");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = TEXTS.get("dialog.text.name", shown);
            }
        });
        sash.setWeights(2, 3);
        pane.load(TEXTS.get("collecting"), LIMIT, loader);
        return area;
    }

    private void fill(Diagnostics collected) {
        diagnostics = collected;
        files.removeAll();
        for (Entry entry : diagnostics.entries()) {
            TableItem item = new TableItem(files, SWT.NONE);
            item.setText(new String[]{entry.title(), TEXTS.get("dialog.size", entry.text().length())});
            item.setData(entry);
            item.setChecked(true);
        }
        rows.filled();
        files.setSelection(0);
        show((Entry) files.getItem(0).getData());
        files.setFocus();
        validate();
    }

    private void tableColumn(String text, int alignment, int characters) {
        TableColumn column = new TableColumn(files, alignment);
        column.setText(TEXTS.get(text));
        column.setWidth(convertWidthInCharsToPixels(characters));
    }

    private static Composite column(SashForm sash, String label) {
        Composite column = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(column);
        new Label(column, SWT.NONE).setText(TEXTS.get(label));
        return column;
    }

    private void show(Entry entry) {
        shown = entry.title();
        text.setText(entry.text());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        // until it is collected
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("dialog.save"), true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private List<String> chosen() {
        return Stream.of(files.getItems()).filter(TableItem::getChecked).map(i -> ((Entry) i.getData()).name())
                .toList();
    }

    private void validate() {
        boolean some = !chosen().isEmpty();
        setErrorMessage(some ? null : TEXTS.get("dialog.none"));
        getButton(IDialogConstants.OK_ID).setEnabled(some);
    }

    @Override
    protected void okPressed() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(TEXTS.get("save.title"));
        dialog.setFileName("deskwright-diagnostics-" + LocalDate.now() + ".zip");
        dialog.setFilterExtensions(new String[]{"*.zip"});
        dialog.setFilterNames(new String[]{TEXTS.get("save.filter")});
        dialog.setOverwrite(true);
        String path = dialog.open();
        if (path != null) {
            save(diagnostics.only(chosen()), Path.of(path), getParentShell());
            super.okPressed();
        }
    }

    private static void save(Diagnostics what, Path target, Shell shell) {
        new Errand<>(TEXTS.get("saving"), Errand.SHORT, monitor -> {
            try {
                DiagnosticsZip.write(what, target);
                return target;
            } catch (IOException e) {
                throw LoadException.notWritten(target, e);
            }
        }).icon(Icon.SAVE).then(written -> {
            if (!shell.isDisposed()) {
                MessageDialog.openInformation(shell, TEXTS.get("saved.title"), TEXTS.get("saved", written));
            }
        }).start(shell.getDisplay());
    }
}
