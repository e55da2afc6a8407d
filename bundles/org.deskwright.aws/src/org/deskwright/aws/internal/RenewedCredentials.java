package org.deskwright.aws.internal;

import java.util.function.Supplier;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Credentials that may end while they are used, and be renewed. Safe for several threads. */
final class RenewedCredentials implements AwsCredentialsProvider {
    private final Supplier<AwsCredentialsProvider> source;
    private volatile AwsCredentialsProvider now;
    private int generation;
    private boolean refused;

    /** Asks people to sign in; true when they did. */
    interface Renewal {
        boolean renew() throws InterruptedException;
    }

    /**
     * @param source reads the configuration anew at each call
     */
    RenewedCredentials(Supplier<AwsCredentialsProvider> source) {
        this.source = source;
        this.now = source.get();
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return now.resolveCredentials();
    }

    synchronized int generation() {
        return generation;
    }

    /**
     * After a request was refused for its credentials: of all who are refused one asks for others, and all wait.
     *
     * @param used the generation of those that were refused
     * @return whether there are others now
     */
    synchronized boolean renew(int used, Renewal renewal) throws InterruptedException {
        if (used != generation) {
            return true;
        }
        if (refused || !renewal.renew()) {
            refused = true;
            return false;
        }
        now = source.get();
        generation++;
        return true;
    }
}
