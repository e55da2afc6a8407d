package org.deskwright.estate.awscli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        List<Page> newest = byAge.getFirst();
        for (List<Page> pages : byAge.subList(1, byAge.size())) {
            int before = count(newest, Integer.MAX_VALUE);
            if (2L * count(pages, before) >= before) {
                newest = pages;
            }
        }
        return begun(newest, asOf);
    }

    /** How many ids there are; counts no further than it has to. */
    private static int count(List<Page> pages, int enough) {
        Set<String> ids = new HashSet<>();
        for (Page page : pages) {
            for (Item item : page.items()) {
                ids.add(item.id());
                if (ids.size() >= enough) {
                    return enough;
                }
            }
        }
        return ids.size();
    }

    private static Instant begun(List<Page> pages, Instant asOf) {
        return pages.stream().map(page -> page.readAt().orElse(asOf)).min(Comparator.naturalOrder()).orElse(asOf);
    }
}
