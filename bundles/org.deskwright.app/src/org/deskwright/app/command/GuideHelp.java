package org.deskwright.app.command;

import java.io.IOException;

import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.help.IContext;
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
        inJob(() -> Guide.open(Guide.search(expression).orElse(Guide.FIRST_PAGE)));
    }

    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }

    private static void open(String page) {
        inJob(() -> Guide.open(page));
    }

    private static void inJob(Opening opening) {
        Job.create(TEXTS.get("guide.job"), monitor -> {
            try {
                opening.perform();
                return Status.OK_STATUS;
            } catch (IOException e) {
                return Status.error(e.getMessage(), e);
            }
        }).schedule();
    }

    /** Something about the guide that may fail. */
    @FunctionalInterface
    private interface Opening {
        void perform() throws IOException;
    }
}
