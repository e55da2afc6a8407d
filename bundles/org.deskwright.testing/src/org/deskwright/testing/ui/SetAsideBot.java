package org.deskwright.testing.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.VirtualTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The dialogs that set findings aside, and look through what was. */
public final class SetAsideBot {
    private SetAsideBot() {
    }

    /** Renews one of the expired entries by its row, once so many are listed. */
    public static void renewExpired(int listed, int row) {
        inExpired(listed, dialog -> {
            VirtualTable<?> table = table(dialog);
            table.select(List.of(table.shownRows().get(row)));
            push(dialog, "expired.renew");
        });
    }

    /** Removes all expired entries, once so many are listed, which closes the dialog. */
    public static void removeExpired(int listed) {
        inExpired(listed, dialog -> {
            table(dialog).selectAll();
            push(dialog, "expired.remove");
        });
    }

    private static VirtualTable<?> table(Shell dialog) {
        return VirtualTable.of(Ui.all(dialog, "diagnosis.expired", Canvas.class).getFirst()).orElseThrow();
    }

    private static void push(Shell dialog, String button) {
        Ui.all(dialog, button, Button.class).getFirst().notifyListeners(SWT.Selection, new Event());
    }

    private static void inExpired(int listed, Consumer<Shell> act) {
        if (expiredDialog().isEmpty()) {
            Ui.display().asyncExec(
                    () -> Ui.one("findings.expired.review", Link.class).notifyListeners(SWT.Selection, new Event()));
        }
        Ui.waitUntil("the dialog lists them",
                () -> expiredDialog().filter(dialog -> table(dialog).count() == listed).isPresent());
        Ui.run(() -> act.accept(expiredDialog().orElseThrow()));
        Ui.settle();
    }

    private static Optional<Shell> expiredDialog() {
        return Ui.get(() -> Stream.of(Ui.display().getShells())
                .filter(s -> "expired.dialog".equals(s.getData(PageWriter.ID))).findFirst());
    }

    /** Sets the selected findings aside through the dialog, with a reason; gives what the dialog said it would hide. */
    public static String setAside(String reach, String reason) {
        StringBuilder preview = new StringBuilder();
        AtomicBoolean answered = new AtomicBoolean();
        Ui.run(() -> Ui.display().timerExec(200, () -> fillInDialog(reach, reason, preview, answered)));
        new WorkbenchBot().command("org.deskwright.diagnosis.ui.suppress", Map.of());
        if (!answered.get()) {
            throw new AssertionError("No dialog came");
        }
        return preview.toString();
    }

    private static void fillInDialog(String reach, String reason, StringBuilder preview, AtomicBoolean answered) {
        Shell dialog = Stream.of(Ui.display().getShells())
                .filter(s -> "suppress.dialog".equals(s.getData(PageWriter.ID))).findFirst()
                .orElseThrow(() -> new AssertionError("No dialog"));
        Button ok = Ui.all(dialog, "suppress.ok", Button.class).getFirst();
        if (ok.isEnabled()) {
            throw new AssertionError("It may be set aside without a reason");
        }
        for (String each : List.of("FINDING", "SUBJECT", "CHECK")) {
            Button radio = Ui.all(dialog, "suppress.reach." + each, Button.class).getFirst();
            radio.setSelection(each.equals(reach));
        }
        Ui.all(dialog, "suppress.reason", Text.class).getFirst().setText(reason);
        preview.append(Ui.all(dialog, "suppress.preview", Text.class).getFirst().getText());
        answered.set(true);
        ok.notifyListeners(SWT.Selection, new Event());
    }
}
