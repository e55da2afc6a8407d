package org.deskwright.testing.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** Collects what goes to the Error Log while it is open. */
public final class LogWatch implements AutoCloseable {
    private static final int PLACES = 12;

    private final List<IStatus> entries = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> entries.add(status);

    public LogWatch() {
        Platform.addLogListener(listener);
    }

    /** Warnings and errors, in order. */
    public List<String> complaints() {
        return entries.stream().filter(s -> s.matches(IStatus.ERROR | IStatus.WARNING)).map(LogWatch::line).toList();
    }

    private static String line(IStatus status) {
        return status.getPlugin() + ": " + status.getMessage()
                + (status.getException() == null ? "" : " (" + told(status.getException()) + ")");
    }

    private static String told(Throwable thrown) {
        List<String> places = Stream.of(thrown.getStackTrace()).limit(PLACES).map(Object::toString).toList();
        return thrown + " at " + String.join(", ", places)
                + (thrown.getCause() == null ? "" : " because of " + told(thrown.getCause()));
    }

    @Override
    public void close() {
        Platform.removeLogListener(listener);
    }
}
