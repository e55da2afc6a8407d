package org.deskwright.estate.ui.jump;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.deskwright.estate.lookup.Answer;
import org.deskwright.estate.lookup.Lookup;
import org.eclipse.swt.widgets.Display;

/** Asks in the background while somebody types; a newer question ends the one before. Display thread only. */
final class Asking {
    private static final int MOST = 100;

    private final Display display;
    private final Lookup lookup;
    private final Consumer<Answer> show;
    private Thread worker;
    private int number;

    Asking(Display display, Lookup lookup, Consumer<Answer> show) {
        this.display = display;
        this.lookup = lookup;
        this.show = show;
    }

    void ask(String text) {
        end();
        int own = ++number;
        worker = Thread.ofPlatform().daemon().name("Go to").start(() -> {
            try {
                Answer answer = lookup.find(text, MOST);
                if (!display.isDisposed()) {
                    display.asyncExec(() -> {
                        if (own == number) {
                            worker = null;
                            show.accept(answer);
                        }
                    });
                }
            } catch (CancellationException e) {
                // a newer question has come
            }
        });
    }

    boolean isBusy() {
        return worker != null;
    }

    void end() {
        number++;
        if (worker != null) {
            worker.interrupt();
            worker = null;
        }
    }
}
