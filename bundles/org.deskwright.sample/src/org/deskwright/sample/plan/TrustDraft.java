package org.deskwright.sample.plan;

/**
 * A trust of a managed directory toward another domain.
 *
 * @param reason what Directory Service says of the state, or null
 */
public record TrustDraft(String id, String domain, String state, String reason) {
    static TrustDraft of(Dice dice, String domain, String state, String reason) {
        return new TrustDraft("t-" + dice.hex(10), domain, state, reason);
    }
}
