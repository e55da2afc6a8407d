package org.deskwright.core.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.internal.files.FileProblems;

/**
 * Hands each file to the session that is surest of it, as many at a time as there are processors, the biggest first so
 * that none is left over at the end. What comes out does not depend on the order.
 * <p>
 * The threads belong to the platform: reading a file reckons more than it waits, and nobody else who holds the carriers
 * of virtual threads may keep an admin from opening a case.
 */
final class FileReading {
    /** How long a cancelled intake waits for a reader that does not look at its file any more. */
    private static final long PATIENCE_MILLIS = 1000;

    private final List<OpenSession> sessions;
    private final List<SourceFile> files;
    private final Progress progress;
    private final ConcurrentMap<SourceFile, List<ReadProblem>> problems = new ConcurrentHashMap<>();
    private final ConcurrentMap<SourceFile, byte[]> hashes = new ConcurrentHashMap<>();
    private final AtomicReference<Error> fatal = new AtomicReference<>();
    private volatile boolean cancelled;

    FileReading(List<OpenSession> sessions, List<SourceFile> files, IntakeListener listener) {
        this.sessions = sessions;
        this.files = files;
        this.progress = new Progress(listener, files.stream().mapToLong(SourceFile::size).sum());
    }

    /**
     * Blocks until every file was read.
     *
     * @throws CancellationException when the calling thread is interrupted
     */
    void run() {
        Queue<SourceFile> queue = new ConcurrentLinkedQueue<>(files.stream()
                .sorted(Comparator.comparingLong(SourceFile::size).reversed().thenComparing(SourceFile::name))
                .toList());
        int count = Math.min(files.size(), Runtime.getRuntime().availableProcessors());
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(Thread.ofPlatform().daemon().name("intake-", i).start(() -> work(queue)));
        }
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            cancel(workers);
        }
        if (fatal.get() != null) {
            throw fatal.get();
        }
    }

    private void cancel(List<Thread> workers) {
        cancelled = true;
        workers.forEach(Thread::interrupt);
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        try {
            for (Thread worker : workers) {
                worker.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException again) {
            // the caller is in a hurry: the threads are daemons and end by themselves
        }
        Thread.currentThread().interrupt();
        Cancellation.poll();
    }

    private void work(Queue<SourceFile> queue) {
        try {
            for (SourceFile file = queue.poll(); file != null && !stopped(); file = queue.poll()) {
                progress.begin(file.name());
                readInMemory(file);
            }
        } catch (CancellationException e) {
            cancelled = true; // only ever thrown by the file because it is so already
        } catch (Error e) {
            fatal.compareAndSet(null, e);
        }
    }

    /** The lack itself is noted first, because there may be no memory left for more. */
    private void readInMemory(SourceFile file) {
        try {
            read(file);
        } catch (OutOfMemoryError e) {
            if (fatal.compareAndSet(null, e)) {
                fatal.set(new FileTooLargeError(file.name(), e));
            }
        }
    }

    private boolean stopped() {
        return cancelled || fatal.get() != null;
    }

    private void read(SourceFile file) {
        List<ReadProblem> own = Collections.synchronizedList(new ArrayList<>());
        problems.put(file, own);
        HashedFile hashed = new HashedFile(file, progress, this::stopped);
        try {
            boolean empty = file.size() == 0;
            FileHeads.Begun begun = empty ? FileHeads.Begun.empty(file.name()) : FileHeads.of(file);
            FileHead head = begun.head();
            hashed.holds(begun.whole());
            Optional<OpenSession> session = surest(head, own);
            if (session.isPresent()) {
                take(session.get(), hashed, own);
            } else if (empty) {
                own.add(Unrecognised.empty(file));
            } else if (own.isEmpty()) {
                own.add(Unrecognised.of(file, head));
            }
        } catch (IOException e) {
            own.add(FileProblems.of(file.name(), e));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            own.add(ReaderFailure.over(file.name(), "of file heads", e)); // the fault of intake itself
        } finally {
            hashed.finished();
        }
    }

    /**
     * Sessions stand in the order of their readers' ids: among equals the first wins. So nobody is asked after one that
     * is certain, who may have much to read before it can tell.
     */
    private Optional<OpenSession> surest(FileHead head, List<ReadProblem> own) {
        for (OpenSession session : sessions) {
            if (isMarked(session, head, own)) {
                return Optional.of(session);
            }
        }
        Optional<OpenSession> surest = Optional.empty();
        Recognition best = Recognition.NO;
        for (OpenSession session : sessions) {
            Recognition recognition = recognises(session, head, own);
            if (recognition.compareTo(best) > 0) {
                best = recognition;
                surest = Optional.of(session);
            }
            if (best == Recognition.CERTAIN) {
                break;
            }
        }
        return surest;
    }

    private static boolean isMarked(OpenSession open, FileHead head, List<ReadProblem> own) {
        try {
            return open.session().isMarked(head);
        } catch (RuntimeException | Error e) {
            own.add(ReaderFailure.over(head.name(), open.reader(), e));
            return false;
        }
    }

    private static Recognition recognises(OpenSession open, FileHead head, List<ReadProblem> own) {
        try {
            return Objects.requireNonNull(open.session().recognises(head), "recognition");
        } catch (RuntimeException | Error e) {
            own.add(ReaderFailure.over(head.name(), open.reader(), e));
            return Recognition.NO;
        }
    }

    /** Even a file that a reader gave up on belongs to the fingerprint: part of it may be among the evidence. */
    private void take(OpenSession open, HashedFile file, List<ReadProblem> own) throws IOException {
        try {
            open.session().read(file, own::add);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            own.add(ReaderFailure.over(file.name(), open.reader(), e));
        } finally {
            hashes.put(file.file(), hashOrNothing(file));
        }
    }

    private static byte[] hashOrNothing(HashedFile file) {
        try {
            return file.hash();
        } catch (IOException e) {
            return new byte[0]; // the reader has met the same failure and its problem is told
        }
    }

    /** In the order of the files. */
    List<ReadProblem> problems() {
        return files.stream().flatMap(f -> problems.getOrDefault(f, List.of()).stream()).toList();
    }

    /** The files that were given to a reader. */
    List<SourceFile> taken() {
        return files.stream().filter(hashes::containsKey).toList();
    }

    SortedMap<String, Fingerprints.FilePrint> prints() {
        SortedMap<String, Fingerprints.FilePrint> prints = new TreeMap<>();
        hashes.forEach((file, hash) -> prints.put(file.name(), new Fingerprints.FilePrint(hash, file.manifest())));
        return prints;
    }
}
