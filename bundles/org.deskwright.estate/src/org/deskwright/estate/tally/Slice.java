package org.deskwright.estate.tally;

/**
 * Those of which the same is known.
 *
 * @param key the word of the API, or one of this package's own where the aspect {@linkplain Aspect#isOrdered has an
 *     order}; empty for those of which it is not known
 * @param count how many they are
 * @param query what finds them
 */
public record Slice(String key, int count, String query) {
    public boolean isUnknown() {
        return key.isEmpty();
    }
}
