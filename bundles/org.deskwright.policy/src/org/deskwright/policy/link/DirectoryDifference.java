package org.deskwright.policy.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.policy.gpo.Half;

/**
 * What is other in another state of a directory, of what decides where a GPO applies.
 *
 * @param gpo as people call it; empty where it is about a container
 * @param about the container, or what of the GPO
 * @param before for people; empty where there was nothing
 */
public record DirectoryDifference(String gpo, String about, String before, String after) {
    public DirectoryDifference {
        Objects.requireNonNull(gpo, "gpo");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** None where of either state no links were read. */
    public static List<DirectoryDifference> between(PolicyDirectory before, PolicyDirectory after) {
        List<DirectoryDifference> all = new ArrayList<>();
        if (before.containers().isEmpty() || after.containers().isEmpty()) {
            return all;
        }
        Set<Dn> places = new LinkedHashSet<>();
        before.containers().forEach(one -> places.add(one.dn()));
        after.containers().forEach(one -> places.add(one.dn()));
        for (Dn dn : places) {
            add("", dn.shown(), links(before, dn), links(after, dn), all);
        }
        for (GpoObject was : before.gpos()) {
            after.gpo(was.id()).ifPresent(is -> {
                add(is.shown(), "halves switched off", off(was), off(is), all);
                add(is.shown(), "WMI filter", before.wmiFilter(was.wmiFilter()), after.wmiFilter(is.wmiFilter()), all);
                boolean read = was.security().isPresent() && is.security().isPresent();
                if (read && !was.security().equals(is.security())) {
                    all.add(new DirectoryDifference(is.shown(), "security filtering", "as it was", "other"));
                }
            });
        }
        return all;
    }

    private static void add(String gpo, String about, String before, String after, List<DirectoryDifference> all) {
        if (!before.equals(after)) {
            all.add(new DirectoryDifference(gpo, about, before, after));
        }
    }

    /** In the order in which they are applied, where that is known. */
    private static String links(PolicyDirectory directory, Dn dn) {
        Optional<PolicyContainer> container = directory.container(dn);
        if (container.isEmpty()) {
            return "";
        }
        List<String> told = new ArrayList<>(
                container.get().links().stream().map(link -> shown(directory, link)).toList());
        if (!container.get().ordered()) {
            told.sort(null);
        }
        return (container.get().blocks() ? "blocks inheritance; " : "")
                + (told.isEmpty() ? "no links" : told.stream().collect(Collectors.joining(", ")));
    }

    private static String shown(PolicyDirectory directory, GpoLink link) {
        return directory.gpo(link.gpo()).map(GpoObject::shown).orElse(link.gpo())
                + (link.enforced() ? " (enforced)" : "") + (link.disabled() ? " (disabled)" : "");
    }

    private static String off(GpoObject gpo) {
        boolean computer = gpo.isOff(Half.COMPUTER);
        boolean user = gpo.isOff(Half.USER);
        return computer && user ? "both" : computer ? "computer" : user ? "user" : "none";
    }
}
