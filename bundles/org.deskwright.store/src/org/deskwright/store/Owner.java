package org.deskwright.store;

import java.time.Instant;
import java.util.Optional;

/** Which process takes a snapshot, so that others can tell whether it still does. */
final class Owner {
    private Owner() {
    }

    /** Process id and when it began, because ids are given again. */
    static String self() {
        return name(ProcessHandle.current());
    }

    private static String name(ProcessHandle process) {
        return process.pid() + ":" + process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }

    static boolean isAlive(String owner) {
        try {
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(owner.substring(0, owner.indexOf(':'))));
            return process.filter(ProcessHandle::isAlive).map(Owner::name).filter(owner::equals).isPresent();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
