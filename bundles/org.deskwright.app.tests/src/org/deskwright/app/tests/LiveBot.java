package org.deskwright.app.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** The live estate over a stand-in for AWS: the wizard and the views. */
final class LiveBot implements AutoCloseable {
    private static final String CONFIG = "aws.configFile";
    private static final String WIZARD = "Connect an AWS Account";

    private final WorkbenchBot workbench;
    private final FakeAws fake;
    /** How often the store was written when a refresh was waited for last. */
    private int written;
    private final String before = System.getProperty(CONFIG);

    private LiveBot(WorkbenchBot workbench, FakeAws fake) {
        this.workbench = workbench;
        this.fake = fake;
    }

    /** Starts the stand-in with the sample's estate, and lets its profiles be those of the user. */
    static LiveBot start(WorkbenchBot workbench, Path folder) throws IOException {
        FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, InstantSource.system());
        LiveBot bot = new LiveBot(workbench, fake);
        bot.written = bot.session().current().snapshots();
        System.setProperty(CONFIG, Files.writeString(folder.resolve("config"), fake.profiles()).toString());
        return bot;
    }

    FakeAws fake() {
        return fake;
    }

    LiveSession session() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(LiveSession.class));
    }

    /** Goes through the wizard as a user does. */
    void connect(String profile, String... regions) {
        Ui.display().asyncExec(() -> workbench.command("org.deskwright.live.ui.connect", Map.of()));
        DialogBot wizard = DialogBot.await(WIZARD);
        Ui.run(() -> control("live.connect.profile", Text.class).setText(profile));
        push("Next >");
        Ui.run(() -> {
            Table table = control("live.connect.regions", Table.class);
            for (TableItem item : table.getItems()) {
                item.setChecked(List.of(regions).contains(item.getText().split(" ")[0]));
            }
            table.notifyListeners(SWT.Selection, new Event());
        });
        wizard.push("Finish");
    }

    private static void push(String text) {
        Ui.run(() -> Ui.all(shell(), Button.class).stream().filter(b -> b.getText().replace("&", "").equals(text))
                .findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event()));
    }

    private static Shell shell() {
        return Stream.of(Ui.display().getShells()).filter(s -> s.getText().equals(WIZARD)).findFirst().orElseThrow();
    }

    private static <T extends Control> T control(String id, Class<T> type) {
        return Ui.all((Composite) shell(), id, type).getFirst();
    }

    /** Runs a command and waits until what it began is over and shown. */
    void refresh() {
        workbench.command("org.deskwright.live.ui.refresh", Map.of());
        awaitEnd();
    }

    void awaitEnd() {
        Ui.waitUntil("the refresh is over", Duration.ofMinutes(2), () -> session().current().snapshots() > written);
        written = session().current().snapshots();
        Ui.waitUntil("it is shown", Duration.ofMinutes(1),
                () -> session().isOpen() && !workbench.session().current().state().isRunning());
        Ui.pause();
    }

    /** The table of a view, once it is shown with rows. */
    TableBot table(String view) {
        workbench.show("org.deskwright.live." + view);
        Ui.waitUntil(view + " has rows",
                () -> Ui.all(workbench.shell(), "live." + view, Canvas.class).stream().anyMatch(c -> c.isVisible()));
        return TableBot.find("live." + view);
    }

    /** Forgets all that is connected, and stops the stand-in. */
    @Override
    public void close() {
        session().cancel();
        Ui.waitUntil("nothing is read any more", () -> !session().current().running());
        session().current().connections().forEach(session()::disconnect);
        workbench.session().discard();
        fake.close();
        if (before == null) {
            System.clearProperty(CONFIG);
        } else {
            System.setProperty(CONFIG, before);
        }
    }
}
