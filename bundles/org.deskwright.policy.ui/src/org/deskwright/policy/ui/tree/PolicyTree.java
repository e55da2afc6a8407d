package org.deskwright.policy.ui.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoLink;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.ui.desk.PolicyNode;
import org.deskwright.policy.ui.desk.PolicyState;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Domains and sites with what is linked to them and lies in them; then policies without a link, and computers. */
final class PolicyTree implements ITreeContentProvider {
    /** Over what has no place in the directory. */
    enum Heading {
        LOOSE, TOLD
    }

    /**
     * Some of many below a heading or an OU, by their names.
     *
     * @param from how many come before them
     * @param wrong how many of them break something
     */
    record Range(Object under, int from, String first, String last, int wrong) {}

    private static final Object[] NONE = {};
    /** No more stand below one another: a tree of thousands keeps the window from the mouse while it is filled. */
    private static final int MOST = 100;

    private PolicyState state;
    private Map<String, Gpo> files = Map.of();
    private final List<Object> roots = new ArrayList<>();
    private final Map<Object, List<Object>> children = new HashMap<>();
    private final Map<Object, Object> parents = new HashMap<>();

    void set(PolicyState next) {
        state = next;
        files = new HashMap<>();
        next.gpos().forEach(gpo -> files.putIfAbsent(id(gpo.names().id()), gpo));
        roots.clear();
        children.clear();
        parents.clear();
        Map<Dn, PolicyNode.Place> places = new HashMap<>();
        List<PolicyContainer> containers = next.directory().containers().stream()
                .sorted(Comparator.comparing(PolicyContainer::kind).reversed()
                        .thenComparing(one -> one.dn().parts().size()).thenComparing(one -> one.dn().shown()))
                .toList();
        containers.forEach(one -> places.put(one.dn(), new PolicyNode.Place(one)));
        Set<String> linked = new HashSet<>();
        for (PolicyContainer one : containers) {
            links(places.get(one.dn()), linked);
        }
        for (PolicyContainer one : containers) {
            Optional<PolicyNode.Place> above = above(one.dn(), places);
            above.ifPresentOrElse(parent -> put(parent, places.get(one.dn())), () -> roots.add(places.get(one.dn())));
        }
        below(Heading.LOOSE, next.gpos().stream().filter(gpo -> !linked.contains(id(gpo.names().id())))
                .map(PolicyNode.Loose::new).toList());
        below(Heading.TOLD, next.results().stream().map(PolicyNode.Told::new).toList());
        for (Heading heading : Heading.values()) {
            if (children.containsKey(heading)) {
                roots.add(heading);
            }
        }
    }

    private void below(Heading heading, List<? extends PolicyNode> nodes) {
        below(heading, nodes, false);
    }

    /** @param ordered whether the order that they are in tells something */
    private void below(Object under, List<? extends PolicyNode> nodes, boolean ordered) {
        if (nodes.size() <= MOST) {
            nodes.forEach(node -> put(under, node));
            return;
        }
        List<? extends PolicyNode> sorted = ordered
                ? nodes
                : nodes.stream().sorted(Comparator.comparing(PolicyLabels::name, String.CASE_INSENSITIVE_ORDER))
                        .toList();
        for (int from = 0; from < sorted.size(); from += MOST) {
            List<? extends PolicyNode> some = sorted.subList(from, Math.min(from + MOST, sorted.size()));
            Range range = new Range(under, from, PolicyLabels.name(some.getFirst()), PolicyLabels.name(some.getLast()),
                    (int) some.stream().filter(node -> wrong(node) > 0).count());
            put(under, range);
            some.forEach(node -> put(range, node));
        }
    }

    private static String id(String any) {
        return any.toUpperCase(Locale.ROOT);
    }

    /** The one that wins first, as the editor of policies lists them. */
    private void links(PolicyNode.Place place, Set<String> linked) {
        List<GpoLink> links = place.container().links().reversed();
        List<PolicyNode> nodes = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            GpoLink link = links.get(i);
            linked.add(id(link.gpo()));
            GpoObject object = state.directory().gpo(link.gpo()).orElse(GpoObject.of(link.gpo()));
            nodes.add(new PolicyNode.Linked(place.container(), link, i + 1, object,
                    Optional.ofNullable(files.get(id(link.gpo())))));
        }
        below(place, nodes, place.container().ordered());
    }

    private static Optional<PolicyNode.Place> above(Dn dn, Map<Dn, PolicyNode.Place> places) {
        for (Optional<Dn> up = dn.parent(); up.isPresent(); up = up.get().parent()) {
            if (places.containsKey(up.get())) {
                return Optional.of(places.get(up.get()));
            }
        }
        return Optional.empty();
    }

    private void put(Object parent, Object child) {
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(child);
        parents.put(child, parent);
    }

    /** How many nodes there are. */
    int size() {
        return parents.size() + roots.size();
    }

    /** How many items the policy of a node breaks. */
    int wrong(PolicyNode node) {
        return node.policy().map(state::wrong).orElse(0);
    }

    @Override
    public Object[] getElements(Object input) {
        return roots.toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        List<Object> below = children.get(parent);
        return below == null ? NONE : below.toArray();
    }

    @Override
    public Object getParent(Object element) {
        return parents.get(element);
    }

    @Override
    public boolean hasChildren(Object element) {
        return children.containsKey(element);
    }
}
