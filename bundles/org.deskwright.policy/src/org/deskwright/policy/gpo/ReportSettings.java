package org.deskwright.policy.gpo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.admx.TemplatePolicy;
import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
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
        return definitions.find(named)
                .map(policy -> policy.values().stream()
                        .flatMap(value -> named.data(value).map(data -> entry(named, value, data)).stream()).toList())
                .filter(entries -> !entries.isEmpty());
    }

    private static RegistryEntry entry(ToldPolicy named, TemplatePolicy.Value value, String data) {
        if (data.isEmpty()) {
            return new RegistryEntry(named.offset(), value.key(), "**del." + value.name(),
                    RegistryData.text(RegistryType.SZ, " "));
        }
        return new RegistryEntry(named.offset(), value.key(), value.name(), data(data));
    }

    static RegistryData data(String text) {
        return text.matches("\\d{1,9}")
                ? RegistryData.number(Integer.parseInt(text))
                : RegistryData.text(RegistryType.SZ, text);
    }
}
