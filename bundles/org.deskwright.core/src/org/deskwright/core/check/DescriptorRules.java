package org.deskwright.core.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.deskwright.core.check.CheckDescriptor.ParameterSpec;
import org.deskwright.core.check.CheckDescriptor.Requirement;
import org.deskwright.core.check.CheckDescriptor.Variant;
import org.deskwright.core.topic.TopicCatalogue;

/** What makes a descriptor sound; all that is wrong with one is told at once. */
final class DescriptorRules {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+");
    private static final Set<String> OUTCOMES = Set.of("finding", "passed", "not-applicable", "missing-evidence");

    private final TopicCatalogue catalogue;

    DescriptorRules(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<String> problems(CheckDescriptor descriptor) {
        List<String> problems = new ArrayList<>();
        if (descriptor.id() == null || !ID.matcher(descriptor.id()).matches()) {
            problems.add("not an id (area.short-name): " + descriptor.id());
        }
        if (isBlank(descriptor.title())) {
            problems.add("it has no title");
        }
        if (descriptor.sources().isEmpty()) {
            problems.add("it cites no source");
        }
        if (descriptor.variants().isEmpty()) {
            problems.add("it has no variants");
        }
        new TreeMap<>(descriptor.variants()).forEach((name, variant) -> variant(name, variant, problems));
        descriptor.requires().forEach(requirement -> requirement(requirement, problems));
        for (String question : descriptor.questions()) {
            if (catalogue.question(question).isEmpty()) {
                problems.add("no such question: " + question);
            }
        }
        parameters(descriptor.parameters(), problems);
        if (descriptor.validity().from() == null || descriptor.validity().until() == null) {
            problems.add("its validity has no beginning or end, not even an open one");
        }
        return problems;
    }

    private void variant(String name, Variant variant, List<String> problems) {
        String outcome = variant.outcome();
        if (outcome == null || !OUTCOMES.contains(outcome)) {
            problems.add("variant " + name + ": no such outcome: " + outcome);
        } else if (outcome.equals("finding") && variant.importance() == null) {
            problems.add("variant " + name + ": a finding needs an importance");
        } else if (!outcome.equals("finding") && variant.importance() != null) {
            problems.add("variant " + name + ": only findings have an importance");
        }
        if (isBlank(variant.message())) {
            problems.add("variant " + name + ": it has no message");
        }
        for (String remedy : variant.remedies()) {
            if (catalogue.remedy(remedy).isEmpty()) {
                problems.add("variant " + name + ": no such remedy: " + remedy);
            }
        }
    }

    private void requirement(Requirement requirement, List<String> problems) {
        if (requirement.kind() == null || catalogue.evidenceSource(requirement.kind()).isEmpty()) {
            problems.add("no such kind of evidence: " + requirement.kind());
        }
        if (requirement.level() == null) {
            problems.add("no level for the evidence " + requirement.kind());
        }
    }

    private static void parameters(List<ParameterSpec> parameters, List<String> problems) {
        Set<String> seen = new HashSet<>();
        for (ParameterSpec parameter : parameters) {
            if (isBlank(parameter.id()) || !seen.add(parameter.id())) {
                problems.add("a parameter without id, or there twice: " + parameter.id());
            } else {
                parameter.problemWith(parameter.defaultValue())
                        .ifPresent(problem -> problems.add("default: " + problem));
            }
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
