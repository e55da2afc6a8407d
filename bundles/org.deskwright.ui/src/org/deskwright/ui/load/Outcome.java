package org.deskwright.ui.load;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;

import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** What became of work in the background. */
sealed interface Outcome<T> {
    Texts TEXTS = Texts.beside(Outcome.class);

    record Loaded<T>(T value) implements Outcome<T> {}

    record Stopped<T>() implements Outcome<T> {}

    record Failed<T>(String message, String advice) implements Outcome<T> {}

    /** Does the work and tells what became of it, whatever that is. */
    static <T> Outcome<T> of(String name, Loader<T> work, IProgressMonitor monitor) {
        try {
            return new Loaded<>(work.load(monitor));
        } catch (InterruptedException | CancellationException | OperationCanceledException | InterruptedIOException
                | ClosedByInterruptException e) {
            return new Stopped<>();
        } catch (LoadException e) {
            return new Failed<>(e.getMessage(), e.advice());
        } catch (IOException e) {
            return new Failed<>(TEXTS.get("failed", name, String.valueOf(e.getMessage())), TEXTS.get("failed.advice"));
        } catch (RuntimeException e) {
            // said to the user and kept in the error log
            ILog.of(Outcome.class).error(name, e);
            return new Failed<>(TEXTS.get("failed", name, String.valueOf(e.getMessage())),
                    TEXTS.get("failed.internal"));
        }
    }
}
