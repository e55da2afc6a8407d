package org.deskwright.policy.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.admx.TemplatePolicy;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.registry.RegistryType;

/** What the editor of policies calls a setting, as far as a template that was read describes it. */
public record SettingNames(PolicyDefinitions definitions) {
    public static final SettingNames NONE = new SettingNames(PolicyDefinitions.NONE);
    private static final String BETWEEN = " > ";

    public SettingNames {
        Objects.requireNonNull(definitions, "definitions");
    }

    /** The policy that sets it. */
    public Optional<TemplatePolicy> policy(SettingKey key) {
        int end = key.place().indexOf('\\');
        return end < 0 ? Optional.empty() : policy(key.half(), key.place().substring(end + 1), key.name());
    }

    private Optional<TemplatePolicy> policy(Half half, String key, String value) {
        return definitions.find(key, value, half == Half.USER ? "User" : "Machine");
    }

    /** With the categories that it is in; empty where no template describes it. */
    public String path(SettingKey key) {
        return policy(key).map(SettingNames::path).orElse("");
    }

    /** Of what an item of a checklist is about, likewise. */
    public String path(Place place) {
        return place instanceof Place.Registry(Half half, String key, String value, RegistryType _)
                ? policy(half, key, value).map(SettingNames::path).orElse("")
                : "";
    }

    private static String path(TemplatePolicy policy) {
        List<String> all = new ArrayList<>(policy.path());
        all.add(policy.title());
        return String.join(BETWEEN, all);
    }
}
