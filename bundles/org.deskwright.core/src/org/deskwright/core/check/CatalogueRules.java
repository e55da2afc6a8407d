package org.deskwright.core.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;

/** Where the topics point to something that is not there, or in a circle. */
final class CatalogueRules {
    private final TopicCatalogue catalogue;
    private final Set<String> checks;
    private final List<Refusal> refused = new ArrayList<>();

    private CatalogueRules(TopicCatalogue catalogue, Set<String> checks) {
        this.catalogue = catalogue;
        this.checks = checks;
    }

    static List<Refusal> problems(TopicCatalogue catalogue, Set<String> checks) {
        CatalogueRules rules = new CatalogueRules(catalogue, checks);
        catalogue.topics().forEach(rules::topic);
        return rules.refused;
    }

    private void topic(Topic topic) {
        for (String check : topic.checks()) {
            if (!checks.contains(check)) {
                refused.add(
                        new Refusal(Refusal.CATALOGUE, check, "topic " + topic.id() + " names it, and nobody has it"));
            }
        }
        parents(topic);
        topic.questions().stream().filter(key -> catalogue.question(key).isEmpty())
                .forEach(key -> refuse(topic, "no such question: " + key));
        topic.evidence().stream().filter(needed -> catalogue.evidenceSource(needed.kind()).isEmpty())
                .forEach(needed -> refuse(topic, "no such kind of evidence: " + needed.kind()));
    }

    /** A circle is told once, at its first topic in the order of the page. */
    private void parents(Topic topic) {
        if (!topic.parent().isEmpty() && catalogue.topic(topic.parent()).isEmpty()) {
            refuse(topic, "no such parent: " + topic.parent());
            return;
        }
        Set<String> chain = new LinkedHashSet<>();
        String id = topic.id();
        while (!id.isEmpty() && chain.add(id)) {
            id = catalogue.topic(id).map(Topic::parent).orElse("");
        }
        if (id.equals(topic.id()) && first(chain).equals(id)) {
            refuse(topic, "its parents go in a circle: " + String.join(" > ", chain) + " > " + id);
        }
    }

    private String first(Set<String> circle) {
        return catalogue.topics().stream().map(Topic::id).filter(circle::contains).findFirst().orElse("");
    }

    private void refuse(Topic topic, String reason) {
        refused.add(new Refusal(Refusal.CATALOGUE, "", "topic " + topic.id() + ": " + reason));
    }
}
