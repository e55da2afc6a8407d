package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.format.SourceClock.Doubt;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.model.LineSet;
import org.deskwright.logs.ui.model.LineTexts;
import org.deskwright.logs.ui.model.LogFate;
import org.deskwright.logs.ui.model.LogLines;
import org.deskwright.logs.ui.model.LogState;

/**
 * Lines of several logs in the order of their times, each with the name of its log before it. They are read in the
 * background by one thread; what was read last is kept. Safe to share by threads.
 */
final class MergedLines implements LogLines, AutoCloseable {
    private final String title;
    private final List<Rotation> all;
    private final NamesBefore names;
    private final ExecutorService reader = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("Merged logs").factory());
    private final MergedPages pages = new MergedPages();
    private final MergedPlaces places;
    private Merge merge;
    /** All of its lines, or those that a filter found. */
    private Merge shown;
    /** What is to be shown of each log; empty for all. */
    private Optional<List<LineSet>> only = Optional.empty();
    /** Whether something else is to be shown of the same logs. */
    private boolean turned;
    /** What takes its place when it may; null for nothing. */
    private Merge pending;
    private final List<Runnable> replaced = new ArrayList<>();
    /** How many read all of the lines. */
    private int held;
    private volatile boolean closed;
    private Runnable arrived = () -> {};
    private String trouble = "";

    /**
     * @param all logs that may come to be among them
     * @param merge closed with it
     */
    MergedLines(String title, List<Rotation> all, Merge merge) {
        this.title = title;
        this.merge = merge;
        shown = merge;
        this.all = List.copyOf(all);
        names = new NamesBefore(all);
        places = new MergedPlaces(this::execute, this::shown, () -> !closed);
    }

    /** @param action run, by any thread, when lines have arrived */
    void onArrived(Runnable action) {
        arrived = action;
    }

    /** Those that may come to be among them, too. */
    List<Rotation> all() {
        return all;
    }

    List<MergeLog> logs() {
        return merge().logs();
    }

    /** The letters of each line before those of its log. */
    int nameLength() {
        return names.length();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public synchronized LogState state() {
        return new LogState(shown.rows(), shown.rows(), shown.rows(), shown.rows(), true, false, trouble,
                LogFate.THERE);
    }

    @Override
    public Optional<Line> line(long number) {
        return pages.line(number);
    }

    /** Where a row stands in its log, where it is in memory. */
    Optional<LogLine> source(long row) {
        return pages.source(row);
    }

    /** Why the moment of a row is not told, though it has to stand somewhere; none where it is told. */
    Doubt doubt(long row) {
        return pages.doubt(row);
    }

    /** Where something stands among the lines that are shown. */
    MergedPlaces places() {
        return places;
    }

    @Override
    public void want(long... lines) {
        long rows = shown().rows();
        Set<Long> wanted = new LinkedHashSet<>();
        for (long line : lines) {
            if (line < rows) {
                wanted.add(line / MergedPage.ROWS);
            }
        }
        if (pages.want(wanted)) {
            execute(this::read);
        }
    }

    private void execute(Runnable task) {
        try {
            reader.execute(task);
        } catch (RejectedExecutionException e) {
            // it was closed
            return;
        }
    }

    private void read() {
        for (Optional<Long> page = pages.next(); page.isPresent(); page = pages.next()) {
            MergedPage made;
            Merge of = shown();
            try {
                made = page(of, page.get());
            } catch (IOException e) {
                made = MergedPage.NOTHING;
                synchronized (this) {
                    trouble = String.valueOf(e.getMessage());
                }
            }
            pages.put(page.get(), made);
            arrived.run();
        }
    }

    private MergedPage page(Merge of, long page) throws IOException {
        List<Merge.Source> sources = of.sources(page * MergedPage.ROWS, MergedPage.ROWS);
        List<Line> lines = new ArrayList<>(sources.size());
        List<Doubt> doubts = new ArrayList<>(sources.size());
        for (Merge.Source source : sources) {
            MergeLog log = of.logs().get(source.log());
            Line line = log.line(source.line());
            lines.add(new Line(page * MergedPage.ROWS + lines.size(), line.from(), line.to(),
                    names.of(log) + line.text(), line.cut(), line.level(),
                    log.times().times().of(line.time(), line.stamp(), line.from()), -1, line.begins()));
            doubts.add(log.doubt(line));
        }
        return new MergedPage(lines,
                sources.stream().map(source -> new LogLine(of.logs().get(source.log()).log(), source.line())).toList(),
                doubts);
    }

    @Override
    public boolean await(long millis) {
        return pages.await(millis);
    }

    private synchronized Merge shown() {
        return shown;
    }

    private synchronized Merge merge() {
        return merge;
    }

    /**
     * Shows some lines of each log, or all again; once nobody reads all of the lines any more.
     *
     * @param found as far as it is there by now
     * @param then run by its thread after that
     */
    void only(Optional<List<LineSet>> found, Runnable then) {
        synchronized (this) {
            only = found;
            turned = true;
            replaced.add(then);
        }
        execute(this::swap);
    }

    /**
     * The same logs as they are by now, and further ones perhaps; what is shown of each is all until it is told once
     * more. Once nobody reads all of the lines any more.
     *
     * @param then run by its thread after that
     */
    void replace(Merge next, Runnable then) {
        Merge old;
        synchronized (this) {
            old = pending;
            pending = next;
            replaced.add(then);
        }
        execute(() -> {
            if (old != null) {
                old.close();
            }
            swap();
        });
    }

    /** By its thread. */
    private void swap() {
        Optional<Merge> before = Optional.empty();
        List<Runnable> then;
        synchronized (this) {
            if (pending == null && !turned || held > 0) {
                return;
            }
            if (pending != null) {
                before = Optional.of(merge);
                only = only.map(found -> pending.sorted(found, merge));
                merge = pending;
                pending = null;
            }
            turned = false;
            shown = only.map(merge::only).orElse(merge);
            then = List.copyOf(replaced);
            replaced.clear();
            pages.clear();
            trouble = "";
        }
        before.ifPresent(Merge::close);
        then.forEach(Runnable::run);
        arrived.run();
    }

    @Override
    public Optional<LineTexts> texts() {
        synchronized (this) {
            held++;
        }
        return Optional.of(new MergedTexts(title, names, state().lines(), reader, this::shown, this::released));
    }

    private void released() {
        synchronized (this) {
            held--;
        }
        execute(this::swap);
    }

    @Override
    public void close() {
        closed = true;
        execute(() -> {
            merge().close();
            Merge never;
            synchronized (this) {
                never = pending;
                pending = null;
            }
            if (never != null) {
                never.close();
            }
        });
        reader.shutdown();
    }
}
