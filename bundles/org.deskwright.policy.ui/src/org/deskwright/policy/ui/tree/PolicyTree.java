package org.deskwright.policy.ui.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    private static final Object[] NONE = {};

    private PolicyState state;
    private final List<Object> roots = new ArrayList<>();
    private final Map<Object, List<Object>> children = new HashMap<>();
    private final Map<Object, Object> parents = new HashMap<>();

    void set(PolicyState next) {
        state = next;
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
        for (Gpo gpo : next.gpos()) {
            if (!linked.contains(gpo.names().id().toUpperCase(java.util.Locale.ROOT))) {
                put(Heading.LOOSE, new PolicyNode.Loose(gpo));
            }
        }
        next.results().forEach(result -> put(Heading.TOLD, new PolicyNode.Told(result)));
        for (Heading heading : Heading.values()) {
            if (children.containsKey(heading)) {
                roots.add(heading);
            }
        }
    }

    /** The one that wins first, as the editor of policies lists them. */
    private void links(PolicyNode.Place place, Set<String> linked) {
        List<GpoLink> links = place.container().links().reversed();
        for (int i = 0; i < links.size(); i++) {
            GpoLink link = links.get(i);
            linked.add(link.gpo());
            GpoObject object = state.directory().gpo(link.gpo()).orElse(GpoObject.of(link.gpo()));
            put(place, new PolicyNode.Linked(place.container(), link, i + 1, object, state.gpo(link.gpo())));
        }
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
