package org.deskwright.core.check;

import java.util.List;

import org.deskwright.core.evidence.EvidenceRef;

/**
 * What a check says about one subject. The variant names the branch taken; its text, importance and remedies stand
 * under that name in the check's {@link CheckDescriptor}, filled with the {@link Values}.
 */
public sealed interface Outcome {
    Subject subject();

    /** As descriptors and reports call it: {@code passed}, {@code finding}, {@code not-applicable}, ... */
    String kind();

    String variant();

    Values values();

    /** The places that the outcome rests on. */
    List<EvidenceRef> evidence();

    /** Looked at and in order. */
    record Passed(Subject subject, String variant, Values values, List<EvidenceRef> evidence) implements Outcome {
        public Passed {
            evidence = List.copyOf(evidence);
        }

        @Override
        public String kind() {
            return "passed";
        }
    }

    /** Something an admin should know or mend; its importance stands in the descriptor's variant. */
    record Finding(Subject subject, String variant, Values values, List<EvidenceRef> evidence) implements Outcome {
        public Finding {
            evidence = List.copyOf(evidence);
        }

        @Override
        public String kind() {
            return "finding";
        }
    }

    /** The question does not arise for this subject, and the variant says why. */
    record NotApplicable(Subject subject, String variant, Values values) implements Outcome {
        @Override
        public String kind() {
            return "not-applicable";
        }

        @Override
        public List<EvidenceRef> evidence() {
            return List.of();
        }
    }

    /** Cannot tell: {@code missing} names what would settle it. */
    record MissingEvidence(Subject subject, String variant, Values values, List<EvidenceRef> evidence,
            List<Missing> missing) implements Outcome {
        public MissingEvidence {
            evidence = List.copyOf(evidence);
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("Missing evidence has to say what is missing");
            }
        }

        @Override
        public String kind() {
            return "missing-evidence";
        }
    }

    /** The check itself broke, was cancelled or ran out of time; made by the engine alone. */
    record Failed(Subject subject, Reason reason, String message) implements Outcome {
        /** Why there is no answer. */
        public enum Reason {
            ERROR, TIME_LIMIT, CANCELLED
        }

        @Override
        public String kind() {
            return "failed";
        }

        @Override
        public String variant() {
            return reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        @Override
        public Values values() {
            return message.isEmpty() ? Values.NONE : Values.of("reason", message);
        }

        @Override
        public List<EvidenceRef> evidence() {
            return List.of();
        }
    }
}
