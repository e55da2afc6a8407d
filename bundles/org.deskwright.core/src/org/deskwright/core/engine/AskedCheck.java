package org.deskwright.core.engine;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptor.Level;
import org.deskwright.core.check.CheckDescriptor.Requirement;
import org.deskwright.core.check.CheckDescriptor.Validity;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;

/** Puts the question to a check, unless the answer is plain beforehand. */
record AskedCheck(Check check, DiagnosisRequest request) {
    static final String MISSING = "missing";
    static final String NOT_VALID = "not-valid";

    List<Outcome> answer() {
        CheckDescriptor descriptor = check.descriptor();
        Map<String, String> given = request.parameters().getOrDefault(descriptor.id(), Map.of());
        return badParameter(descriptor, given).or(() -> notValid(descriptor)).or(() -> missing(descriptor))
                .map(List::of).orElseGet(() -> check.evaluate(request.evidence(), Parameters.of(descriptor, given)));
    }

    private static Optional<Outcome> badParameter(CheckDescriptor descriptor, Map<String, String> given) {
        Stream<String> unknown = given.keySet().stream().sorted()
                .filter(id -> descriptor.parameters().stream().noneMatch(spec -> spec.id().equals(id)))
                .map(id -> "there is no parameter " + id);
        Stream<String> bad = descriptor.parameters().stream().filter(spec -> given.containsKey(spec.id()))
                .flatMap(spec -> spec.problemWith(given.get(spec.id())).stream());
        return Stream.concat(unknown, bad).findFirst()
                .map(reason -> new Outcome.Failed(Subject.ESTATE, Outcome.Failed.Reason.ERROR, reason));
    }

    private Optional<Outcome> notValid(CheckDescriptor descriptor) {
        LocalDate day = LocalDate.ofInstant(request.evidence().asOf(), ZoneOffset.UTC);
        Validity validity = descriptor.validity();
        if (validity.holdsOn(day)) {
            return Optional.empty();
        }
        Values values = Values.of("day", day);
        values = validity.from().isPresent() ? values.and("from", validity.from().get()) : values;
        values = validity.until().isPresent() ? values.and("until", validity.until().get()) : values;
        return Optional.of(new Outcome.NotApplicable(Subject.ESTATE, NOT_VALID, values));
    }

    /** All mandatory kinds that are wholly absent; and, if none of the kinds of which one is needed is there, those. */
    private Optional<Outcome> missing(CheckDescriptor descriptor) {
        List<String> alternatives = kinds(descriptor, Level.AT_LEAST_ONE).toList();
        boolean noAlternative = alternatives.stream().noneMatch(kind -> isThere(kind, descriptor));
        List<Missing> missing = Stream
                .concat(kinds(descriptor, Level.MANDATORY).filter(kind -> !isThere(kind, descriptor)),
                        noAlternative ? alternatives.stream() : Stream.empty())
                .distinct().flatMap(kind -> missing(kind, descriptor)).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.MissingEvidence(Subject.ESTATE, MISSING,
                        Values.of("kinds", missing.stream().map(Missing::kind).distinct().toList()), List.of(),
                        missing));
    }

    private static Stream<String> kinds(CheckDescriptor descriptor, Level level) {
        return descriptor.requires().stream().filter(r -> r.level() == level).map(Requirement::kind);
    }

    /** Answers are there for a check when one of those it can use is. */
    private boolean isThere(String kind, CheckDescriptor descriptor) {
        Evidence evidence = request.evidence();
        return kind.equals(Answers.KIND_ID) && !descriptor.questions().isEmpty()
                ? descriptor.questions().stream().anyMatch(key -> evidence.answers().find(key).isPresent())
                : evidence.has(kind);
    }

    private static Stream<Missing> missing(String kind, CheckDescriptor descriptor) {
        return kind.equals(Answers.KIND_ID) && !descriptor.questions().isEmpty()
                ? descriptor.questions().stream().map(Missing::answer)
                : Stream.of(Missing.evidence(kind));
    }
}
