package org.deskwright.policy.gpo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.template.SecurityTemplate;

/** Gathers files into the GPOs that they are of, by the folders that they lie in. Safe for use by several threads. */
public final class GpoFiles {
    /** A folder of SYSVOL has the id for its name. */
    private static final Pattern ID = Pattern
            .compile("(?:^|/)(\\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}})$");

    private final Map<String, Parts> byFolder = new TreeMap<>();

    private static final class Parts {
        private GpoName names = GpoName.UNKNOWN;
        private boolean backup;
        private final List<RegistryPart> registry = new ArrayList<>();
        private final List<TemplatePart> templates = new ArrayList<>();
    }

    private Parts parts(String folder) {
        return byFolder.computeIfAbsent(folder, _ -> new Parts());
    }

    /** Adds a Registry.pol. */
    public synchronized void add(String source, List<RegistryEntry> entries) {
        GpoPlace place = GpoPlace.of(source);
        parts(place.folder()).registry.add(RegistryPart.of(source, place.half(), entries));
    }

    /** Adds a security template. */
    public synchronized void add(String source, SecurityTemplate template) {
        parts(GpoPlace.of(source).folder()).templates.add(new TemplatePart(source, template));
    }

    /** Adds what a file beside the others says of the GPO. */
    public synchronized void add(String source, GpoName names) {
        Parts parts = parts(GpoPlace.folderOf(source));
        parts.names = parts.names.orElse(names);
        parts.backup = true;
    }

    /** Those that were added. */
    public synchronized PolicySet set() {
        List<Gpo> gpos = new ArrayList<>();
        byFolder.forEach((folder, parts) -> {
            parts.registry.sort(Comparator.comparing(RegistryPart::source));
            parts.templates.sort(Comparator.comparing(TemplatePart::source));
            gpos.add(new Gpo(folder, names(folder, parts), parts.registry, parts.templates));
        });
        return new PolicySet(gpos);
    }

    /** The folder of a backup is named after the backup. */
    private static GpoName names(String folder, Parts parts) {
        Matcher id = ID.matcher(folder);
        return parts.backup || !id.find() ? parts.names : parts.names.orElse(new GpoName(id.group(1), "", ""));
    }
}
