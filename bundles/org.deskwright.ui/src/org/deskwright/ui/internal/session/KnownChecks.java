package org.deskwright.ui.internal.session;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckRegistry;

/** The checks of the run before, which is good enough to tell what they are called. Safe for several threads. */
final class KnownChecks {
    private volatile Map<String, CheckDescriptor> checks = Map.of();

    Optional<CheckDescriptor> find(String id) {
        return Optional.ofNullable(checks.get(id));
    }

    /** Those that are about to run. */
    void are(CheckRegistry registry) {
        checks = registry.checks().stream().map(Check::descriptor)
                .collect(Collectors.toUnmodifiableMap(CheckDescriptor::id, d -> d));
    }
}
