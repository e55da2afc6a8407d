package org.deskwright.logs.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.deskwright.logs.ui.open.Openings;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPage;

/** What can be done about what the notices say. */
record NoticeWays(LogEditor editor, OpenLog open) implements Notices.Ways {
    private static final Texts TEXTS = Texts.beside(NoticeWays.class);

    @Override
    public void stop() {
        open.stop();
    }

    @Override
    public void goOn() {
        open.index(true);
    }

    @Override
    public boolean isMoveKnown() {
        return open.movedTo().isPresent();
    }

    @Override
    public void openMoved() {
        open.movedTo().ifPresent(this::show);
    }

    @Override
    public void findAgain() {
        FileDialog dialog = new FileDialog(editor.getSite().getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText(TEXTS.get("find-again"));
        dialog.setFileName(editor.getPartName());
        Desktop.ask(dialog).map(Path::of).ifPresent(file -> {
            IWorkbenchPage page = editor.getSite().getPage();
            // whoever reads on wants to do so where they were
            Openings.open(List.of(file), OptionalLong.of(editor.pane().selection().lead().line()),
                    editor.getSite().getWorkbenchWindow());
            page.closeEditor(editor, false);
        });
    }

    private void show(Path file) {
        Openings.open(List.of(file), editor.getSite().getWorkbenchWindow());
    }
}
