package org.deskwright.core.topic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All topics in the order of the page, the questions and the kinds of evidence. Immutable; {@link #bundled()} reads the
 * one that ships with Deskwright, {@link #with} adds what others contribute.
 */
public final class TopicCatalogue {
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, EvidenceSource> sources = new LinkedHashMap<>();

    public TopicCatalogue(Collection<Topic> topics, Collection<Question> questions,
            Collection<EvidenceSource> sources) {
        topics.forEach(t -> this.topics.put(t.id(), t));
        questions.forEach(q -> this.questions.put(q.key(), q));
        sources.forEach(s -> this.sources.put(s.id(), s));
    }

    /** Reads the catalogue in this bundle; a broken one is a packaging error and throws. */
    public static TopicCatalogue bundled() {
        return CatalogueFiles.read(TopicCatalogue.class);
    }

    public List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    public Optional<Question> question(String key) {
        return Optional.ofNullable(questions.get(key));
    }

    public List<EvidenceSource> evidenceSources() {
        return List.copyOf(sources.values());
    }

    public Optional<EvidenceSource> evidenceSource(String kind) {
        return Optional.ofNullable(sources.get(kind));
    }

    /** Ids of the topics that a check decides, in page order. */
    public Set<String> topicsDecidedBy(String check) {
        return topics.values().stream().filter(t -> t.checks().contains(check)).map(Topic::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A remedy by {@code topic-id/remedy-id}. */
    public Optional<Remedy> remedy(String path) {
        int slash = path.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : topic(path.substring(0, slash)).flatMap(
                        t -> t.remedies().stream().filter(r -> r.id().equals(path.substring(slash + 1))).findFirst());
    }

    /**
     * This catalogue and more topics. A topic whose id is already here adds its checks, synonyms, messages and remedies
     * to that topic and changes nothing else of it.
     */
    public TopicCatalogue with(Collection<Topic> more) {
        Map<String, Topic> merged = new LinkedHashMap<>(topics);
        more.forEach(t -> merged.merge(t.id(), t, TopicMerge::add));
        return new TopicCatalogue(merged.values(), questions.values(), sources.values());
    }
}
