package org.deskwright.policy.gpo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.admx.ToldValues;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.template.SecurityTemplate;

/**
 * What a report (gpreport.xml) says that a GPO sets.
 *
 * @param security rights, options and services
 * @param registry values that are told with their keys, by the half
 * @param named policies of templates that are told by name
 */
public record ReportSettings(SecurityTemplate security, Map<Half, List<RegistryEntry>> registry,
        List<ToldPolicy> named) {
    public ReportSettings {
        Objects.requireNonNull(security, "security");
        registry = Map.copyOf(registry);
        named = List.copyOf(named);
    }

    boolean hasSecurity() {
        return !security.rights().isEmpty() || !security.options().isEmpty() || !security.services().isEmpty();
    }

    /** What a named policy does to the registry; empty where no template tells. */
    static Optional<List<RegistryEntry>> entries(ToldPolicy named, PolicyDefinitions definitions) {
        return definitions.find(named).map(policy -> ToldValues.of(named, policy))
                .filter(entries -> !entries.isEmpty());
    }
}
