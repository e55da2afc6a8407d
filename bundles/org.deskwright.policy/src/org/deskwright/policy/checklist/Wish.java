package org.deskwright.policy.checklist;

import java.util.List;

/** What is wanted of a setting. */
public sealed interface Wish {
    /** That number, or that text in any case. */
    record Value(String value) implements Wish {}

    /** None of those, any other is as good; numbers, or texts in any case. */
    record NotValues(List<String> values) implements Wish {
        public NotValues {
            values = List.copyOf(values);
        }
    }

    /** No text. */
    record Empty() implements Wish {}

    /** One of the groups that all users are in. */
    record AllUsers() implements Wish {}

    /** None of them. */
    record NotAllUsers() implements Wish {}
}
