package org.deskwright.casefile.ui.editor;

import org.deskwright.casefile.ui.notes.Markdown;
import org.deskwright.core.casefile.Case;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The notes as they are typed, and beside them as they are read. */
final class NotesPage implements EditorPage {
    private static final Texts TEXTS = Texts.beside(NotesPage.class);
    private static final int PAUSE_MILLIS = 250;
    private static final int MARGIN = 10;

    private final DiagnosisSession session;
    private final SashForm body;
    private final StyledText text;
    private final TextUndo undo;
    private final Page preview;
    private int shownCase = -1;
    private String taken = "";
    private String previewed;
    private boolean filling;

    NotesPage(Composite parent, DiagnosisSession session) {
        this.session = session;
        body = new SashForm(parent, SWT.HORIZONTAL);
        text = new StyledText(body, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        text.setData(PageWriter.ID, "case.notes");
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setFont(JFaceResources.getTextFont());
        Painted.on(text, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = TEXTS.get("notes.name");
            }
        });
        // the Tab key leads on, as in every other field
        text.addListener(SWT.Traverse,
                e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        undo = TextUndo.on(text);
        text.addListener(SWT.Modify, e -> typed());
        text.addListener(SWT.FocusOut, e -> commit());
        preview = new Page(body, "case.notes.preview");
        Painted.follow(body);
        body.setWeights(1, 1);
    }

    @Override
    public Control control() {
        return body;
    }

    @Override
    public void show(OpenCase state) {
        String notes = state.document().map(Case::notes).orElse("");
        boolean another = shownCase != state.origin().number();
        if (another || !notes.equals(taken)) {
            shownCase = state.origin().number();
            taken = notes;
            if (!notes.equals(plain())) {
                filling = true;
                text.setText(notes);
                filling = false;
                undo.forget();
            }
            preview();
        }
    }

    private void typed() {
        if (!filling) {
            if (!session.current().isChanged()) {
                commit(); // from the first letter on, leaving asks
            }
            // with every pause, so that little is lost however it ends
            text.getDisplay().timerExec(-1, commit);
            text.getDisplay().timerExec(PAUSE_MILLIS, commit);
        }
    }

    private final Runnable commit = this::commit;

    @Override
    public void commit() {
        if (text.isDisposed()) {
            return;
        }
        String now = plain();
        if (!now.equals(taken) && session.current().origin().number() == shownCase) {
            taken = now;
            session.edit(c -> c.withNotes(now));
        }
        preview();
    }

    private void preview() {
        if (!taken.equals(previewed)) {
            previewed = taken;
            preview.rewrite(writer -> {
                if (taken.isBlank()) {
                    writer.aside(TEXTS.get("notes.empty"));
                } else {
                    Markdown.write(taken, writer);
                }
            });
        }
    }

    /** With the line ends that the file has, whatever the platform's are. */
    private String plain() {
        return text.getText().replace("\r\n", "\n");
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }
}
