package org.deskwright.testing.ui;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;

/** The Fleet perspective: its tables of items of the estate. */
public final class FleetBot {
    private static final String PERSPECTIVE = "org.deskwright.estate.perspective";

    private static final List<String> NETWORK = List.of("subnets", "route-tables", "security-groups", "nat-gateways",
            "network-interfaces", "elastic-addresses");

    private final WorkbenchBot workbench;

    private FleetBot(WorkbenchBot workbench) {
        this.workbench = workbench;
    }

    /** Changes to the perspective as it is at the first start. */
    public static FleetBot open(WorkbenchBot workbench) {
        Ui.run(() -> {
            try {
                PlatformUI.getWorkbench().showPerspective(PERSPECTIVE, workbench.window());
                workbench.window().getActivePage().resetPerspective();
            } catch (WorkbenchException e) {
                throw new IllegalStateException(e);
            }
        });
        return new FleetBot(workbench);
    }

    public NavigatorBot navigator() {
        workbench.show("org.deskwright.estate.navigator");
        return new NavigatorBot();
    }

    /** The table of a view, such as {@code workspaces} or {@code ip-groups}, once it has rows. */
    public TableBot table(String view) {
        workbench.show("org.deskwright.estate." + view.replace("-", ""));
        return shown(view);
    }

    private static TableBot shown(String view) {
        Ui.waitUntil("the table of " + view + " is shown", () -> filter(view).isVisible());
        return TableBot.find("fleet." + view);
    }

    private static Text filter(String view) {
        return Ui.one("fleet." + view + ".filter", Text.class);
    }

    /** The table of a part of the network, such as {@code subnets}. */
    public TableBot network(String kind) {
        workbench.show("org.deskwright.estate.network");
        Ui.run(() -> {
            Combo choice = Ui.one("network.kind", Combo.class);
            choice.select(NETWORK.indexOf(kind));
            choice.notifyListeners(SWT.Selection, new Event());
        });
        return shown(kind);
    }

    /** Asks whether an address would get in, and gives the answer. */
    public String wouldGetIn(String address) {
        Ui.run(() -> {
            Text field = Ui.one("ip-groups.address", Text.class);
            field.setText(address);
            field.notifyListeners(SWT.DefaultSelection, new Event());
        });
        Ui.waitUntil("it is answered whether " + address + " would get in", () -> answer().startsWith(address));
        return Ui.get(FleetBot::answer);
    }

    private static String answer() {
        return Ui.all(Ui.one("ip-groups.answer", Composite.class), Control.class).stream()
                .flatMap(c -> PageTexts.of(c).stream()).collect(Collectors.joining("\n"));
    }

    /** Types a query over the table of a view and waits until the table has followed. */
    public TableBot query(String view, String text) {
        TableBot table = table(view);
        Ui.run(() -> {
            filter(view).setText(text);
            filter(view).notifyListeners(SWT.DefaultSelection, new Event());
        });
        return table.settled();
    }

    /** What is said of the query when it cannot be understood, or nothing. */
    public String mistake(String view) {
        return Ui.get(() -> {
            Label label = Ui.one("fleet." + view + ".mistake", Label.class);
            return label.isVisible() ? label.getText() : "";
        });
    }

    /** The line beneath the table. */
    public String count(String view) {
        return Ui.get(() -> Ui.one("fleet." + view + ".count", Label.class).getText());
    }

    /** To what the table is narrowed, or nothing. */
    public String narrowedTo(String view) {
        return Ui.get(() -> {
            CLabel label = Ui.one("fleet." + view + ".narrowed", CLabel.class);
            return label.isVisible() ? label.getText() : "";
        });
    }

    public FleetBot widen(String view) {
        Ui.run(() -> Ui.one("fleet." + view + ".widen", Link.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("the table of " + view + " is no longer narrowed", () -> narrowedTo(view).isEmpty());
        return this;
    }
}
