package org.deskwright.logs.ui.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.open.Openings;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;

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
        Desktop.ask(dialog).map(Path::of).ifPresent(this::readOn);
    }

    /** Whoever reads on wants to do so where they were. What was read before stays until there is another log. */
    void readOn(Path file) {
        IWorkbenchWindow window = editor.getSite().getWorkbenchWindow();
        LogDocument before = editor.log();
        long line = editor.pane().selection().lead().line();
        new Errand<>(TEXTS.get("find-again.job"), Errand.SHORT, monitor -> {
            try {
                return SameLine.of(before, line);
            } catch (IOException e) {
                // of what cannot be read any more nobody knows the line
                return Optional.<SameLine>empty();
            }
        }).icon(Icon.FIND).then(same -> Openings.open(List.of(file), found -> readOn(found, same), window))
                .start(window.getShell().getDisplay());
    }

    private void readOn(LogEditor found, Optional<SameLine> same) {
        same.ifPresent(wanted -> go(wanted, found));
        if (found == editor) {
            editor.again();
        } else if (editor.isAlive()) {
            editor.getSite().getPage().closeEditor(editor, false);
        }
    }

    private static void go(SameLine wanted, LogEditor found) {
        found.whenIndexed(() -> new Errand<OptionalLong>(TEXTS.get("find-again.job"), Errand.LONG,
                monitor -> wanted.in(found.log(), monitor::isCanceled)).icon(Icon.FIND).then(line -> {
                    if (found.isAlive()) {
                        line.ifPresentOrElse(found::go, () -> found.say(TEXTS.get("find-again.none")));
                    }
                }).start(found.getSite().getShell().getDisplay()));
    }

    private void show(Path file) {
        Openings.open(List.of(file), editor.getSite().getWorkbenchWindow());
    }
}
