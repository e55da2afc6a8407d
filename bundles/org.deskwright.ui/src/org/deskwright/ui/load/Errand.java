package org.deskwright.ui.load;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.deskwright.ui.icons.Icon;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.progress.IProgressConstants;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * Work in the background whose result is no content of a view: a file is written or read, a text goes onto the
 * clipboard. It has a name, an icon and a limit of time; the user sees how far it has come and can stop it. Stopped or
 * given up, it ends at once, even if what it waits for takes no notice. What went wrong is told once, in a window.
 */
public final class Errand<T> {
    /** For what is done in memory, or with one file. */
    public static final Duration SHORT = Duration.ofMinutes(2);
    /** For what may be large, and go to a slow place. */
    public static final Duration LONG = Duration.ofMinutes(30);

    private final String name;
    private final Duration limit;
    private final Loader<T> work;
    private Optional<Icon> icon = Optional.empty();
    private Optional<Object> family = Optional.empty();
    private Function<T, String> said = value -> "";
    private Consumer<T> then = value -> {};

    /**
     * @param name what is done, such as {@code Writing a.json}
     * @param work a {@link LoadException} of it is told as it is
     */
    public Errand(String name, Duration limit, Loader<T> work) {
        this.name = Objects.requireNonNull(name, "name");
        this.limit = Objects.requireNonNull(limit, "limit");
        this.work = Objects.requireNonNull(work, "work");
    }

    public Errand<T> icon(Icon picture) {
        icon = Optional.of(picture);
        return this;
    }

    /** By which its job is found. */
    public Errand<T> family(Object known) {
        family = Optional.of(known);
        return this;
    }

    /** What the list of jobs says of it when it went well, as a sentence. */
    public Errand<T> saying(Function<T, String> sentence) {
        said = sentence;
        return this;
    }

    /** What is done with the result, on the display thread. */
    public Errand<T> then(Consumer<T> action) {
        then = action;
        return this;
    }

    /** Begins it; returns at once. Any thread. Its job is of the family {@code Errand.class}, too. */
    public void start(Display display) {
        ErrandJob<T> job = new ErrandJob<>(name, limit, work, family, said, value -> later(display, value),
                status -> StatusManager.getManager().handle(status, StatusManager.LOG | StatusManager.SHOW));
        icon.ifPresent(picture -> job.setProperty(IProgressConstants.ICON_PROPERTY, picture.descriptor()));
        job.schedule();
    }

    private void later(Display display, T value) {
        try {
            display.asyncExec(() -> then.accept(value));
        } catch (SWTException e) {
            // the workbench is closing: nobody is left to see it
            return;
        }
    }
}
