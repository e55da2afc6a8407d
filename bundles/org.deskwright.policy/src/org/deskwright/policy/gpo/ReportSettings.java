package org.deskwright.policy.gpo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.admx.ToldValues;
import org.deskwright.policy.audit.AuditSetting;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.template.SecurityTemplate;

/**
 * What a report (gpreport.xml) says that a GPO sets.
 *
 * @param security rights, options and services
 * @param registry values that are told with their keys, and certificates, by the half
 * @param preferences by the half
 * @param named policies of templates that are told by name
 * @param problems settings that could not be read; the others are there
 */
public record ReportSettings(SecurityTemplate security, List<AuditSetting> audits,
        Map<Half, List<RegistryEntry>> registry, Map<Half, List<Preference>> preferences, List<ToldPolicy> named,
        List<UnreadableException> problems) {
    public ReportSettings {
        Objects.requireNonNull(security, "security");
        audits = List.copyOf(audits);
        registry = Map.copyOf(registry);
        preferences = Map.copyOf(preferences);
        named = List.copyOf(named);
        problems = List.copyOf(problems);
    }

    boolean hasSecurity() {
        return !security.rights().isEmpty() || !security.options().isEmpty() || !security.services().isEmpty()
                || !security.file().sections().isEmpty();
    }

    /** What a named policy does to the registry; empty where no template tells. */
    static Optional<List<RegistryEntry>> entries(ToldPolicy named, PolicyDefinitions definitions) {
        return definitions.find(named).map(policy -> ToldValues.of(named, policy))
                .filter(entries -> !entries.isEmpty());
    }
}
