package org.deskwright.logs.ui.editor;

import java.util.function.Consumer;

import org.deskwright.ui.dialog.TitledDialog;
import org.deskwright.ui.names.NamesSwitch;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Shows what is replaced in lines before they are written to a file, or copied. */
final class PreviewDialog extends TitledDialog {
    private static final Texts TEXTS = Texts.beside(PreviewDialog.class);
    private static final int CHARACTERS = 80;
    private static final int LINES = 14;

    private final Look look;
    private final String way;
    private ExportPreview preview;
    private boolean pseudonyms = NamesSwitch.isOn();
    private Text lines;

    /** Looks through the lines once more. */
    interface Look {
        /**
         * @param pseudonyms whether names are replaced
         * @param then gets what is replaced, on the display thread
         */
        void again(boolean pseudonyms, Consumer<ExportPreview> then);
    }

    /**
     * @param preview by what the user wants for all that leaves
     * @param way of the lines: what of the texts is its own
     */
    private PreviewDialog(Shell parent, ExportPreview preview, Look look, String way) {
        super(parent, "log.preview", TEXTS.get("preview.title"));
        this.preview = preview;
        this.look = look;
        this.way = way;
    }

    static PreviewDialog ofExport(Shell parent, ExportPreview preview, Look look) {
        return new PreviewDialog(parent, preview, look, "export");
    }

    static PreviewDialog ofCopy(Shell parent, ExportPreview preview, Look look) {
        return new PreviewDialog(parent, preview, look, "copy");
    }

    /** Whether names are to be replaced. */
    boolean pseudonyms() {
        return pseudonyms;
    }

    @Override
    protected void fill(Composite area) {
        lines = new Text(area, SWT.MULTI | SWT.BORDER | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        lines.setData(PageWriter.ID, "log.preview.lines");
        AccessibleName.give(lines, TEXTS.get("preview.lines." + way));
        lines.setFont(JFaceResources.getTextFont());
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = TextRoom.wide(CHARACTERS);
        data.heightHint = LINES * lines.getLineHeight();
        lines.setLayoutData(data);
        lines.addListener(SWT.Traverse,
                e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        Button names = new Button(area, SWT.CHECK);
        names.setText(TEXTS.get("preview.pseudonyms"));
        names.setToolTipText(TEXTS.get("preview.pseudonyms.tip"));
        names.setData(PageWriter.ID, "log.preview.pseudonyms");
        names.setSelection(pseudonyms);
        names.addListener(SWT.Selection, e -> turn(names.getSelection()));
        show();
    }

    private void turn(boolean on) {
        pseudonyms = on;
        look.again(on, next -> {
            // it may have been turned again meanwhile, or closed
            if (on == pseudonyms && !lines.isDisposed()) {
                preview = next;
                show();
            }
        });
    }

    private void show() {
        setTitle(TEXTS.get("preview.head." + way, preview.changed()));
        String kinds = preview.said();
        String looked = TEXTS.get(preview.whole() ? "preview.whole" : "preview.part", preview.looked());
        setMessage(kinds.isEmpty() ? looked : TEXTS.get("preview.message", kinds, looked));
        lines.setText(preview.first().isEmpty()
                ? TEXTS.get("preview.none")
                : String.join(lines.getLineDelimiter(), preview.first()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("preview.go-on." + way), true).setData(PageWriter.ID,
                "log.preview.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
