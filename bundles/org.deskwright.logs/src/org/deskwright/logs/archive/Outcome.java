package org.deskwright.logs.archive;

import java.util.ArrayList;
import java.util.List;

/** What came out of a file, in its order; filled by one thread. */
final class Outcome {
    private final List<FoundLog> logs = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<WorkSpaceBundle> bundles = new ArrayList<>();

    void log(FoundLog log) {
        logs.add(log);
    }

    void refuse(String name, String reason) {
        refusals.add(Refusal.of(name, reason));
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    /** All of another one behind what is here. */
    void add(Outcome other) {
        logs.addAll(other.logs);
        refusals.addAll(other.refusals);
        bundles.addAll(other.bundles);
    }

    List<FoundLog> logs() {
        return logs;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Archives in it that the script for the logs of a WorkSpace made. */
    List<WorkSpaceBundle> bundles() {
        return bundles;
    }
}
