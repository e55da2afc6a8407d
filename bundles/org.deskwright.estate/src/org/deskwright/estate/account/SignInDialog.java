package org.deskwright.estate.account;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What only a person can do. Called on the thread that asks AWS. */
public interface SignInDialog {
    /** Nobody is there: no page is opened and no code comes. */
    SignInDialog NOBODY = new SignInDialog() {
        @Override
        public boolean canAsk() {
            return false;
        }

        @Override
        public void approve(Approval approval) {
            throw new IllegalStateException("nobody can be asked");
        }

        @Override
        public Optional<String> mfaCode(String profile, String serial) {
            return Optional.empty();
        }
    };

    /**
     * A page to be opened in a browser.
     *
     * @param page with the code already in it
     * @param code must be the same as the page shows
     * @param until it counts no longer after that
     */
    record Approval(URI page, String code, Instant until) {}

    /** Whether a person is there at all. */
    default boolean canAsk() {
        return true;
    }

    /** Shows what to approve and returns at once; whether it was approved is found out by asking AWS. */
    void approve(Approval approval);

    /**
     * Waits for the code of a device.
     *
     * @param serial of the device, such as {@code arn:aws:iam::111122223333:mfa/anna}
     * @return six digits; empty: the person gave up
     */
    Optional<String> mfaCode(String profile, String serial);
}
