package org.deskwright.ui.dialog;

import java.util.Optional;

import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what there is to say of something, which is kept in the case. */
public final class NoteDialog extends TitledDialog {
    private static final Texts TEXTS = Texts.beside(NoteDialog.class);
    private static final int CHARACTERS = 60;
    private static final int LONGEST = 10_000;

    private final String place;
    private final String before;
    private Text field;
    private String words;

    private NoteDialog(Shell parent, String title, String place, String before) {
        super(parent, "note.dialog", title);
        this.place = place;
        this.before = before;
        words = before;
    }

    /**
     * Asks.
     *
     * @param place what it is about
     * @return what was typed, which may be nothing; empty when it was given up
     */
    public static Optional<String> ask(Shell parent, String title, String place, String before) {
        NoteDialog dialog = new NoteDialog(parent, title, place, before);
        return dialog.open() == Window.OK ? Optional.of(dialog.words) : Optional.empty();
    }

    @Override
    protected void fill(Composite area) {
        setTitle(place.replace("&", "&&"));
        setMessage(TEXTS.get("note.message"));
        field = new Text(area, SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL);
        field.setTextLimit(LONGEST);
        field.setData(PageWriter.ID, "note.text");
        AccessibleName.give(field, TEXTS.get("note.name"));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = TextRoom.wide(CHARACTERS);
        data.heightHint = 4 * field.getLineHeight();
        field.setLayoutData(data);
        field.setText(before);
        field.addListener(SWT.Traverse,
                e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        field.addListener(SWT.KeyDown, e -> {
            if ((e.stateMask & SWT.MOD1) != 0 && (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR)) {
                e.doit = false;
                okPressed();
            }
        });
        field.addListener(SWT.Modify, e -> words = field.getText().strip());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button ok = createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
        ok.setData(PageWriter.ID, "note.ok");
        Button cancel = createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        // some systems show them the other way round, and who has written wants to keep it
        parent.setTabList(new Control[]{ok, cancel});
        field.setFocus();
        field.selectAll();
    }
}
