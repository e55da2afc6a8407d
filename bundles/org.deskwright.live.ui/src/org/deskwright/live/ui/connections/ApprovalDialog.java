package org.deskwright.live.ui.connections;

import org.deskwright.estate.account.SignInDialog.Approval;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Shows the page where a sign-in is approved, and the code that has to be the same there. Does not block. */
final class ApprovalDialog extends Dialog {
    private static final Texts TEXTS = Texts.beside(ApprovalDialog.class);
    private static final int BROWSER = IDialogConstants.CLIENT_ID;
    private static final int COPY = IDialogConstants.CLIENT_ID + 1;
    private static final int CHARACTERS = 60;

    private final Approval approval;
    private final Runnable giveUp;

    ApprovalDialog(Shell parent, Approval approval, Runnable giveUp) {
        super(parent);
        this.approval = approval;
        this.giveUp = giveUp;
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.get("approve.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite body = (Composite) super.createDialogArea(parent);
        ((GridLayout) body.getLayout()).numColumns = 2;
        Label text = new Label(body, SWT.WRAP);
        text.setText(TEXTS.get("approve.text", Moments.here(approval.until())));
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        data.widthHint = TextRoom.wide(CHARACTERS);
        text.setLayoutData(data);
        field(body, "code", approval.code()).setFont(JFaceResources.getHeaderFont());
        field(body, "page", approval.page().toString());
        return body;
    }

    private static Text field(Composite body, String id, String value) {
        new Label(body, SWT.NONE).setText(TEXTS.get("approve." + id + ".label"));
        Text field = new Text(body, SWT.READ_ONLY | SWT.BORDER);
        field.setText(value);
        field.setData(PageWriter.ID, "live.approve." + id);
        AccessibleName.give(field, TEXTS.get("approve." + id));
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return field;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, BROWSER, TEXTS.get("approve.browser"), true);
        createButton(parent, COPY, TEXTS.get("approve.copy"), false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void cancelPressed() {
        giveUp.run();
        super.cancelPressed();
    }

    /** By the keyboard, or by the frame of the window. */
    @Override
    protected void handleShellCloseEvent() {
        giveUp.run();
        super.handleShellCloseEvent();
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case BROWSER -> Desktop.open(approval.page().toString());
            case COPY -> Clip.putAddress(getShell().getDisplay(), approval.page().toString());
            default -> super.buttonPressed(button);
        }
    }
}
