package org.deskwright.app.command;

import java.io.IOException;
import java.net.URL;

import org.deskwright.ui.desktop.Desktop;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** Opens the guide in the user's browser; its pages come with the product, so it works offline. */
public final class GuideHandler extends AbstractHandler {
    private static final String BUNDLE = "org.deskwright.doc";
    private static final Path FOLDER = new Path("html");
    private static final String FIRST_PAGE = "index";
    private static final String PAGE = "org.deskwright.app.guide.page";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Bundle doc = Platform.getBundle(BUNDLE);
        String name = event.getParameter(PAGE);
        URL page = doc == null
                ? null
                : FileLocator.find(doc, FOLDER.append((name == null ? FIRST_PAGE : name) + ".html"));
        if (page == null) {
            throw new ExecutionException("The guide is not installed: bundle " + BUNDLE + " is missing");
        }
        try {
            // the whole folder, so that links between pages and pictures work
            FileLocator.toFileURL(FileLocator.find(doc, FOLDER));
            Desktop.open(FileLocator.toFileURL(page).toExternalForm());
        } catch (IOException e) {
            throw new ExecutionException("The guide cannot be unpacked", e);
        }
        return null;
    }
}
