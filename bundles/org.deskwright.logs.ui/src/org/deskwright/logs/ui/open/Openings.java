package org.deskwright.logs.ui.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.archive.Refusal;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.editor.LogInput;
import org.deskwright.logs.ui.explorer.LogExplorer;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.library.OpenedLogs;
import org.deskwright.logs.ui.perspective.EvidencePerspective;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.WorkbenchException;

/** Opens logs: those that were asked for in editors, all that stand beside them in the log explorer. */
public final class Openings {
    private static final Texts TEXTS = Texts.beside(Openings.class);
    /** Logs for which editors are opened at once; of more, the user chooses. */
    private static final int FEW = 3;

    private Openings() {
    }

    /** Looks for logs in files, folders and archives and opens them. Returns at once. */
    public static void open(List<Path> paths, IWorkbenchWindow window) {
        open(paths, editor -> {}, window);
    }

    /**
     * As {@link #open(List, IWorkbenchWindow)}.
     *
     * @param shown gets the editor where one log was found
     */
    public static void open(List<Path> paths, Consumer<LogEditor> shown, IWorkbenchWindow window) {
        LogLibrary library = window.getService(LogLibrary.class);
        new Errand<>(name(paths), Errand.LONG, monitor -> {
            List<OpenedLogs> all = new ArrayList<>();
            for (Path path : paths) {
                all.add(library.openAnew(path.toAbsolutePath().normalize(), monitor::isCanceled));
            }
            if (all.stream().allMatch(logs -> logs.logs().isEmpty())) {
                throw nothing(paths, all.stream().flatMap(logs -> logs.refusals().stream()).toList());
            }
            return all;
        }).icon(Icon.LOG).then(all -> show(all, shown, window)).start(window.getShell().getDisplay());
    }

    /** Looks again what there is of files, folders and archives that were opened. Returns at once. */
    public static void look(List<Path> paths, IWorkbenchWindow window) {
        LogLibrary library = window.getService(LogLibrary.class);
        new Errand<>(name(paths), Errand.LONG, monitor -> {
            List<OpenedLogs> all = new ArrayList<>();
            for (Path path : paths) {
                all.add(library.openAnew(path, monitor::isCanceled));
            }
            return all;
        }).icon(Icon.REFRESH).start(window.getShell().getDisplay());
    }

    private static String name(List<Path> paths) {
        Path name = paths.getFirst().getFileName();
        return TEXTS.get("job", name == null ? paths.getFirst() : name);
    }

    private static LoadException nothing(List<Path> paths, List<Refusal> refusals) {
        String where = paths.getFirst().toString();
        return refusals.isEmpty()
                ? new LoadException(TEXTS.get("nothing", where), TEXTS.get("nothing.advice"))
                : new LoadException(refusals.getFirst().line() + ".", "");
    }

    private static void show(List<OpenedLogs> all, Consumer<LogEditor> shown, IWorkbenchWindow window) {
        List<Rotation> logs = all.stream().flatMap(opened -> opened.logs().stream()).toList();
        Optional<IWorkbenchPage> page = evidence(window);
        if (page.isPresent() && logs.size() <= FEW) {
            logs.forEach(log -> edit(log, page.get()).filter(_ -> logs.size() == 1).ifPresent(shown));
        } else {
            page.ifPresent(p -> reveal(all.getLast(), p));
        }
    }

    private static void reveal(OpenedLogs opened, IWorkbenchPage page) {
        try {
            if (page.showView(LogExplorer.ID) instanceof LogExplorer explorer) {
                explorer.reveal(opened);
            }
        } catch (PartInitException e) {
            ILog.of(Openings.class).log(e.getStatus());
        }
    }

    /** Goes to the perspective where logs are read. */
    public static Optional<IWorkbenchPage> evidence(IWorkbenchWindow window) {
        try {
            return Optional.of(window.getWorkbench().showPerspective(EvidencePerspective.ID, window));
        } catch (WorkbenchException e) {
            ILog.of(Openings.class).log(e.getStatus());
            return Optional.empty();
        }
    }

    /** Opens a log in an editor, or goes to the one where it is open already. */
    public static Optional<LogEditor> edit(Rotation log, IWorkbenchPage page) {
        try {
            // perspectives have no place for editors until there is one
            page.setEditorAreaVisible(true);
            closeOlder(log, page);
            return page.openEditor(new LogInput(log), LogEditor.ID) instanceof LogEditor editor
                    ? Optional.of(editor)
                    : Optional.empty();
        } catch (PartInitException e) {
            ILog.of(Openings.class).log(e.getStatus());
            return Optional.empty();
        }
    }

    /** What was packed and is unpacked once more may be another log by now. */
    private static void closeOlder(Rotation log, IWorkbenchPage page) {
        if (page.findEditor(new LogInput(log)) instanceof LogEditor editor
                && editor.getEditorInput() instanceof LogInput(Rotation before)
                && !unpacked(before).equals(unpacked(log))) {
            page.closeEditor(editor, false);
        }
    }

    private static List<Path> unpacked(Rotation log) {
        return log.logs().stream().filter(FoundLog::unpacked).map(FoundLog::file).toList();
    }

    /**
     * Opens a log at a line.
     *
     * @param line from 0; empty for none
     */
    public static void edit(Rotation log, OptionalLong line, IWorkbenchWindow window) {
        evidence(window).flatMap(page -> edit(log, page)).ifPresent(editor -> line.ifPresent(editor::go));
    }
}
