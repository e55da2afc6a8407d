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

    /**
     * Some are right, some are wrong, and of all others more would have to be known.
     *
     * @param otherwise what
     */
    record Values(List<String> right, List<String> wrong, String otherwise) implements Wish {
        public Values {
            right = List.copyOf(right);
            wrong = List.copyOf(wrong);
            if (right.isEmpty()) {
                throw new IllegalArgumentException("no value is right");
            }
        }
    }

    /** A number without any of these bits. */
    record NotBits(long bits) implements Wish {}

    /** No text. */
    record Empty() implements Wish {}

    /** That it is there, or not, whatever its value. */
    record Present(boolean present) implements Wish {}

    /** One of those SIDs, or one of the groups that all users are in. */
    record Members(List<String> sids) implements Wish {
        public Members {
            sids = List.copyOf(sids);
        }
    }

    /** One of the groups that all users are in. */
    record AllUsers() implements Wish {}

    /** None of them. */
    record NotAllUsers() implements Wish {}

    /** Whether it is met where nothing sets anything. */
    default boolean isMetUnset() {
        return switch (this) {
            case Value _ -> false;
            case Present(boolean present) -> !present;
            default -> true;
        };
    }
}
