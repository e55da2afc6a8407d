package org.deskwright.logs.session;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

import org.deskwright.logs.archive.Spool;

/** Puts any number of things in order: as many as fit into memory, and the rest in files. */
final class SpillSort<T> {
    /** Most files that are read at once. */
    private static final int MOST_RUNS = 64;

    private final Comparator<T> order;
    private final Codec<T> codec;
    private final Spool spool;
    private final int most;
    private List<T> held = new ArrayList<>();
    private List<Path> runs = new ArrayList<>();

    /** How a thing is written. */
    interface Codec<T> {
        void write(T thing, DataOutput out) throws IOException;

        T read(DataInput in) throws IOException;
    }

    /** Takes the things in their order. */
    interface Sink<T> {
        void accept(T thing) throws IOException;
    }

    /** @param most things that are held in memory */
    SpillSort(Comparator<T> order, Codec<T> codec, Spool spool, int most) {
        this.order = order;
        this.codec = codec;
        this.spool = spool;
        this.most = most;
    }

    /**
     * @throws IOException in words for people, when there is no room on disk
     */
    void add(T thing) throws IOException {
        held.add(thing);
        if (held.size() >= most) {
            held.sort(order);
            List<T> run = held;
            runs.add(store(out -> {
                for (T one : run) {
                    codec.write(one, out);
                }
            }));
            held = new ArrayList<>();
            if (runs.size() >= MOST_RUNS) {
                runs = new ArrayList<>(List.of(joined(runs)));
            }
        }
    }

    private interface Content {
        void write(DataOutput out) throws IOException;
    }

    private Path store(Content content) throws IOException {
        try {
            return spool.store(file -> {
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file, 1 << 16));
                content.write(out);
                out.flush();
            });
        } catch (IOException e) {
            throw new IOException("sessions cannot be put in order on disk: " + e.getMessage(), e);
        }
    }

    private Path joined(List<Path> some) throws IOException {
        Path joined = store(out -> merge(some, List.<T>of().iterator(), thing -> codec.write(thing, out)));
        for (Path run : some) {
            spool.remove(run);
        }
        return joined;
    }

    /** Gives all away in their order; it is empty then. */
    void drain(Sink<T> sink) throws IOException {
        held.sort(order);
        merge(runs, held.iterator(), sink);
        for (Path run : runs) {
            spool.remove(run);
        }
        runs = new ArrayList<>();
        held = new ArrayList<>();
    }

    private void merge(List<Path> files, Iterator<T> more, Sink<T> sink) throws IOException {
        List<Run> open = new ArrayList<>();
        PriorityQueue<Run> next = new PriorityQueue<>((a, b) -> order.compare(a.head, b.head));
        try {
            for (Path file : files) {
                open.add(new Run(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 15))));
            }
            Run rest = new Run(null);
            rest.things = more;
            open.add(rest);
            for (Run run : open) {
                if (run.advance()) {
                    next.add(run);
                }
            }
            while (!next.isEmpty()) {
                Run run = next.poll();
                sink.accept(run.head);
                if (run.advance()) {
                    next.add(run);
                }
            }
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    /** Things in order, from a file or from memory. */
    private final class Run {
        private final DataInputStream in;
        private Iterator<T> things;
        private T head;

        Run(DataInputStream in) {
            this.in = in;
        }

        boolean advance() throws IOException {
            if (in == null) {
                head = things.hasNext() ? things.next() : null;
            } else {
                head = isAtEnd() ? null : codec.read(in);
            }
            return head != null;
        }

        private boolean isAtEnd() throws IOException {
            in.mark(1);
            boolean end = in.read() < 0;
            in.reset();
            return end;
        }

        void close() throws IOException {
            if (in != null) {
                in.close();
            }
        }
    }
}
