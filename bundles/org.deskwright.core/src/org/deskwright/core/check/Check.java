package org.deskwright.core.check;

import java.util.List;

import org.deskwright.core.evidence.Evidence;

/**
 * Decides one question from evidence. Implementations are stateless: the engine owns order, threads, time limits and
 * cancellation, and may call the same instance from many threads.
 * <p>
 * A check reports one outcome for each subject it has something to say about, and sums up what is in order in a single
 * {@link Outcome.Passed} with a count, so that a fleet of 100,000 does not give 100,000 outcomes. Where evidence does
 * not suffice it says {@link Outcome.MissingEvidence} and names what would: it never guesses. The engine answers for
 * the check when a mandatory kind is wholly absent.
 * <p>
 * Loops over many items call {@link Cancellation#poll()} now and then.
 */
public interface Check {
    CheckDescriptor descriptor();

    /**
     * @param evidence holds at least the kinds that the descriptor names mandatory
     * @param parameters a valid value for each parameter of the descriptor
     * @return what can be said; never empty (nothing to look at is {@link Outcome.NotApplicable})
     */
    List<Outcome> evaluate(Evidence evidence, Parameters parameters);
}
