package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.operation.ModalContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a test waits for the display. */
@ExtendWith(PictureOnFailure.class)
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UiTest {
    private static final String TITLE = "A job asks";

    private final WorkbenchBot workbench = new WorkbenchBot();

    @AfterEach
    void answer() {
        if (DialogBot.isOpen(TITLE)) {
            DialogBot.await(TITLE).push("OK");
        }
    }

    @Test
    void aDialogThatAJobOpensMeanwhileKeepsNoTestFromGoingOn() {
        AtomicBoolean answered = new AtomicBoolean();
        askFromAJob(answered);
        Ui.settle();
        assertTrue(DialogBot.isOpen(TITLE));
        Ui.settle();
        Ui.pass(Duration.ofMillis(10));
        DialogBot.await(TITLE).push("OK");
        Ui.waitUntil("the job has its answer", answered::get);
    }

    @Test
    void aDialogThatADialogOpensKeepsNoTestFromGoingOnEither() {
        AtomicBoolean first = new AtomicBoolean();
        askFromAJob(first);
        Ui.settle();
        Ui.display().asyncExec(() -> MessageDialog.openInformation(workbench.shell(), "Another", "Yes?"));
        Ui.settle();
        assertTrue(DialogBot.isOpen("Another"));
        DialogBot.await("Another").push("OK");
        DialogBot.await(TITLE).push("OK");
        Ui.waitUntil("the job has its answer", first::get);
    }

    @Test
    void workThatShowsNothingIsWaitedFor() {
        AtomicBoolean ended = new AtomicBoolean();
        whileSettling(() -> Ui.display().asyncExec(() -> {
            try {
                ModalContext.run(_ -> TimeUnit.MILLISECONDS.sleep(300), true, new NullProgressMonitor(), Ui.display());
            } catch (ReflectiveOperationException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            ended.set(true);
        }));
        Ui.settle();
        assertTrue(ended.get());
    }

    /** The display comes to the dialog while it does all that it has to do. */
    private void askFromAJob(AtomicBoolean answered) {
        ICoreRunnable asking = _ -> Ui.display().asyncExec(() -> {
            MessageDialog.openInformation(workbench.shell(), TITLE, "Shall it go on?");
            answered.set(true);
        });
        Job job = Job.create(TITLE, asking);
        whileSettling(() -> {
            job.schedule();
            try {
                job.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Keeps the display until this thread waits for it, so that what is done then falls into its waiting. */
    private static void whileSettling(Runnable action) {
        Thread test = Thread.currentThread();
        CountDownLatch kept = new CountDownLatch(1);
        Ui.display().asyncExec(() -> {
            kept.countDown();
            do {
                LockSupport.parkNanos(20_000_000);
            } while (test.getState() == Thread.State.RUNNABLE);
            action.run();
        });
        try {
            kept.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
