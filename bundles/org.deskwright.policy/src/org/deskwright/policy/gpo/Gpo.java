package org.deskwright.policy.gpo;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A Group Policy object, as far as its files were there.
 *
 * @param folder where they lie; tells apart what has no id
 * @param version that GPT.INI tells, to be held against that of the directory
 * @param whole whether all of its settings could be read; else it may set more
 * @param unreadPreferences whether that is so of preferences about the registry or services
 */
public record Gpo(String folder, GpoName names, OptionalLong version, List<RegistryPart> registry,
        List<TemplatePart> templates, List<PreferencePart> preferences, List<AuditPart> audits, boolean whole,
        boolean unreadPreferences) {
    public Gpo {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(names, "names");
        registry = List.copyOf(registry);
        templates = List.copyOf(templates);
        Objects.requireNonNull(version, "version");
        preferences = List.copyOf(preferences);
        audits = List.copyOf(audits);
    }

    /** With the name that the directory tells, where its own files tell none; those of SYSVOL never do. */
    Gpo named(String name) {
        return names.name().isEmpty() ? called(name) : this;
    }

    Gpo called(String name) {
        return names.name().equals(name)
                ? this
                : new Gpo(folder, names.withName(name), version, registry, templates, preferences, audits, whole,
                        unreadPreferences);
    }

    /** As people call it: its name, else its id, else its folder. */
    public String shown() {
        if (!names.name().isEmpty()) {
            return names.name();
        }
        return names.id().isEmpty() ? folder.substring(folder.lastIndexOf('/') + 1) : names.id();
    }

    /** Whether it is what computers read, or a copy of that: the folder is named after the GPO then. */
    boolean isOfSysvol() {
        return names.saved().isEmpty() && !names.id().isEmpty()
                && folder.toUpperCase(Locale.ROOT).endsWith(names.id().toUpperCase(Locale.ROOT));
    }

    /** Of which half a file is; empty where it is of both, as a report is. */
    public Optional<Half> half(String source) {
        Set<Half> halves = EnumSet.noneOf(Half.class);
        registry.stream().filter(part -> part.source().equals(source)).forEach(part -> halves.add(part.half()));
        preferences.stream().filter(part -> part.source().equals(source)).forEach(part -> halves.add(part.half()));
        boolean secured = templates.stream().anyMatch(part -> part.source().equals(source));
        if (secured) {
            halves.add(Half.COMPUTER);
        }
        return halves.size() == 1 ? Optional.of(halves.iterator().next()) : Optional.empty();
    }

    /** Its id, else its folder. */
    public String key() {
        return names.id().isEmpty() ? folder : names.id();
    }
}
