package org.deskwright.diagnosis.ui.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.search.TopicSearch;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.viewers.ITreeContentProvider;

/**
 * The catalogue as a tree: all topics, then one branch a category, sub-topics beneath their topic. Shows what the
 * search found, with the branches that lead there.
 */
final class TopicTree implements ITreeContentProvider {
    private static final Texts TEXTS = Texts.beside(TopicTree.class);

    /** A user's day; categories that others add come after it. */
    private static final List<String> DAY = List.of("provision", "sign-in", "connect", "session", "internet",
            "directory", "software", "api", "logging");

    private final TopicCatalogue catalogue;
    private final TopicGroup everything;
    private final List<TopicGroup> categories;
    private Set<String> found;
    private List<TopicGroup> branches;
    private boolean searching;

    TopicTree(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
        everything = new TopicGroup("", TEXTS.get("all"), catalogue.topics());
        Map<String, List<Topic>> byCategory = catalogue.topics().stream()
                .collect(Collectors.groupingBy(Topic::category, LinkedHashMap::new, Collectors.toList()));
        categories = byCategory.entrySet().stream().sorted(Comparator.comparingInt(e -> place(e.getKey())))
                .map(e -> new TopicGroup(e.getKey(), categoryTitle(e.getKey()), e.getValue())).toList();
        search("");
    }

    private static int place(String category) {
        int place = DAY.indexOf(category);
        return place < 0 ? DAY.size() : place;
    }

    private static String categoryTitle(String id) {
        return TEXTS.has("category." + id) ? TEXTS.get("category." + id) : id;
    }

    /** Narrows the tree to what the query finds; gives the best match first. */
    List<Topic> search(String query) {
        searching = !query.isBlank();
        List<Topic> hits = searching
                ? new TopicSearch(catalogue.topics()).find(query).stream().map(m -> m.topic()).toList()
                : catalogue.topics();
        found = hits.stream().map(Topic::id).collect(Collectors.toSet());
        branches = categories.stream()
                .map(c -> new TopicGroup(c.id(), c.title(), c.topics().stream().filter(this::shown).toList()))
                .filter(c -> !c.topics().isEmpty()).toList();
        return hits;
    }

    TopicGroup everything() {
        return everything;
    }

    @Override
    public Object[] getElements(Object input) {
        List<Object> roots = new ArrayList<>();
        if (!searching) {
            roots.add(everything);
        }
        roots.addAll(branches);
        return roots.toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return switch (parent) {
            case TopicGroup group when group.isEverything() -> new Object[0];
            case TopicGroup group -> group.topics().stream().filter(t -> !group.ids().contains(t.parent())).toArray();
            case Topic topic -> subTopics(topic).toArray();
            default -> new Object[0];
        };
    }

    @Override
    public boolean hasChildren(Object element) {
        return getChildren(element).length > 0;
    }

    @Override
    public Object getParent(Object element) {
        if (!(element instanceof Topic topic)) {
            return null;
        }
        TopicGroup category = branches.stream().filter(c -> c.id().equals(topic.category())).findFirst().orElse(null);
        if (category == null) {
            return null;
        }
        return category.ids().contains(topic.parent()) ? catalogue.topic(topic.parent()).orElseThrow() : category;
    }

    /** Those beneath the topic that are shown. */
    List<Topic> subTopics(Topic topic) {
        return beneath(topic).stream().filter(this::shown).toList();
    }

    private List<Topic> beneath(Topic topic) {
        return catalogue.topics().stream()
                .filter(t -> t.parent().equals(topic.id()) && t.category().equals(topic.category())).toList();
    }

    private boolean shown(Topic topic) {
        return found.contains(topic.id()) || beneath(topic).stream().anyMatch(this::shown);
    }
}
