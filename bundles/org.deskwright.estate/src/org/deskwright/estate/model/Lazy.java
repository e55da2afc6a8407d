package org.deskwright.estate.model;

import java.util.function.Supplier;

/** A value that is worked out once, by the first thread that needs it; what it is made from is then let go. */
final class Lazy<T> {
    private Supplier<T> maker;
    private volatile T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T made = value;
        return made != null ? made : make();
    }

    private synchronized T make() {
        if (value == null) {
            value = maker.get();
            maker = null;
        }
        return value;
    }
}
