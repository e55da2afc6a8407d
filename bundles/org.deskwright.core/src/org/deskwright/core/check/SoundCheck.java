package org.deskwright.core.check;

import java.util.List;

import org.deskwright.core.evidence.Evidence;

/** A check whose descriptor stays as it was looked over and whose outcomes keep to it. */
record SoundCheck(CheckDescriptor descriptor, Check check) implements Check {
    @Override
    public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
        List<Outcome> outcomes = check.evaluate(evidence, parameters);
        if (outcomes == null || outcomes.isEmpty()) {
            return List.of(broken(Subject.ESTATE, "it said nothing at all"));
        }
        return outcomes.stream().map(this::sound).toList();
    }

    private Outcome sound(Outcome outcome) {
        if (outcome == null) {
            return broken(Subject.ESTATE, "there is a null among its outcomes");
        }
        Subject subject = outcome.subject() == null ? Subject.ESTATE : outcome.subject();
        if (outcome.subject() == null || outcome.values() == null) {
            return broken(subject, "variant " + outcome.variant() + " came without subject or values");
        }
        String said = outcome.kind();
        if (outcome instanceof Outcome.Failed) {
            return broken(subject, "it said failed, which is for the engine alone");
        }
        CheckDescriptor.Variant variant = outcome.variant() == null
                ? null
                : descriptor.variants().get(outcome.variant());
        if (variant == null) {
            return broken(subject, "its descriptor has no variant " + outcome.variant());
        }
        return variant.outcome().equals(said)
                ? outcome
                : broken(subject,
                        "variant " + outcome.variant() + " is declared " + variant.outcome() + " and came as " + said);
    }

    private static Outcome broken(Subject subject, String mistake) {
        return new Outcome.Failed(subject, Outcome.Failed.Reason.ERROR, mistake);
    }
}
