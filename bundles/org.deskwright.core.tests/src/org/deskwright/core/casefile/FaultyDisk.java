package org.deskwright.core.casefile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A disk on which one step fails, or on which everything ends at one step, as when the process is killed. */
final class FaultyDisk extends Disk {
    /** What a killed process sees: nothing, not even its own clean-up. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    enum Fault {
        STEP_FAILS, DISK_STAYS_FULL, KILLED
    }

    private final Fault fault;
    private final int at;
    private int steps;

    FaultyDisk(Fault fault, int at) {
        this.fault = fault;
        this.at = at;
    }

    /** How many steps were asked for, failed ones included. */
    int steps() {
        return steps;
    }

    private void step(boolean writes) throws IOException {
        steps++;
        switch (fault) {
            case STEP_FAILS -> {
                if (steps == at) {
                    throw new IOException("Input/output error");
                }
            }
            case DISK_STAYS_FULL -> {
                if (steps >= at && writes) {
                    throw new IOException("No space left on device");
                }
            }
            case KILLED -> {
                if (steps >= at) {
                    throw new Killed();
                }
            }
        }
    }

    @Override
    Output open(Path file) throws IOException {
        step(true);
        Output real = super.open(file);
        return new Output() {
            @Override
            public void write(int b) throws IOException {
                step(true);
                real.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                real.write(bytes, offset, length / 2); // a full disk takes part of it
                step(true);
                real.write(bytes, offset + length / 2, length - length / 2);
            }

            @Override
            void sync() throws IOException {
                step(true); // the real one would only take time
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }

    @Override
    void move(Path from, Path to) throws IOException {
        step(false);
        super.move(from, to);
    }

    @Override
    void delete(Path file) throws IOException {
        step(false);
        super.delete(file);
    }

    @Override
    void createFolder(Path folder) throws IOException {
        step(true);
        super.createFolder(folder);
    }

    @Override
    void setModified(Path file, Instant instant) throws IOException {
        step(false);
        super.setModified(file, instant);
    }
}
