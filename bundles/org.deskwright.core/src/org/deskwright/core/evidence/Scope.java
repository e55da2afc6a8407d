package org.deskwright.core.evidence;

import java.util.Comparator;
import java.util.Objects;

/**
 * The AWS account and Region that a piece of evidence belongs to. Either may be unknown, written as the empty string:
 * files from the AWS CLI do not always say where they were taken.
 *
 * @param account 12 digits, or empty
 * @param region a Region code such as {@code eu-west-1}, or empty
 */
public record Scope(String account, String region) implements Comparable<Scope> {
    public static final Scope UNKNOWN = new Scope("", "");
    private static final Comparator<Scope> ORDER = Comparator.comparing(Scope::account).thenComparing(Scope::region);

    public Scope {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(region, "region");
    }

    /** This scope with what it lacks taken from {@code other}. */
    public Scope orElse(Scope other) {
        return new Scope(account.isEmpty() ? other.account : account, region.isEmpty() ? other.region : region);
    }

    public boolean isComplete() {
        return !account.isEmpty() && !region.isEmpty();
    }

    @Override
    public int compareTo(Scope other) {
        return ORDER.compare(this, other);
    }

    /** {@code 111122223333/eu-west-1}, with {@code ?} for an unknown part. */
    @Override
    public String toString() {
        return (account.isEmpty() ? "?" : account) + "/" + (region.isEmpty() ? "?" : region);
    }
}
