package org.deskwright.core.casefile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.internal.files.NameScope;

/**
 * Where the evidence lies in a case, and which manifests must lie beside it so that each file says there what it said
 * where it came from: a manifest may have stood outside of what was opened, or been the name of an outer folder.
 */
final class EvidenceLayout {
    private final SortedMap<String, SourceFile> files = new TreeMap<>();
    private final SortedMap<String, Manifest> manifests;

    private EvidenceLayout(Map<String, Manifest> existing) {
        manifests = new TreeMap<>(existing);
    }

    /**
     * @param existing manifests that are in the case already, by folder
     */
    static EvidenceLayout plan(List<SourceFile> evidence, Map<String, Manifest> existing) {
        EvidenceLayout layout = new EvidenceLayout(existing);
        SortedMap<String, SourceFile> wanted = new TreeMap<>();
        evidence.forEach(f -> wanted.put(SafeNames.free(SafeNames.of(f.name()), wanted.keySet()), f));
        SortedMap<String, SortedMap<String, SourceFile>> byFolder = new TreeMap<>();
        wanted.forEach((name, file) -> byFolder.computeIfAbsent(folder(name), f -> new TreeMap<>()).put(name, file));
        byFolder.forEach((folder, inIt) -> layout.place(folder, inIt, wanted));
        return layout;
    }

    /** By name relative to {@code evidence/}. */
    SortedMap<String, SourceFile> files() {
        return files;
    }

    /** By folder relative to {@code evidence/}; also those that were there before. */
    SortedMap<String, Manifest> manifests() {
        return manifests;
    }

    private void place(String folder, SortedMap<String, SourceFile> inIt, SortedMap<String, SourceFile> all) {
        Map<String, SourceFile> others = new TreeMap<>();
        inIt.forEach((name, file) -> {
            Manifest said = says(name);
            boolean more = !file.manifest().orElse(said).equals(file.manifest());
            if (said.equals(file.manifest()) || more) {
                files.put(name, file); // where the case says more of it than was known, the case is believed
            } else {
                others.put(name, file);
            }
        });
        if (others.isEmpty()) {
            return;
        }
        Optional<Manifest> common = common(folder, inIt, all);
        if (common.isPresent()) {
            manifests.merge(folder, common.get(), (old, fresh) -> fresh.orElse(old));
            files.putAll(inIt);
        } else {
            split(folder, others, all);
        }
    }

    /** One manifest for all files in the folder that does not say too much of any file below it. */
    private Optional<Manifest> common(String folder, SortedMap<String, SourceFile> inIt,
            SortedMap<String, SourceFile> all) {
        List<Manifest> wanted = inIt.values().stream().map(SourceFile::manifest).distinct().toList();
        if (wanted.size() != 1) {
            return Optional.empty();
        }
        Manifest one = wanted.getFirst();
        String below = folder.isEmpty() ? "" : folder + "/";
        boolean fits = all.entrySet().stream().filter(e -> e.getKey().startsWith(below))
                .allMatch(e -> e.getValue().manifest().orElse(one).equals(e.getValue().manifest()));
        return fits ? Optional.of(one) : Optional.empty();
    }

    private void split(String folder, Map<String, SourceFile> others, SortedMap<String, SourceFile> all) {
        Map<Manifest, List<Map.Entry<String, SourceFile>>> sets = others.entrySet().stream()
                .collect(Collectors.groupingBy(e -> e.getValue().manifest(), LinkedHashMap::new, Collectors.toList()));
        int number = 1;
        String below = folder.isEmpty() ? "" : folder + "/";
        for (Map.Entry<Manifest, List<Map.Entry<String, SourceFile>>> set : sets.entrySet()) {
            while (taken(below + "set-" + number + "/", all)) {
                number++;
            }
            String place = below + "set-" + number++;
            manifests.put(place, set.getKey());
            set.getValue().forEach(e -> files.put(place + "/" + e.getKey().substring(below.length()), e.getValue()));
        }
    }

    private static boolean taken(String prefix, SortedMap<String, SourceFile> all) {
        return all.tailMap(prefix).keySet().stream().findFirst().filter(n -> n.startsWith(prefix)).isPresent();
    }

    /** What names and manifests in the case say of a file of that name. */
    private Manifest says(String name) {
        Manifest said = Manifest.NONE;
        for (String folder = folder(name);; folder = folder(folder)) {
            said = said.orElse(manifests.getOrDefault(folder, Manifest.NONE));
            if (folder.isEmpty()) {
                break;
            }
        }
        return said.orElse(new Manifest(NameScope.of(Arrays.asList(name.split("/"))), Optional.empty()));
    }

    static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }
}
