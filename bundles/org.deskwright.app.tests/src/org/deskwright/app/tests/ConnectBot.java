package org.deskwright.app.tests;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The wizard that connects an account, used as a user does. */
final class ConnectBot {
    static final String WIZARD = "Connect an AWS Account";

    private ConnectBot() {
    }

    static ConnectBot open(WorkbenchBot workbench) {
        Ui.display().asyncExec(() -> workbench.command("org.deskwright.live.ui.connect", Map.of()));
        DialogBot.await(WIZARD);
        return new ConnectBot();
    }

    /** Types the profile, and goes on to the Regions. */
    ConnectBot profile(String profile) {
        Ui.run(() -> control("live.connect.profile", Text.class).setText(profile));
        return push("Next >");
    }

    /** Selects these in the list, and goes on to the Regions. */
    ConnectBot profiles(String... profiles) {
        Ui.waitUntil("the profiles are listed",
                () -> Stream.of(control("live.connect.profiles", Table.class).getItems()).map(TableItem::getText)
                        .toList().containsAll(List.of(profiles)));
        Ui.run(() -> {
            Table table = control("live.connect.profiles", Table.class);
            table.setSelection(Stream.of(table.getItems()).filter(item -> List.of(profiles).contains(item.getText()))
                    .toArray(TableItem[]::new));
            table.notifyListeners(SWT.Selection, new Event());
        });
        return push("Next >");
    }

    ConnectBot regions(String... regions) {
        Ui.run(() -> {
            Table table = control("live.connect.regions", Table.class);
            for (TableItem item : table.getItems()) {
                item.setChecked(List.of(regions).contains(item.getText()));
                item.setGrayed(false);
            }
            table.notifyListeners(SWT.Selection, new Event());
        });
        return this;
    }

    ConnectBot push(String text) {
        Ui.run(() -> Ui.all(shell(), Button.class).stream().filter(b -> b.getText().replace("&", "").equals(text))
                .findFirst().orElseThrow(() -> new AssertionError("No button " + text))
                .notifyListeners(SWT.Selection, new Event()));
        return this;
    }

    /** What the last page has found out; empty while it is found out, or where nothing could be. */
    String result() {
        return Ui.get(() -> Ui.all((Composite) shell(), "live.connect.result", Text.class).stream()
                .filter(Text::isVisible).map(Text::getText).findFirst().orElse(""));
    }

    /** Why there is no result; empty where there is one. */
    String problem() {
        return Ui.get(() -> Ui.all((Composite) shell(), "live.connect.test.pane.problem", Composite.class).stream()
                .filter(Composite::isVisible).map(Object::toString).findFirst().orElse(""));
    }

    /**
     * What comes of it may open a dialog at once: whoever let the display do all it has to would wait for an answer.
     */
    void finish() {
        Ui.display().asyncExec(() -> push("Finish"));
        Ui.waitUntil("the wizard has gone", () -> !DialogBot.isOpen(WIZARD));
    }

    void cancel() {
        Ui.run(() -> shell().close());
        Ui.waitUntil("the wizard has gone", () -> !DialogBot.isOpen(WIZARD));
    }

    private static Shell shell() {
        return Stream.of(Ui.display().getShells()).filter(s -> s.getText().equals(WIZARD)).findFirst().orElseThrow();
    }

    private static <T extends Control> T control(String id, Class<T> type) {
        return Ui.all((Composite) shell(), id, type).getFirst();
    }
}
