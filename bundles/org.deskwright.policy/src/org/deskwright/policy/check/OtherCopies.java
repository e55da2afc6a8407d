package org.deskwright.policy.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.policy.gpo.Copies;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyDirectory;

/**
 * Copies of GPOs of which what stands beside their files must not count: halves, filtering and links are those of the
 * time of the copy, and of one domain.
 */
final class OtherCopies {
    private OtherCopies() {
    }

    /**
     * Their folders.
     *
     * @param telling folders in which something stands beside the files
     */
    static Set<String> folders(PolicySet set, PolicyDirectory directory, Set<String> telling) {
        Set<String> folders = new HashSet<>();
        set.copies().forEach(same -> older(same, telling).forEach(gpo -> folders.add(gpo.folder())));
        Set<String> domains = directory.containers().stream().filter(one -> one.kind() == PolicyContainer.Kind.DOMAIN)
                .map(one -> one.dn().domain()).collect(Collectors.toSet());
        Map<String, List<Gpo>> byId = set.gpos().stream().filter(gpo -> !gpo.names().id().isEmpty())
                .collect(Collectors.groupingBy(gpo -> gpo.names().id().toUpperCase(Locale.ROOT)));
        byId.values().stream().filter(some -> some.size() > 1).flatMap(List::stream).filter(
                gpo -> !(domains.size() == 1 && domains.contains(gpo.names().domain().toLowerCase(Locale.ROOT))))
                .forEach(gpo -> folders.add(gpo.folder()));
        return folders;
    }

    /** All but the strongest that has something beside its files: a copy of SYSVOL has nothing. */
    private static List<Gpo> older(Copies same, Set<String> telling) {
        List<Gpo> all = new ArrayList<>();
        all.add(same.counting());
        all.addAll(same.others());
        List<Gpo> told = all.stream().filter(gpo -> telling.contains(gpo.folder())).toList();
        return told.isEmpty() ? List.of() : told.subList(1, told.size());
    }
}
