package org.deskwright.app.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.RecentCases;
import org.deskwright.ui.session.RecentCases.RecentCase;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.services.IServiceLocator;

/** What was opened lately, to be opened again; follows the list as it changes. */
final class RecentSection {
    private static final Texts TEXTS = Texts.beside(RecentSection.class);
    private static final String OPEN = "org.deskwright.ui.openRecent";
    private static final String PATHS = "org.deskwright.ui.openRecent.paths";
    private static final int MOST = 7;

    private final Composite column;
    private final RecentCases recents;
    private final Ways ways;
    private final Runnable resized;
    private Composite rows;

    RecentSection(Composite column, IServiceLocator services, Ways ways, Runnable resized) {
        this.column = column;
        this.recents = services.getService(RecentCases.class);
        this.ways = ways;
        this.resized = resized;
        WelcomePage.label(column, TEXTS.get("recent"), JFaceResources.getBannerFont());
        write();
        Display display = column.getDisplay();
        DiagnosisSession.Subscription subscription = recents.subscribe(() -> display.asyncExec(this::again));
        column.addListener(SWT.Dispose, event -> subscription.end());
        recents.refresh();
    }

    private void again() {
        if (!column.isDisposed()) {
            rows.dispose();
            write();
            Painted.throughout(rows);
            resized.run();
        }
    }

    private void write() {
        rows = WelcomePage.stack(column);
        List<RecentCase> list = recents.list();
        list.stream().limit(MOST).forEach(this::row);
        if (list.isEmpty()) {
            muted(TEXTS.get("recent.none"), 0);
        }
    }

    private void row(RecentCase recent) {
        String paths = recent.paths().stream().map(Path::toString).collect(Collectors.joining("\n"));
        Way way = new Way(OPEN, Map.of(PATHS, paths), recent.title(), Icon.CASE);
        String title = recent.missing() ? TEXTS.get("recent.missing", recent.title()) : recent.title();
        Icon icon = recent.missing() ? Icon.WARNING : Icon.CASE;
        Link link = LinkLine.in(rows, icon, title, "welcome.recent", () -> ways.go(way));
        link.setToolTipText(paths);
        muted(TEXTS.get("recent.place", recent.place(), Moments.here(recent.opened())), LinkLine.indent(icon));
    }

    private void muted(String text, int indent) {
        Label label = WelcomePage.label(rows, text, JFaceResources.getDefaultFont());
        label.setData(PageWriter.ID, "welcome.recent.place");
        ((GridData) label.getLayoutData()).horizontalIndent = indent;
        Painted.on(label, ThemeColor.MUTED, ThemeColor.PAGE);
    }
}
