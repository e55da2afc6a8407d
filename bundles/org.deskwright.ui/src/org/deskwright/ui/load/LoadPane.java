package org.deskwright.ui.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * The place of something that is loaded in the background. While it is, what was there before stays and is marked as
 * old, and the user can stop it; loading that takes too long is given up. What went wrong is said in the place of the
 * content, or above the old one, with a button that tries again. Display thread only; what is loaded last is shown,
 * whatever comes in late.
 */
public final class LoadPane<T> {
    private static final Texts TEXTS = Texts.beside(LoadPane.class);
    /** What is quicker is not worth a line that comes and goes. */
    private static final int MOMENT_MILLIS = 250;

    private final Composite outer;
    private final LoadStrip strip;
    private final Composite pages;
    private final Composite content;
    private final String id;
    private final Consumer<T> show;
    private Optional<Instant> loadedAt = Optional.empty();
    private Control problem;
    private LoadJob<T> job;
    private String told = "";

    /** What is asked for, to be able to ask again. */
    private record Request<T>(String name, Duration limit, Loader<T> loader) {}

    /**
     * @param id of the pane for tests and tools
     * @param show puts into {@link #content()} what was loaded; called on the display thread
     */
    public LoadPane(Composite parent, String id, Consumer<T> show) {
        this.id = id;
        this.show = show;
        outer = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        outer.setLayout(layout);
        outer.setData(PageWriter.ID, id);
        strip = new LoadStrip(outer, id);
        pages = new Composite(outer, SWT.NONE);
        pages.setLayout(new StackLayout());
        pages.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        content = new Composite(pages, SWT.NONE);
        turnTo(content, false);
        outer.addListener(SWT.Dispose, e -> cancel());
    }

    public Composite control() {
        return outer;
    }

    /** Where the content is put. */
    public Composite content() {
        return content;
    }

    public boolean isLoading() {
        return job != null;
    }

    /**
     * Loads in place of whatever is being loaded.
     *
     * @param name what is done, such as {@code Reading a.json}; also the name of the job
     * @param limit after which it is given up
     */
    public void load(String name, Duration limit, Loader<T> loader) {
        cancel();
        Request<T> request = new Request<>(name, limit, loader);
        LoadJob<?>[] self = new LoadJob<?>[1];
        LoadJob<T> next = new LoadJob<>(name, loader, Courtesy.of(outer.getDisplay()),
                step -> OnDisplay.soon(outer, () -> step(self[0], request, step)),
                outcome -> OnDisplay.soon(outer, () -> ended(self[0], request, outcome)));
        self[0] = next;
        job = next;
        told = loadedAt.map(at -> TEXTS.get("loading.stale", name, Moments.time(at)))
                .orElseGet(() -> TEXTS.get("loading", name));
        if (strip.isShown()) {
            tell(request);
        } else {
            outer.getDisplay().timerExec(MOMENT_MILLIS, () -> {
                if (job == next && !outer.isDisposed()) {
                    tell(request);
                }
            });
        }
        outer.getDisplay().timerExec((int) Math.min(Integer.MAX_VALUE, limit.toMillis()), () -> giveUp(next, request));
        next.schedule();
    }

    /** Shows what is there of what is loaded, while that goes on; it stays where loading is stopped. */
    public void showSoFar(T part) {
        loadedAt = Optional.of(Instant.now());
        show.accept(part);
        turnTo(content, false);
    }

    /** Forgets what was loaded: what comes next is about something else. */
    public void forget() {
        loadedAt = Optional.empty();
    }

    private void stop(Request<T> request) {
        cancel();
        complain(request, TEXTS.get("stopped", request.name()), TEXTS.get("stopped.advice"));
    }

    private void cancel() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void giveUp(LoadJob<T> which, Request<T> request) {
        if (job == which && !outer.isDisposed()) {
            cancel();
            complain(request, TEXTS.get("timeout", request.name(), request.limit().toSeconds()),
                    TEXTS.get("timeout.advice"));
        }
    }

    private void step(LoadJob<?> which, Request<T> request, String step) {
        if (job == which && !step.isEmpty()) {
            told = TEXTS.get("loading.step", request.name(), step);
            if (strip.isShown()) {
                tell(request);
            }
        }
    }

    private void tell(Request<T> request) {
        strip.loading(told, () -> stop(request));
    }

    private void ended(LoadJob<?> which, Request<T> request, Outcome<T> outcome) {
        if (job != which) {
            return;
        }
        job = null;
        switch (outcome) {
            case Outcome.Loaded<T>(T value) -> {
                loadedAt = Optional.of(Instant.now());
                boolean here = strip.hide();
                show.accept(value);
                turnTo(content, here);
            }
            case Outcome.Stopped<T>() ->
                complain(request, TEXTS.get("stopped", request.name()), TEXTS.get("stopped.advice"));
            case Outcome.Failed<T>(String message, String advice) -> complain(request, message, advice);
        }
    }

    private void complain(Request<T> request, String message, String advice) {
        Runnable again = () -> load(request.name(), request.limit(), request.loader());
        if (loadedAt.isPresent()) {
            strip.complain(String.join(" ", message, TEXTS.get("stale", Moments.time(loadedAt.get())), advice), again);
            return;
        }
        boolean here = strip.hide();
        Control before = problem;
        problem = new EmptyState(pages, id + ".problem", message, advice)
                .door(TEXTS.get("retry"), Icon.REFRESH.image(), id + ".retry", again).control();
        turnTo(problem, here);
        if (before != null) {
            before.dispose();
        }
    }

    /** @param here whether the keyboard was above it, and has to go somewhere */
    private void turnTo(Control page, boolean here) {
        Leaf.turn(pages, page, page::setFocus);
        if (here) {
            page.setFocus();
        }
    }
}
