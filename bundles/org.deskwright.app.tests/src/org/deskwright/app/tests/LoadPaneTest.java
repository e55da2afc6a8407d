package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.load.Loader;
import org.deskwright.ui.page.PageWriter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Loading in the background, as every view does it. */
@ExtendWith(PictureOnFailure.class)
class LoadPaneTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<String> shown = new ArrayList<>();
    private Shell shell;
    private LoadPane<String> pane;

    @BeforeEach
    void open() {
        Ui.run(() -> {
            shell = new Shell(Ui.display());
            shell.setLayout(new FillLayout());
            shell.setBounds(20, 20, 700, 300);
            pane = new LoadPane<>(shell, "test.pane", shown::add);
            shell.open();
        });
    }

    @AfterEach
    void close() {
        Ui.run(shell::dispose);
    }

    private void load(Duration limit, Loader<String> loader) {
        Ui.run(() -> pane.load("Reading it", limit, loader));
    }

    private void waitUntilLoaded() {
        Ui.waitUntil("it is loaded", () -> !pane.isLoading());
        Ui.settle();
    }

    private String strip() {
        return Ui.get(() -> {
            Label label = Ui.all(shell, "test.pane.strip.text", Label.class).getFirst();
            return label.isVisible() ? label.getText() : "";
        });
    }

    private String problem() {
        return Ui.get(() -> {
            List<Composite> problems = Ui.all(shell, "test.pane.problem", Composite.class);
            return problems.isEmpty() || !problems.getFirst().isVisible() ? "" : texts(problems.getFirst());
        });
    }

    private static String texts(Composite root) {
        StringBuilder all = new StringBuilder();
        for (Control child : root.getChildren()) {
            all.append(child instanceof Label label ? label.getText() + " " : "");
            all.append(child instanceof Composite composite ? texts(composite) : "");
        }
        return all.toString();
    }

    private void push(String id) {
        Ui.run(() -> Ui.all(shell, id, Button.class).getFirst().notifyListeners(SWT.Selection, new Event()));
    }

    @Test
    void whatIsStoppedIsInterruptedAndCanBeStartedAgain() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        boolean[] quick = new boolean[1];
        load(LONG, monitor -> {
            if (quick[0]) {
                return "second";
            }
            monitor.subTask("half of it");
            try {
                new CountDownLatch(1).await();
                return "never";
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
        Ui.waitUntil("the progress is told", () -> strip().contains("half of it"));
        push("test.pane.strip.button");
        interrupted.await();
        Ui.waitUntil("it says so", () -> problem().contains("Reading it was stopped."));
        quick[0] = true;
        push("test.pane.retry");
        waitUntilLoaded();
        assertEquals(List.of("second"), shown);
        assertEquals("", problem());
        assertEquals("", strip());
    }

    /** The id of the control at which the keyboard is. */
    private String atKeyboard() {
        return Ui.get(() -> {
            Control focus = Ui.display().getFocusControl();
            return focus == null ? "" : String.valueOf(focus.getData(PageWriter.ID));
        });
    }

    @Test
    void theKeyboardStaysInThePaneWhateverItTurnsTo() {
        Ui.run(() -> {
            pane.content().setLayout(new FillLayout());
            Text text = new Text(pane.content(), SWT.BORDER);
            text.setData(PageWriter.ID, "test.text");
            shell.layout(true, true);
            shell.forceActive();
            text.setFocus();
        });
        Ui.waitUntil("the keyboard is in the content", () -> atKeyboard().equals("test.text"));
        int[] tries = new int[1];
        load(LONG, monitor -> {
            if (++tries[0] <= 2) {
                throw new LoadException("The share is gone, " + tries[0] + ".", "Connect to the network.");
            }
            return "third";
        });
        Ui.waitUntil("it failed", () -> problem().contains("gone, 1."));
        assertEquals("test.pane.retry", atKeyboard());
        push("test.pane.retry");
        Ui.waitUntil("it failed again", () -> problem().contains("gone, 2."));
        assertEquals("test.pane.retry", atKeyboard());
        push("test.pane.retry");
        waitUntilLoaded();
        assertEquals("test.text", atKeyboard());
    }

    @Test
    void oldContentStaysAndIsMarkedAsOld() {
        load(LONG, monitor -> "first");
        waitUntilLoaded();
        load(LONG, monitor -> {
            throw new LoadException("The share is gone.", "Connect to the network.");
        });
        waitUntilLoaded();
        assertTrue(strip().startsWith("The share is gone. What is shown is from "), strip());
        assertTrue(strip().endsWith("Connect to the network."), strip());
        assertEquals("", problem());
        assertEquals(List.of("first"), shown);
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        load(Duration.ofMillis(200), monitor -> {
            new CountDownLatch(1).await();
            return "never";
        });
        Ui.waitUntil("it is given up", () -> problem().contains("was given up"));
        assertFalse(pane.isLoading());
        assertEquals(List.of(), shown);
    }

    @Test
    void onlyTheLastIsShown() {
        CountDownLatch go = new CountDownLatch(1);
        load(LONG, monitor -> {
            while (go.getCount() > 0) {
                Thread.onSpinWait();
            }
            return "first, and deaf to interrupts";
        });
        load(LONG, monitor -> "second");
        waitUntilLoaded();
        go.countDown();
        Ui.pause();
        assertEquals(List.of("second"), shown);
    }
}
