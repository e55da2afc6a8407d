package org.deskwright.live.ui.part;

import org.deskwright.ui.command.CommandRunner;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.text.Texts;
import org.eclipse.ui.IWorkbenchPartSite;

/** The ways on that several empty views show. */
public final class Doors {
    public static final String CONNECT = "org.deskwright.live.ui.connect";
    public static final String REFRESH = "org.deskwright.live.ui.refresh";
    private static final Texts TEXTS = Texts.beside(Doors.class);

    private Doors() {
    }

    public static EmptyState connect(EmptyState state, IWorkbenchPartSite site, String id) {
        return state.door(TEXTS.get("connect"), Icon.CONNECT.image(), id + ".connect",
                () -> CommandRunner.first(site, CONNECT));
    }

    public static EmptyState refresh(EmptyState state, IWorkbenchPartSite site, String id) {
        return state.door(TEXTS.get("refresh"), Icon.REFRESH.image(), id + ".refresh",
                () -> CommandRunner.first(site, REFRESH));
    }
}
