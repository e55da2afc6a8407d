package org.deskwright.core.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each file a name of its own when several paths were opened together: where names clash, as many outer folders
 * are put in front as it takes.
 */
final class DistinctNames {
    /**
     * @param outer the folders above, outermost first
     * @param files named relative to the innermost of them
     * @param ofCase whether they keep their names where loose files can give way
     */
    record Root(List<String> outer, List<SourceFile> files, boolean ofCase) {}

    private DistinctNames() {
    }

    /** All files, sorted by name. */
    static List<SourceFile> of(List<Root> roots) {
        int[] prefixes = new int[roots.size()];
        while (lengthen(roots, prefixes)) {
            // until no two clash, or nothing is left to put in front
        }
        List<SourceFile> files = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < prefixes.length; i++) {
            for (SourceFile file : roots.get(i).files()) {
                String name = name(roots.get(i), prefixes[i], file);
                for (int n = 2; !used.add(name); n++) {
                    name = name(roots.get(i), prefixes[i], file) + "~" + n;
                }
                files.add(name.equals(file.name()) ? file : new RenamedFile(name, file));
            }
        }
        files.sort(Comparator.comparing(SourceFile::name));
        return files;
    }

    private static boolean lengthen(List<Root> roots, int[] prefixes) {
        Map<String, Integer> owners = new HashMap<>();
        Set<Integer> clashing = new HashSet<>();
        for (int i = 0; i < prefixes.length; i++) {
            for (SourceFile file : roots.get(i).files()) {
                Integer other = owners.putIfAbsent(name(roots.get(i), prefixes[i], file), i);
                if (other != null && other != i) {
                    clashing.addAll(givingWay(roots, other, i));
                }
            }
        }
        boolean longer = false;
        for (int i : clashing) {
            if (prefixes[i] < roots.get(i).outer().size()) {
                prefixes[i]++;
                longer = true;
            }
        }
        return longer;
    }

    private static List<Integer> givingWay(List<Root> roots, int one, int other) {
        if (roots.get(one).ofCase() == roots.get(other).ofCase()) {
            return List.of(one, other);
        }
        return List.of(roots.get(one).ofCase() ? other : one);
    }

    private static String name(Root root, int prefix, SourceFile file) {
        List<String> outer = root.outer().subList(root.outer().size() - prefix, root.outer().size());
        return prefix == 0 ? file.name() : String.join("/", outer) + "/" + file.name();
    }
}
