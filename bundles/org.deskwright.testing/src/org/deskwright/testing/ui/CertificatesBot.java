package org.deskwright.testing.ui;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;

/** The Certificates perspective: the list, what the selected one says, and who trusts it. */
public final class CertificatesBot {
    private static final String PERSPECTIVE = "org.deskwright.certificates.perspective";

    private final TableBot table;

    private CertificatesBot(TableBot table) {
        this.table = table;
    }

    /** In the perspective that is open. */
    public static CertificatesBot asItIs() {
        return new CertificatesBot(TableBot.find("certificates").settled());
    }

    public static CertificatesBot open(WorkbenchBot workbench) {
        workbench.perspective(PERSPECTIVE);
        workbench.show("org.deskwright.certificates.list");
        return new CertificatesBot(TableBot.find("certificates").settled());
    }

    public TableBot table() {
        return table;
    }

    /** Types into the filter, and waits until the table has followed. */
    public CertificatesBot filter(String words) {
        Ui.run(() -> Ui.one("certificates.filter", Text.class).setText(words));
        Ui.pause();
        table.settled();
        return this;
    }

    /** Selects rows by their identity: that of a file with a place in it, or {@code known} and an id. */
    public CertificatesBot select(String... identities) {
        table.select(List.of(identities));
        Ui.pause();
        return this;
    }

    public String line() {
        return Ui.get(() -> Ui.one("certificates.line", Label.class).getText());
    }

    public List<String> details() {
        return texts("certificates.details.page");
    }

    public List<String> trust() {
        return texts("certificates.trust.page");
    }

    /** Which store accepts which chain. */
    public TableBot stores(WorkbenchBot workbench) {
        workbench.show("org.deskwright.certificates.stores");
        return TableBot.find("certificates.stores").settled();
    }

    /** All paths of the selected certificate side by side. */
    public TableBot paths(WorkbenchBot workbench) {
        workbench.show("org.deskwright.certificates.paths");
        return TableBot.find("certificates.paths").settled();
    }

    /** When everything ends, one by one. */
    public TableBot expiry(WorkbenchBot workbench) {
        workbench.show("org.deskwright.certificates.expiry");
        return TableBot.find("certificates.expiry").settled();
    }

    /** Presses keys in the chart of months, one after the other. */
    public CertificatesBot pressInChart(int... keys) {
        Ui.run(() -> Ui.one("certificates.expiry.chart", Canvas.class).setFocus());
        for (int key : keys) {
            Ui.run(() -> {
                Event event = new Event();
                event.keyCode = key;
                Ui.one("certificates.expiry.chart", Canvas.class).notifyListeners(SWT.KeyDown, event);
            });
        }
        Ui.pause();
        return this;
    }

    /** The entries of the context menu of a table. */
    public List<String> menu(String table) {
        return Ui.get(() -> {
            Menu menu = Ui.all(Ui.display().getActiveShell(), table, Canvas.class).stream()
                    .filter(canvas -> canvas.getMenu() != null).findFirst().orElseThrow().getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            List<String> entries = Stream.of(menu.getItems()).filter(MenuItem::isEnabled)
                    .map(item -> item.getText().replace("&", "").replaceAll("\t.*", "")).toList();
            menu.notifyListeners(SWT.Hide, new Event());
            return entries;
        });
    }

    private static List<String> texts(String page) {
        Composite body = PageTexts.page(page);
        return Ui.get(() -> Ui.all(body, Control.class).stream().flatMap(c -> PageTexts.of(c).stream()).toList());
    }
}
