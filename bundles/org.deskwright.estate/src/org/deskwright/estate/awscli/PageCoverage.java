package org.deskwright.estate.awscli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;

/**
 * Tells of each file, call and scope whether all was read; see {@link EstateReader} for the rule.
 */
final class PageCoverage {
    private record Part(String source, AwsCall call, Scope scope) {
        static Part of(Page page) {
            return new Part(page.source(), page.call(), page.scope());
        }
    }

    private PageCoverage() {
    }

    static Coverage of(List<Page> pages, Instant asOf) {
        Map<Answer, Boolean> ended = pages.stream()
                .collect(Collectors.toMap(Answer::of, page -> !page.isContinued(), Boolean::logicalOr));
        Map<Part, List<Page>> parts = pages.stream()
                .collect(Collectors.groupingBy(Part::of, LinkedHashMap::new, Collectors.toList()));
        List<Coverage.Entry> entries = new ArrayList<>();
        parts.forEach((part, own) -> {
            Page first = own.getFirst();
            Provenance provenance = new Provenance(part.source, part.call.kind(), part.scope,
                    first.readAt().orElse(asOf));
            boolean complete = ended.get(Answer.of(first)) && own.stream().noneMatch(Page::isDamaged);
            entries.add(
                    new Coverage.Entry(provenance, complete, own.stream().mapToInt(page -> page.items().size()).sum()));
        });
        return new Coverage(entries);
    }
}
