package org.deskwright.aws.internal.access;

import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Gets credentials once for all who ask at the same time, and again before they end. */
final class KeptCredentials implements AwsCredentialsProvider {
    private final Supplier<AwsCredentials> maker;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private AwsCredentials kept;

    KeptCredentials(Supplier<AwsCredentials> maker, InstantSource clock) {
        this.maker = maker;
        this.clock = clock;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        }
        try {
            if (kept == null || !MfaSessions.isValid(kept, clock.instant())) {
                kept = maker.get();
            }
            return kept;
        } finally {
            lock.unlock();
        }
    }
}
