package org.deskwright.policy.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.RegistryPart;
import org.deskwright.policy.gpo.TemplatePart;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.template.RegistryOption;
import org.deskwright.policy.template.UserRight;

/** Tells what a GPO does about an item of a checklist. */
public final class Judge {
    private static final String MACHINE = "MACHINE\\";

    private Judge() {
    }

    /** One for each file of the GPO that speaks of it; none where it says nothing. */
    public static List<Finding> of(Item item, Gpo gpo) {
        return switch (item.place()) {
            case Place.Registry place -> values(item, place, gpo);
            case Place.Right(String name) -> rights(item, name, gpo);
        };
    }

    private static List<Finding> values(Item item, Place.Registry place, Gpo gpo) {
        List<Finding> found = new ArrayList<>();
        for (RegistryPart part : gpo.registry()) {
            if (part.half() != Half.USER) {
                part.state().find(place.key(), place.value())
                        .ifPresent(value -> value.data().ifPresent(data -> found.add(new Finding(item,
                                state(item.wish(), data), data.shown(), part.source(), value.entry().offset()))));
            }
        }
        for (TemplatePart part : gpo.templates()) {
            part.template().option(MACHINE + place.key(), place.value())
                    .ifPresent(option -> found.add(option(item, part, option)));
        }
        return found;
    }

    private static Finding option(Item item, TemplatePart part, RegistryOption option) {
        return new Finding(item, state(item.wish(), option.data()), option.data().shown(), part.source(),
                option.offset());
    }

    private static State state(Wish wish, RegistryData data) {
        return state(wish, data.shown());
    }

    /** Of a value as it is shown. */
    public static State state(Wish wish, String shown) {
        return switch (wish) {
            case Wish.Value(String wanted) -> right(shown.equalsIgnoreCase(wanted));
            case Wish.NotValues(List<String> values) -> right(values.stream().noneMatch(shown::equalsIgnoreCase));
            case Wish.Empty _ -> right(shown.isBlank());
            case Wish.AllUsers _,Wish.NotAllUsers _ -> State.CANNOT_TELL;
        };
    }

    private static State right(boolean right) {
        return right ? State.RIGHT : State.WRONG;
    }

    private static List<Finding> rights(Item item, String name, Gpo gpo) {
        List<Finding> found = new ArrayList<>();
        for (TemplatePart part : gpo.templates()) {
            part.template().right(name).ifPresent(right -> found.add(new Finding(item,
                    state(item.wish(), right.members()), shown(right.members()), part.source(), right.offset())));
        }
        return found;
    }

    /** In one line for people. */
    public static String shown(List<UserRight.Member> members) {
        return members.isEmpty()
                ? "nobody"
                : members.stream().map(UserRight.Member::shown).collect(Collectors.joining(", "));
    }

    /** Of those who have a right. */
    public static State state(Wish wish, List<UserRight.Member> members) {
        AllUsers.Answer users = AllUsers.among(members);
        if (users == AllUsers.Answer.CANNOT_TELL) {
            return State.CANNOT_TELL;
        }
        return switch (wish) {
            case Wish.AllUsers _ -> right(users == AllUsers.Answer.YES);
            case Wish.NotAllUsers _ -> right(users == AllUsers.Answer.NO);
            case Wish.Value _,Wish.NotValues _,Wish.Empty _ -> State.CANNOT_TELL;
        };
    }
}
