package org.deskwright.casefile.ui.editor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Moments;

/**
 * One file, with what a reader found in it of one kind and scope; a file that nobody reads has no such.
 *
 * @param kind in words
 * @param zone of the case
 * @param problem what could not be read; empty when all could
 */
record EvidenceRow(SourceFile file, Optional<Coverage.Entry> entry, String kind, ZoneId zone, String problem) {
    static List<EvidenceRow> of(List<SourceFile> files, OpenCase state, TopicCatalogue catalogue) {
        return files.stream().flatMap(f -> of(f, state, catalogue)).toList();
    }

    private static Stream<EvidenceRow> of(SourceFile file, OpenCase state, TopicCatalogue catalogue) {
        String problem = state.problems().stream().filter(p -> p.source().equals(file.name())).map(p -> p.reason())
                .collect(Collectors.joining("; "));
        List<Coverage.Entry> entries = state.evidence().map(e -> e.coverage().entries()).orElse(List.of()).stream()
                .filter(e -> e.provenance().source().equals(file.name())).toList();
        ZoneId zone = state.evidence().map(Evidence::zone).orElse(ZoneId.of("UTC"));
        return entries.isEmpty()
                ? Stream.of(new EvidenceRow(file, Optional.empty(), "", zone, problem))
                : entries.stream().map(e -> new EvidenceRow(file, Optional.of(e),
                        title(e.provenance().kind(), catalogue), zone, problem));
    }

    private static String title(String kind, TopicCatalogue catalogue) {
        return catalogue.evidenceSource(kind).map(s -> s.title()).orElse(kind);
    }

    /** What stays the same when it is read again. */
    Object identity() {
        return List.of(file.name(), of(e -> e.provenance().kind()), of(e -> e.provenance().scope().toString()));
    }

    String of(Function<Coverage.Entry, String> text) {
        return entry.map(text).orElse("");
    }

    Optional<Instant> readAt() {
        return entry.map(e -> e.provenance().readAt());
    }

    String moment() {
        return readAt().map(at -> Moments.in(zone, at)).orElse("");
    }

    Icon icon() {
        return !problem.isEmpty() ? Icon.WARNING : entry.isEmpty() ? Icon.NOT_APPLICABLE : Icon.EVIDENCE;
    }
}
