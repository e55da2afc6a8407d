package org.deskwright.app.command;

import java.io.IOException;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.text.Texts;
import org.eclipse.help.IContext;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;

/**
 * Has the guide answer where the platform asks for help. Find Actions offers a search in the help whether there is one
 * or not.
 */
public final class GuideHelp extends AbstractHelpUI {
    private static final Texts TEXTS = Texts.beside(GuideHelp.class);

    @Override
    public void displayHelp() {
        open(Guide.FIRST_PAGE);
    }

    @Override
    public void displayContext(IContext context, int x, int y) {
        open(Guide.FIRST_PAGE);
    }

    @Override
    public void displayHelpResource(String href) {
        open(Guide.FIRST_PAGE);
    }

    @Override
    public void search(String expression) {
        open(() -> Guide.search(expression, 1).stream().findFirst().map(GuidePage::name).orElse(Guide.FIRST_PAGE));
    }

    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }

    /** In the background, since it may have to be unpacked; what goes wrong is told by the workbench. */
    static void open(String page) {
        open(() -> page);
    }

    private static void open(Finding finding) {
        new Errand<>(TEXTS.get("guide.job"), Errand.SHORT, monitor -> {
            String page = finding.page();
            Guide.open(page);
            return page;
        }).icon(Icon.LINK).start(PlatformUI.getWorkbench().getDisplay());
    }

    /** Gives the name of a page; reads files. */
    @FunctionalInterface
    private interface Finding {
        String page() throws IOException;
    }
}
