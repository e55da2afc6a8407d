package org.deskwright.estate.awscli;

import java.util.HashMap;
import java.util.Map;

import org.deskwright.estate.model.Unknown;

/**
 * Lets equal values be one object: the same subnet, bundle and settings stand in thousands of WorkSpaces. Bounded, so
 * that values which never repeat do not fill it for nothing. For one thread.
 */
final class Pool {
    private static final int LIMIT = 20_000;

    private final Map<Object, Object> known = new HashMap<>();
    private final Map<String, Unknown> unknown = new HashMap<>();

    @SuppressWarnings("unchecked") // equal values of the immutable types in here are of the same type
    <T> T one(T value) {
        Object same = known.get(value);
        if (same != null) {
            return (T) same;
        }
        if (known.size() < LIMIT) {
            known.put(value, value);
        }
        return value;
    }

    /** Of unknown members as one JSON object. */
    Unknown unknown(String json) {
        Unknown same = unknown.get(json);
        if (same == null) {
            same = Unknown.ofJson(json);
            if (unknown.size() < LIMIT) {
                unknown.put(json, same);
            }
        }
        return same;
    }
}
