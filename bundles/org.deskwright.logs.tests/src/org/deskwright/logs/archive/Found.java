package org.deskwright.logs.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** All that a finder gives out; what was unpacked stays until the spool is closed. */
record Found(List<FoundLog> logs, List<Refusal> refusals, List<WorkSpaceBundle> bundles) {
    static Found of(List<Path> paths, Spool spool, Bounds bounds, BooleanSupplier cancelled) {
        List<FoundLog> logs = new ArrayList<>();
        try (LogFinder finder = LogFinder.open(paths, spool, bounds, cancelled)) {
            for (Optional<Rotation> next = finder.next(); next.isPresent(); next = finder.next()) {
                logs.addAll(next.get().logs());
            }
            return new Found(logs, finder.refusals(), finder.bundles());
        }
    }
}
