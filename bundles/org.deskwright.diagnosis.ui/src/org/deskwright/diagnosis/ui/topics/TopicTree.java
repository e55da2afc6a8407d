package org.deskwright.diagnosis.ui.topics;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.search.TopicMatch;
import org.deskwright.core.search.TopicSearch;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.viewers.ITreeContentProvider;

/**
 * The catalogue as a tree: all topics, then one branch a category, sub-topics beneath their topic. While something is
 * looked for, the topics that were found, the best first, and beneath each why it was found.
 */
final class TopicTree implements ITreeContentProvider {
    private static final Texts TEXTS = Texts.beside(TopicTree.class);

    /** A user's day; categories that others add come after it. */
    private static final List<String> DAY = List.of("provision", "sign-in", "connect", "session", "internet",
            "directory", "software", "api", "logging");

    private final TopicCatalogue catalogue;
    private final TopicSearch search;
    private final TopicGroup everything;
    private final List<TopicGroup> categories;
    private Map<Topic, TopicMatch> found = Map.of();
    private boolean searching;

    TopicTree(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
        search = new TopicSearch(catalogue.topics());
        everything = new TopicGroup("", TEXTS.get("all"), catalogue.topics());
        Map<String, List<Topic>> byCategory = catalogue.topics().stream()
                .collect(Collectors.groupingBy(Topic::category, LinkedHashMap::new, Collectors.toList()));
        categories = byCategory.entrySet().stream().sorted(Comparator.comparingInt(e -> place(e.getKey())))
                .map(e -> new TopicGroup(e.getKey(), categoryTitle(e.getKey()), e.getValue())).toList();
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
        found = new LinkedHashMap<>();
        if (searching) {
            search.find(query).forEach(m -> found.put(m.topic(), m));
        }
        return searching ? List.copyOf(found.keySet()) : catalogue.topics();
    }

    boolean isSearching() {
        return searching;
    }

    /** How the topic was found; empty when nothing is looked for. */
    Optional<TopicMatch> match(Topic topic) {
        return Optional.ofNullable(found.get(topic));
    }

    TopicGroup everything() {
        return everything;
    }

    @Override
    public Object[] getElements(Object input) {
        if (searching) {
            return found.keySet().toArray();
        }
        return Stream.concat(Stream.of(everything), categories.stream()).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return switch (parent) {
            case TopicGroup group when group.isEverything() -> new Object[0];
            case TopicGroup group -> group.topics().stream().filter(t -> !group.ids().contains(t.parent())).toArray();
            case Topic topic when searching ->
                match(topic).map(TopicReason::new).filter(TopicReason::isNeeded).stream().toArray();
            case Topic topic -> beneath(topic).toArray();
            default -> new Object[0];
        };
    }

    @Override
    public boolean hasChildren(Object element) {
        return getChildren(element).length > 0;
    }

    @Override
    public Object getParent(Object element) {
        return switch (element) {
            case TopicReason reason -> reason.topic();
            case Topic topic when !searching -> {
                TopicGroup category = categories.stream().filter(c -> c.id().equals(topic.category())).findFirst()
                        .orElse(null);
                yield category != null && category.ids().contains(topic.parent())
                        ? catalogue.topic(topic.parent()).orElseThrow()
                        : category;
            }
            default -> null;
        };
    }

    /** Those that stand beneath the topic; while something is looked for each stands for itself. */
    List<Topic> subTopics(Topic topic) {
        return searching ? List.of() : beneath(topic);
    }

    private List<Topic> beneath(Topic topic) {
        return catalogue.topics().stream()
                .filter(t -> t.parent().equals(topic.id()) && t.category().equals(topic.category())).toList();
    }
}
