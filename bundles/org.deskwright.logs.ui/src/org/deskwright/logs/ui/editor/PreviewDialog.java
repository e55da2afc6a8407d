package org.deskwright.logs.ui.editor;

import org.deskwright.ui.dialog.TitledDialog;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Shows what is replaced in lines before they are written to a file, or copied. */
final class PreviewDialog extends TitledDialog {
    private static final Texts TEXTS = Texts.beside(PreviewDialog.class);
    private static final int CHARACTERS = 80;
    private static final int LINES = 14;

    private final ExportPreview preview;
    private final String way;

    /** @param way of the lines: what of the texts is its own */
    private PreviewDialog(Shell parent, ExportPreview preview, String way) {
        super(parent, "log.preview", TEXTS.get("preview.title"));
        this.preview = preview;
        this.way = way;
    }

    static PreviewDialog ofExport(Shell parent, ExportPreview preview) {
        return new PreviewDialog(parent, preview, "export");
    }

    static PreviewDialog ofCopy(Shell parent, ExportPreview preview) {
        return new PreviewDialog(parent, preview, "copy");
    }

    @Override
    protected void fill(Composite area) {
        setTitle(TEXTS.get("preview.head." + way, preview.changed()));
        String kinds = preview.said();
        String looked = TEXTS.get(preview.whole() ? "preview.whole" : "preview.part", preview.looked());
        setMessage(kinds.isEmpty() ? looked : TEXTS.get("preview.message", kinds, looked));
        Text lines = new Text(area, SWT.MULTI | SWT.BORDER | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        lines.setData(PageWriter.ID, "log.preview.lines");
        AccessibleName.give(lines, TEXTS.get("preview.lines." + way));
        lines.setFont(JFaceResources.getTextFont());
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = TextRoom.wide(CHARACTERS);
        data.heightHint = LINES * lines.getLineHeight();
        lines.setLayoutData(data);
        lines.setText(preview.first().isEmpty()
                ? TEXTS.get("preview.none")
                : String.join(lines.getLineDelimiter(), preview.first()));
        lines.addListener(SWT.Traverse,
                e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("preview.go-on." + way), true).setData(PageWriter.ID,
                "log.preview.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
