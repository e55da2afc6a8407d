package org.deskwright.estate.awscli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.WholeAnswer;

/** Finds the newest whole answer of each call and scope; see {@link EstateReader} for the rule. */
final class WholeAnswers {
    private record Subject(AwsCall call, Scope scope) {}

    private WholeAnswers() {
    }

    static List<WholeAnswer> of(List<Page> pages, Instant asOf) {
        Map<Answer, List<Page>> answers = pages.stream().filter(page -> page.scope().isComplete())
                .collect(Collectors.groupingBy(Answer::of));
        Map<Subject, List<List<Page>>> whole = answers.entrySet().stream().filter(e -> isWhole(e.getValue()))
                .collect(Collectors.groupingBy(e -> new Subject(e.getKey().call(), e.getKey().scope()),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<WholeAnswer> newest = new ArrayList<>();
        whole.forEach((subject, several) -> {
            if (several.size() > 1) {
                newest.add(new WholeAnswer(subject.call.kind(), subject.scope, newest(several, asOf)));
            }
        });
        return newest;
    }

    private static boolean isWhole(List<Page> pages) {
        return pages.stream().anyMatch(page -> !page.isContinued()) && pages.stream().noneMatch(Page::isDamaged);
    }

    /** Passes over answers with less than half of what was there before: those were asked with a filter. */
    private static Instant newest(List<List<Page>> answers, Instant asOf) {
        List<List<Page>> byAge = answers.stream().sorted(Comparator.comparing(pages -> begun(pages, asOf))).toList();
        Instant begun = begun(byAge.getFirst(), asOf);
        long before = 0;
        for (List<Page> pages : byAge) {
            long count = pages.stream().flatMap(page -> page.items().stream()).map(Item::id).distinct().count();
            if (2 * count >= before) {
                before = count;
                begun = begun(pages, asOf);
            }
        }
        return begun;
    }

    private static Instant begun(List<Page> pages, Instant asOf) {
        return pages.stream().map(page -> page.readAt().orElse(asOf)).min(Comparator.naturalOrder()).orElse(asOf);
    }
}
