package org.deskwright.logs.ui.open;

import org.deskwright.ui.command.CommandRunner;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;

/** What a view of logs says while none is open, with the ways to open some. */
public final class NoLogs {
    private static final Texts TEXTS = Texts.beside(NoLogs.class);
    private static final String PREFIX = "org.deskwright.logs.ui.";

    private NoLogs() {
    }

    /**
     * @param id of the view, before the ids of what is made here
     * @param texts of the view: {@code empty.title} and {@code empty.hint}
     */
    public static Composite in(Composite parent, IWorkbenchPartSite site, String id, Texts texts) {
        return doors(new EmptyState(parent, id + ".empty", texts.get("empty.title"), texts.get("empty.hint")), site, id)
                .control();
    }

    /** Adds the ways to open logs. */
    public static EmptyState doors(EmptyState empty, IWorkbenchPartSite site, String id) {
        return empty.door(TEXTS.get("door.file"), Icon.OPEN_FILE.image(), id + ".open",
                () -> CommandRunner.first(site, PREFIX + "openLog")).door(TEXTS.get("door.folder"),
                        Icon.OPEN_FOLDER.image(), id + ".folder",
                        () -> CommandRunner.first(site, PREFIX + "openLogFolder"));
    }
}
