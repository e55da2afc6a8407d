package org.deskwright.casefile.ui.editor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.deskwright.core.report.Suppression;
import org.deskwright.ui.dialog.ExpiryField;
import org.deskwright.ui.dialog.TitledDialog;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.time.Now;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks why and until when a finding that is set aside already stays so. */
final class AsideDialog extends TitledDialog {
    private static final Texts TEXTS = Texts.beside(AsideDialog.class);
    private static final int CHARACTERS = 60;

    private final Suppression before;
    private final String check;
    private Text reason;
    private ExpiryField expiry;
    /** Whether the time was chosen anew; one that is over may stay as it is while the reason is mended. */
    private boolean chosen;
    private Suppression after;

    /** @param check the title of its check */
    AsideDialog(Shell parent, Suppression before, String check) {
        super(parent, "aside.dialog", TEXTS.get("aside.title"));
        this.before = before;
        this.check = check;
        after = before;
    }

    Suppression result() {
        return after;
    }

    @Override
    protected void fill(Composite area) {
        setTitle(check.replace("&", "&&"));
        area.setLayout(new GridLayout(3, false));
        label(area, "aside.field.reason");
        reason = new Text(area, SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL);
        reason.setData(PageWriter.ID, "aside.reason");
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        data.widthHint = TextRoom.wide(CHARACTERS);
        data.heightHint = 4 * reason.getLineHeight();
        reason.setLayoutData(data);
        reason.setText(before.reason());
        reason.addListener(SWT.Traverse,
                e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        reason.addListener(SWT.Modify, e -> changed());
        label(area, "aside.field.until");
        expiry = new ExpiryField(area, "aside", LocalDate.ofInstant(Now.instant(), ZoneId.systemDefault()), () -> {
            chosen = true;
            changed();
        });
        expiry.show(before.expires());
    }

    private static void label(Composite area, String key) {
        Label label = new Label(area, SWT.NONE);
        label.setText(TEXTS.get(key));
        label.setLayoutData(new GridData(SWT.LEFT, SWT.BEGINNING, false, false));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true).setData(PageWriter.ID,
                "aside.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        reason.setFocus();
        reason.selectAll();
        changed();
    }

    private void changed() {
        Optional<String> wrong = reason.getText().isBlank()
                ? Optional.of(TEXTS.get("aside.edit.no-reason"))
                : chosen ? expiry.problem() : Optional.empty();
        setErrorMessage(wrong.orElse(null));
        setMessage(TEXTS.get("aside.edit.message"));
        if (getButton(OK) != null) {
            getButton(OK).setEnabled(wrong.isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        Optional<Instant> end = chosen ? expiry.end() : before.expires();
        after = new Suppression(before.check(), before.variant(), before.subjectType(), before.subjectId(),
                before.scope(), reason.getText().strip(), before.by(), end);
        super.okPressed();
    }
}
