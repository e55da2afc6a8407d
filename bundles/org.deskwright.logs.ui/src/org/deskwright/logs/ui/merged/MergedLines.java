package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.ui.model.Line;
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
    /** Letters of a line that are copied. */
    private static final int COPIED = 1 << 20;

    private final String title;
    private final Merge merge;
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
    private Set<Long> wanted = Set.of();
    private boolean reading;
    private Runnable arrived = () -> {};
    private String trouble = "";

    /** @param merge closed with it */
    MergedLines(String title, Merge merge) {
        this.title = title;
        this.merge = merge;
        List<String> shortNames = merge.logs().stream().map(log -> name(log.log())).toList();
        int width = Math.min(NAME, shortNames.stream().mapToInt(String::length).max().orElse(0));
        names = shortNames.stream().map(name -> padded(name, width)).toList();
    }

    private static String name(Rotation log) {
        String path = log.title().replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
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
        return merge.logs();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public synchronized LogState state() {
        return new LogState(merge.rows(), merge.rows(), merge.rows(), merge.rows(), true, false, trouble,
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
                if (line < merge.rows()) {
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
            try {
                made = page(page);
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

    private MergedPage page(long page) throws IOException {
        List<Merge.Source> sources = merge.sources(page * MergedPage.ROWS, MergedPage.ROWS);
        List<Line> lines = new ArrayList<>(sources.size());
        for (Merge.Source source : sources) {
            Line line = merge.logs().get(source.log()).line(source.line());
            lines.add(new Line(page * MergedPage.ROWS + lines.size(), line.from(), line.to(),
                    names.get(source.log()) + line.text(), line.cut(), line.level(),
                    line.hasTime() ? line.time() - merge.logs().get(source.log()).shift() : line.time(), -1,
                    line.begins()));
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

    /** Finds the row of a line, and tells it by its thread; what cannot be read is told when it is shown. */
    void find(Merge.Source source, LongConsumer told) {
        execute(() -> {
            try {
                told.accept(merge.row(source));
            } catch (IOException e) {
                return; // as above
            }
        });
    }

    /** Likewise of the first line that is not earlier. */
    void find(long time, LongConsumer told) {
        execute(() -> {
            try {
                told.accept(merge.row(time));
            } catch (IOException e) {
                return; // as above
            }
        });
    }

    /** All of these rows, as they are shown. Takes time. */
    String text(long from, long to, int most) throws IOException, InterruptedException {
        try {
            return reader.submit(() -> {
                StringBuilder text = new StringBuilder();
                for (long row = from; row <= to && text.length() <= most; row += MergedPage.ROWS) {
                    int count = (int) Math.min(MergedPage.ROWS, to - row + 1);
                    for (Merge.Source source : merge.sources(row, count)) {
                        text.append(text.isEmpty() ? "" : "\n").append(names.get(source.log()))
                                .append(merge.logs().get(source.log()).text(source.line(), COPIED));
                    }
                }
                return text.toString();
            }).get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        execute(merge::close);
        reader.shutdown();
    }
}
