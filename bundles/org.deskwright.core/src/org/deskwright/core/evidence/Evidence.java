package org.deskwright.core.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a diagnosis may look at. Immutable; a check that is given the same evidence gives the same outcomes, because
 * even the time of day is part of it.
 */
public final class Evidence {
    private final Instant asOf;
    private final ZoneId zone;
    private final Answers answers;
    private final Coverage coverage;
    private final String filesPrint;
    private final String fingerprint;
    private final Map<EvidenceKind<?>, Object> values;

    private Evidence(Builder builder) {
        asOf = builder.asOf;
        zone = builder.zone;
        answers = builder.answers;
        coverage = builder.coverage;
        filesPrint = builder.filesPrint;
        fingerprint = Fingerprint.of(filesPrint, answers);
        values = Map.copyOf(builder.values);
    }

    public static Builder asOf(Instant instant, ZoneId zone) {
        return new Builder(instant, zone);
    }

    /** The moment that the diagnosis speaks about: ages and validity are reckoned from here. */
    public Instant asOf() {
        return asOf;
    }

    /** The zone for showing times; never used for deciding. */
    public ZoneId zone() {
        return zone;
    }

    public Answers answers() {
        return answers;
    }

    public Coverage coverage() {
        return coverage;
    }

    /**
     * SHA-256 over names, manifests and contents of all sources and over the answers, in hexadecimal: equal inputs have
     * equal prints, whoever gave the answers when. Empty where there are neither sources nor answers.
     */
    public String fingerprint() {
        return fingerprint;
    }

    public <T> Optional<T> find(EvidenceKind<T> kind) {
        return Optional.ofNullable(kind.type().cast(values.get(kind)));
    }

    /** For checks that declare the kind mandatory: the engine has made sure that it is there. */
    public <T> T get(EvidenceKind<T> kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("No evidence of kind " + kind.id()));
    }

    /**
     * Whether there is anything of the kind: a source that was read, a value, or, for {@link Answers#KIND_ID}, an
     * answer. Tells nothing of whether it is complete.
     */
    public boolean has(String kind) {
        return coverage.has(kind) || values.keySet().stream().anyMatch(k -> k.id().equals(kind))
                || kind.equals(Answers.KIND_ID) && !answers.asMap().isEmpty();
    }

    /** The same evidence with other answers, and so with another fingerprint. */
    public Evidence withAnswers(Answers others) {
        return copy(asOf, zone).answers(others).build();
    }

    /** The same evidence seen at another moment. */
    public Evidence withAsOf(Instant instant) {
        return copy(instant, zone).build();
    }

    /** The same evidence with its times shown in another zone. */
    public Evidence withZone(ZoneId id) {
        return copy(asOf, id).build();
    }

    private Builder copy(Instant instant, ZoneId id) {
        Builder copy = new Builder(instant, id);
        copy.values.putAll(values);
        copy.answers = answers;
        copy.coverage = coverage;
        copy.filesPrint = filesPrint;
        return copy;
    }

    /** Collects values; not safe for use by several threads. */
    public static final class Builder {
        private final Instant asOf;
        private final ZoneId zone;
        private final Map<EvidenceKind<?>, Object> values = new HashMap<>();
        private Answers answers = Answers.NONE;
        private Coverage coverage = Coverage.NONE;
        private String filesPrint = "";

        private Builder(Instant asOf, ZoneId zone) {
            this.asOf = Objects.requireNonNull(asOf, "asOf");
            this.zone = Objects.requireNonNull(zone, "zone");
        }

        /**
         * @throws IllegalStateException when there is a value of the kind, or of one with the same id, already: two
         *     readers must not overwrite each other
         */
        public <T> Builder with(EvidenceKind<T> kind, T value) {
            if (values.keySet().stream().anyMatch(there -> there.id().equals(kind.id()))) {
                throw new IllegalStateException("there is evidence of the kind " + kind.id() + " already");
            }
            values.put(kind, kind.type().cast(Objects.requireNonNull(value, "value")));
            return this;
        }

        public Builder answers(Answers given) {
            answers = Objects.requireNonNull(given, "answers");
            return this;
        }

        /** Adds to what was collected so far. */
        public Builder covering(Coverage more) {
            coverage = coverage.plus(more);
            return this;
        }

        /** A hash over names, manifests and contents of all files; the answers are added to it. */
        public Builder filesPrint(String sha256) {
            filesPrint = Objects.requireNonNull(sha256, "filesPrint");
            return this;
        }

        public Evidence build() {
            return new Evidence(this);
        }
    }
}
