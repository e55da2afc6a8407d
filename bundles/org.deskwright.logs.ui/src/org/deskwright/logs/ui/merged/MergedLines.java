package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

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
    private static final int MOST_PAGES = 48;
    private static final int NAME = 20;
    private static final String BETWEEN = " \u2502 ";

    private final String title;
    private final List<String> names;
    private final ExecutorService reader = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("Merged logs").factory());
    private final Map<Long, MergedPage> pages = new LinkedHashMap<>(MOST_PAGES, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, MergedPage> eldest) {
            return size() > MOST_PAGES;
        }
    };
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
    private Set<Long> wanted = Set.of();
    private boolean reading;
    private volatile boolean closed;
    private Runnable arrived = () -> {};
    private String trouble = "";

    /** @param merge closed with it */
    MergedLines(String title, Merge merge) {
        this.title = title;
        this.merge = merge;
        shown = merge;
        List<String> shortNames = merge.logs().stream().map(log -> LogsTogether.name(log.log())).toList();
        int width = Math.min(NAME, shortNames.stream().mapToInt(String::length).max().orElse(0));
        names = shortNames.stream().map(name -> padded(name, width)).toList();
    }

    /** Of names that are too long the end tells them apart. */
    private static String padded(String name, int width) {
        String shown = name.length() > width ? "\u2026" + name.substring(name.length() - width + 1) : name;
        return shown + " ".repeat(width - shown.length()) + BETWEEN;
    }

    /** @param action run, by any thread, when lines have arrived */
    void onArrived(Runnable action) {
        arrived = action;
    }

    List<MergeLog> logs() {
        return merge().logs();
    }

    /** The letters of each line before those of its log. */
    int nameLength() {
        return names.isEmpty() ? 0 : names.getFirst().length();
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
    public synchronized Optional<Line> line(long number) {
        MergedPage page = pages.get(number / MergedPage.ROWS);
        int at = (int) (number % MergedPage.ROWS);
        return page == null || at >= page.lines().size() ? Optional.empty() : Optional.of(page.lines().get(at));
    }

    /** Where a row stands in its log, where it is in memory. */
    synchronized Optional<Merge.Source> source(long row) {
        MergedPage page = pages.get(row / MergedPage.ROWS);
        int at = (int) (row % MergedPage.ROWS);
        return page == null || at >= page.sources().size() ? Optional.empty() : Optional.of(page.sources().get(at));
    }

    @Override
    public void want(long... lines) {
        synchronized (this) {
            wanted = new LinkedHashSet<>();
            for (long line : lines) {
                if (line < shown.rows()) {
                    wanted.add(line / MergedPage.ROWS);
                }
            }
            if (reading || missing() < 0) {
                return;
            }
            reading = true;
        }
        execute(this::read);
    }

    private void execute(Runnable task) {
        try {
            reader.execute(task);
        } catch (RejectedExecutionException e) {
            // it was closed
            return;
        }
    }

    private synchronized long missing() {
        return wanted.stream().filter(page -> !pages.containsKey(page)).findFirst().orElse(-1L);
    }

    private void read() {
        for (long page = next(); page >= 0; page = next()) {
            MergedPage made;
            Merge of = shown();
            try {
                made = page(of, page);
            } catch (IOException e) {
                made = new MergedPage(List.of(), List.of());
                synchronized (this) {
                    trouble = String.valueOf(e.getMessage());
                }
            }
            synchronized (this) {
                pages.put(page, made);
                notifyAll();
            }
            arrived.run();
        }
    }

    private synchronized long next() {
        long page = missing();
        reading = page >= 0;
        return page;
    }

    private MergedPage page(Merge of, long page) throws IOException {
        List<Merge.Source> sources = of.sources(page * MergedPage.ROWS, MergedPage.ROWS);
        List<Line> lines = new ArrayList<>(sources.size());
        for (Merge.Source source : sources) {
            MergeLog log = of.logs().get(source.log());
            Line line = log.line(source.line());
            lines.add(new Line(page * MergedPage.ROWS + lines.size(), line.from(), line.to(),
                    names.get(source.log()) + line.text(), line.cut(), line.level(),
                    log.times().times().of(line.time(), line.stamp()), -1, line.begins()));
        }
        return new MergedPage(lines, sources);
    }

    @Override
    public synchronized boolean await(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            for (long left = millis; missing() >= 0
                    && left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return missing() < 0;
    }

    /** Asks the order of the lines something that takes a moment. */
    private interface Question {
        OptionalLong ask(Merge of) throws IOException;
    }

    /** Finds the row of a line, and tells it by its thread; what cannot be read is told when it is shown. */
    void find(Merge.Source source, LongConsumer told) {
        ask(of -> source.line() < of.logs().get(source.log()).lines()
                ? OptionalLong.of(of.row(source))
                : OptionalLong.empty(), told);
    }

    /** Likewise of the first line that is not earlier. */
    void find(long time, LongConsumer told) {
        ask(of -> OptionalLong.of(of.row(time)), told);
    }

    /**
     * Likewise of the next of some lines, or the one before; of the first or last of all where there is none, which is
     * told too.
     *
     * @param found of each log some of its lines
     */
    void step(List<LineSet> found, long row, boolean forward, LongConsumer told, Runnable around) {
        ask(of -> {
            OptionalLong next = of.next(found, row, forward);
            if (next.isEmpty()) {
                around.run();
                return of.next(found, forward ? -1 : of.rows(), forward);
            }
            return next;
        }, told);
    }

    /** Likewise which of some lines stands in a row, from 1; 0 where it is none of them. */
    void rank(List<LineSet> found, long row, LongConsumer told) {
        ask(of -> OptionalLong.of(of.rank(found, row)), told);
    }

    private void ask(Question question, LongConsumer told) {
        execute(() -> {
            try {
                question.ask(shown()).ifPresent(told);
            } catch (IOException e) {
                return; // as above
            }
        });
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

    /** Likewise the row of the next error, or of the one before; where there is none, that is told. */
    void problem(long row, boolean forward, LongConsumer told, Runnable none) {
        ask(of -> {
            OptionalLong next = of.problem(row, forward, () -> !closed);
            if (next.isEmpty()) {
                none.run();
            }
            return next;
        }, told);
    }

    /**
     * The same logs as they are by now; once nobody reads all of the lines any more.
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
        return Optional.of(new Held(state().lines()));
    }

    /** All of the lines as they are now, each with the name of its log; some are read at a time. */
    private final class Held implements LineTexts {
        private static final int BATCH = 128;
        /** Letters. */
        private static final int MUCH = 4 << 20;

        private final long rows;
        private long first;
        private List<String> batch = List.of();
        private boolean ended;

        Held(long rows) {
            this.rows = rows;
        }

        @Override
        public long lines() {
            return rows;
        }

        @Override
        public String text(long line, int most) throws IOException {
            if (line < first || line >= first + batch.size()) {
                batch = read(line, most);
                first = line;
            }
            return batch.get((int) (line - first));
        }

        private List<String> read(long from, int most) throws IOException {
            try {
                return reader.submit(() -> batch(shown(), from, most)).get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            } catch (RejectedExecutionException e) {
                throw new IOException(title + ": it is closed", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }

        private List<String> batch(Merge of, long from, int most) throws IOException {
            List<String> texts = new ArrayList<>(BATCH);
            long letters = 0;
            for (Merge.Source source : of.sources(from, BATCH)) {
                String text = names.get(source.log()) + of.logs().get(source.log()).text(source.line(), most);
                texts.add(text);
                letters += text.length();
                if (letters > MUCH) {
                    break;
                }
            }
            return texts;
        }

        @Override
        public void close() {
            if (!ended) {
                ended = true;
                synchronized (MergedLines.this) {
                    held--;
                }
                execute(MergedLines.this::swap);
            }
        }
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
