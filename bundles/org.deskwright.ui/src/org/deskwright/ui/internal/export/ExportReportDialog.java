package org.deskwright.ui.internal.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks in which format and to which file the report is to be written. */
final class ExportReportDialog extends TitleAreaDialog {
    private static final Texts TEXTS = Texts.beside(ExportReportDialog.class);

    private ReportFormat format;
    private boolean pseudonyms;
    private boolean open;
    private ExportTarget target;
    private Text file;

    ExportReportDialog(Shell parent, ExportTarget first) {
        super(parent);
        this.target = first;
        this.format = first.format();
        this.pseudonyms = first.pseudonyms();
        this.open = first.open();
        setHelpAvailable(false);
    }

    /** What was asked for; only when the dialog was confirmed. */
    ExportTarget target() {
        return target;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.get("title"));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite outer = (Composite) super.createDialogArea(parent);
        Composite area = new Composite(outer, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).numColumns(3).spacing(6, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        setTitle(TEXTS.get("heading"));
        formats(area);
        file(area);
        Button names = new Button(area, SWT.CHECK);
        names.setText(TEXTS.get("pseudonyms"));
        names.setToolTipText(TEXTS.get("pseudonyms.tip"));
        names.setSelection(pseudonyms);
        names.setData(PageWriter.ID, "export.pseudonyms");
        names.addListener(SWT.Selection, e -> {
            pseudonyms = names.getSelection();
            validate();
        });
        GridDataFactory.fillDefaults().span(3, 1).applyTo(names);
        Button after = new Button(area, SWT.CHECK);
        after.setText(TEXTS.get("open"));
        after.setSelection(open);
        after.setData(PageWriter.ID, "export.open");
        after.addListener(SWT.Selection, e -> open = after.getSelection());
        GridDataFactory.fillDefaults().span(3, 1).applyTo(after);
        return outer;
    }

    private void formats(Composite area) {
        Group group = new Group(area, SWT.NONE);
        group.setText(TEXTS.get("format"));
        GridLayoutFactory.swtDefaults().margins(8, 8).applyTo(group);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(group);
        for (ReportFormat each : ReportFormat.values()) {
            Button button = new Button(group, SWT.RADIO);
            button.setText(TEXTS.get("format." + each.id()));
            button.setSelection(format == each);
            button.setData(PageWriter.ID, "export.format." + each.id());
            button.addListener(SWT.Selection, e -> {
                if (button.getSelection()) {
                    format = each;
                    file.setText(each.renamed(file.getText()));
                }
            });
        }
    }

    private void file(Composite area) {
        Label label = new Label(area, SWT.NONE);
        label.setText(TEXTS.get("file"));
        file = new Text(area, SWT.BORDER);
        file.setText(target.file().toString());
        file.setData(PageWriter.ID, "export.file");
        file.addListener(SWT.Modify, e -> validate());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint(convertWidthInCharsToPixels(60), SWT.DEFAULT).applyTo(file);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(TEXTS.get("browse"));
        browse.addListener(SWT.Selection, e -> browse());
    }

    @Override
    public void create() {
        super.create();
        validate();
        grow();
        file.setFocus();
        file.setSelection(file.getText().length());
    }

    /** What the head says takes more room than what it said while the dialog was measured. */
    private void grow() {
        Point needed = getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
        Point now = getShell().getSize();
        getShell().setSize(Math.max(needed.x, now.x), Math.max(needed.y, now.y));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("export"), true).setData(PageWriter.ID, "export.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(TEXTS.get("title"));
        dialog.setFilterExtensions(new String[]{"*." + format.extension(), "*"});
        dialog.setFilterPath(String.valueOf(target.file().toAbsolutePath().getParent()));
        dialog.setFileName(target.file().getFileName().toString());
        String chosen = Desktop.ask(dialog).orElse(null);
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    private void validate() {
        String problem = "";
        String text = file.getText().strip();
        boolean replaces = false;
        try {
            Path path = Path.of(text);
            if (text.isEmpty() || path.getFileName() == null) {
                problem = TEXTS.get("problem.none");
            } else if (!path.isAbsolute()) {
                problem = TEXTS.get("problem.relative");
            } else if (Files.isDirectory(path)) {
                problem = TEXTS.get("problem.folder");
            } else if (!Files.isDirectory(path.getParent())) {
                problem = TEXTS.get("problem.no-folder", path.getParent());
            } else {
                target = new ExportTarget(format, path, pseudonyms, open);
                replaces = Files.exists(path);
            }
        } catch (InvalidPathException e) {
            problem = TEXTS.get("problem.invalid", e.getReason());
        }
        setErrorMessage(problem.isEmpty() ? null : problem);
        setMessage(TEXTS.get(replaces ? "replaces" : pseudonyms ? "message.pseudonyms" : "message"),
                replaces ? IMessageProvider.WARNING : IMessageProvider.NONE);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        validate();
        if (getErrorMessage() == null) {
            target = new ExportTarget(format, target.file(), pseudonyms, open);
            super.okPressed();
        }
    }
}
