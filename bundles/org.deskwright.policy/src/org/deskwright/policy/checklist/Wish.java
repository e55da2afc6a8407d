package org.deskwright.policy.checklist;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryType;

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
     * @param greater of which value of its key it is to be greater
     */
    record Values(List<String> right, List<String> wrong, String otherwise, Greater greater) implements Wish {
        public Values {
            right = List.copyOf(right);
            wrong = List.copyOf(wrong);
            if (right.isEmpty()) {
                throw new IllegalArgumentException("no value is right");
            }
        }
    }

    /**
     * Greater than another value of the same key: any number that is, is right, and any other wrong. Of times 0 is
     * never, and nothing is longer.
     *
     * @param name of that value; empty where there is none
     * @param than the value; empty where it is not known
     */
    record Greater(String name, OptionalLong than) {
        boolean isMetBy(long number) {
            return than.orElse(0) > 0 && number > than.orElse(0);
        }
    }

    /** The same, where the value is known that it is to be greater than. */
    default Wish against(Optional<RegistryData> other) {
        OptionalLong than = other.filter(data -> data.type() == RegistryType.DWORD.number()).map(RegistryData::number)
                .orElse(OptionalLong.empty());
        return this instanceof Values(var right, var wrong, String otherwise, Greater(String name, OptionalLong _))
                && !name.isEmpty() ? new Values(right, wrong, otherwise, new Greater(name, than)) : this;
    }

    /** The name of the value of the same key that it is to be greater than; empty where there is none. */
    default String other() {
        return this instanceof Values values ? values.greater().name() : "";
    }

    /** A number without any of these bits. */
    record NotBits(long bits) implements Wish {}

    /** No text. */
    record Empty() implements Wish {}

    /** That it is there, or not, whatever its value. */
    record Present(boolean present) implements Wish {}

    /**
     * One of those SIDs, or one of the groups that all users are in.
     *
     * @param domains SIDs of those that users are of; empty where that is not known
     */
    record Members(List<String> sids, Set<String> domains) implements Wish {
        public Members {
            sids = List.copyOf(sids);
            domains = Set.copyOf(domains);
        }
    }

    /**
     * None of those SIDs, and none of the groups that all users are in.
     *
     * @param domains as above
     */
    record NotMembers(List<String> sids, Set<String> domains) implements Wish {
        public NotMembers {
            sids = List.copyOf(sids);
            domains = Set.copyOf(domains);
        }
    }

    /**
     * One of the groups that all users are in.
     *
     * @param domains SIDs of those that users are of; empty where that is not known
     */
    record AllUsers(Set<String> domains) implements Wish {
        public AllUsers {
            domains = Set.copyOf(domains);
        }
    }

    /** Whether it is met where nothing sets anything. */
    default boolean isMetUnset() {
        return switch (this) {
            case Value _ -> false;
            case Present(boolean present) -> !present;
            default -> true;
        };
    }
}
