package org.deskwright.logs.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.deskwright.logs.archive.Refusal;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.archive.Spool;

/** A file, folder or archive that was opened, and the logs in it. Safe to share by threads. */
public final class OpenedLogs {
    private final Path root;
    /** Of each look; what was unpacked for one is read until all is put away. */
    private final List<Spool> spools = new CopyOnWriteArrayList<>();
    private final List<Rotation> logs = new CopyOnWriteArrayList<>();
    private volatile List<Refusal> refusals = List.of();
    private volatile boolean whole;

    OpenedLogs(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    void add(Spool spool) {
        spools.add(spool);
    }

    List<Spool> spools() {
        return List.copyOf(spools);
    }

    void add(Rotation log) {
        logs.add(log);
    }

    void end(List<Refusal> refused) {
        refusals = List.copyOf(refused);
        whole = true;
    }

    /** It was looked through once more: these are there now. */
    void turn(List<Rotation> now, List<Refusal> refused) {
        logs.removeIf(log -> !now.contains(log));
        logs.addAll(now.stream().filter(log -> !logs.contains(log)).toList());
        refusals = List.copyOf(refused);
    }

    /** As far as they were found. */
    public List<Rotation> logs() {
        return List.copyOf(logs);
    }

    /** What may be a log and could not be read. */
    public List<Refusal> refusals() {
        return refusals.stream().filter(Refusal::mayBeLog).toList();
    }

    /** Whether all of it was looked through. */
    public boolean isWhole() {
        return whole;
    }
}
