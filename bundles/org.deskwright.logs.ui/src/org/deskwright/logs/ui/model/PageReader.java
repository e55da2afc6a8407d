package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.deskwright.logs.index.Block;

/** Fetches blocks of lines in a thread of its own: first what is wanted, then what stands around that. */
final class PageReader {
    private final String name;
    private final PageCache pages;
    private final Supplier<Optional<LogAccess>> log;
    private final Runnable arrived;
    private final Consumer<IOException> failed;
    private final Set<Long> wanted = new LinkedHashSet<>();
    private final Set<Long> around = new LinkedHashSet<>();
    /** What cannot be read is not tried again before the log is another one. */
    private final Set<Long> given = new HashSet<>();
    private boolean changed;
    private boolean closed;

    PageReader(String name, PageCache pages, Supplier<Optional<LogAccess>> log, Runnable arrived,
            Consumer<IOException> failed) {
        this.name = name;
        this.pages = pages;
        this.log = log;
        this.arrived = arrived;
        this.failed = failed;
    }

    void start() {
        Thread.ofPlatform().daemon().name("Lines of " + name).start(this::run);
    }

    synchronized void want(long[] lines, long linesInAll) {
        wanted.clear();
        around.clear();
        for (long line : lines) {
            wanted.add(line / Block.LINES);
        }
        if (lines.length > 0) {
            long after = lines[lines.length - 1] / Block.LINES + 1;
            if (after * Block.LINES < linesInAll) {
                around.add(after);
            }
            if (lines[0] >= Block.LINES) {
                around.add(lines[0] / Block.LINES - 1);
            }
        }
        pages.seen(wanted.size() + around.size());
        notifyAll();
    }

    /** The log is another one, or there is more of it. */
    synchronized void again() {
        given.clear();
        changed = true;
        notifyAll();
    }

    /** Some pages are not what they were. */
    synchronized void look() {
        notifyAll();
    }

    synchronized boolean await(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            for (long left = millis; missing(wanted) >= 0
                    && left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return missing(wanted) < 0;
    }

    private long missing(Set<Long> blocks) {
        for (long block : blocks) {
            if (!pages.has(block) && !given.contains(block)) {
                return block;
            }
        }
        return -1;
    }

    private void run() {
        Optional<LogAccess> access = Optional.empty();
        try {
            for (long block = next(); block >= 0; block = next()) {
                long generation = pages.generation();
                if (access.isEmpty() || takeChange()) {
                    access.ifPresent(LogAccess::close);
                    access = log.get();
                }
                if (access.isPresent()) {
                    fetch(access.get(), block, generation);
                }
            }
        } finally {
            access.ifPresent(LogAccess::close);
        }
    }

    private void fetch(LogAccess access, long block, long generation) {
        boolean isWanted;
        try {
            if (block * Block.LINES >= access.lines()) {
                giveUp(block);
                return;
            }
            pages.put(block, access.block(block), generation);
        } catch (IOException e) {
            giveUp(block, e);
        } catch (RuntimeException e) {
            // an index that is damaged tells nothing more
            giveUp(block, new IOException(name + ": its lines cannot be found any more; open it again", e));
        }
        synchronized (this) {
            isWanted = wanted.contains(block);
            notifyAll();
        }
        if (isWanted) {
            arrived.run();
        }
    }

    private void giveUp(long block, IOException why) {
        if (giveUp(block)) {
            failed.accept(why);
        }
    }

    /** Not where the log is another one meanwhile: of that it is read again. */
    private synchronized boolean giveUp(long block) {
        return !changed && given.add(block);
    }

    private synchronized boolean takeChange() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** The next block to fetch; -1 when there is nothing more to do. */
    private synchronized long next() {
        try {
            while (!closed) {
                long block = missing(wanted);
                block = block < 0 ? missing(around) : block;
                if (block >= 0) {
                    return block;
                }
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return -1;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
