package org.deskwright.testing.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** Collects what goes to the Error Log while it is open. */
public final class LogWatch implements AutoCloseable {
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
                + (status.getException() == null
                        ? ""
                        : " (" + status.getException() + origin(status.getException()) + ")");
    }

    /** Where it was thrown, and from where of ours. */
    private static String origin(Throwable thrown) {
        return Stream
                .concat(Stream.of(thrown.getStackTrace()).limit(1), Stream.of(thrown.getStackTrace())
                        .filter(f -> f.getClassName().startsWith("org.deskwright.")).limit(3))
                .map(frame -> " at " + frame).collect(Collectors.joining());
    }

    @Override
    public void close() {
        Platform.removeLogListener(listener);
    }
}
