package org.deskwright.policy.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.policy.access.WellKnownSids;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.PreferencePart;
import org.deskwright.policy.gpo.RegistryPart;
import org.deskwright.policy.gpo.TemplatePart;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryState;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.template.UserRight;

/** Tells what a GPO does about an item of a checklist. */
public final class Judge {
    /** Why a value is not known where a preference takes away its key. */
    public static final String KEY_GONE = "a preference takes away its key, and which comes last is not known";

    /** Why a value is not known where a preference deletes it. */
    public static final String TAKEN_AWAY = "what Windows does without it counts";

    /** A number of so many fits into 64 bits. */
    private static final int MOST_DIGITS = 18;
    private static final String MACHINE = "MACHINE\\";
    private static final String ADMINISTRATORS = "whether users are administrators of their WorkSpaces, its directory tells"
            + " (UserEnabledAsLocalAdministrator)";

    private Judge() {
    }

    /** One for each file of the GPO that speaks of it; none where it says nothing. */
    public static List<Finding> of(Item item, Gpo gpo) {
        List<Finding> found = new ArrayList<>();
        switch (item.place()) {
            case Place.Registry place -> {
                values(item, place, gpo, found);
                if (gpo.preferences().stream().anyMatch(part -> removes(part, place))) {
                    found.replaceAll(one -> one.left(KEY_GONE));
                }
                DeletedValue.settle(item, place, gpo, found);
            }
            case Place.Right(String name) -> rights(item, name, gpo, found);
            case Place.Service place -> services(item, place, gpo, found);
            case Place.Named place -> named(item, place, gpo, found);
            case Place.Template _ -> {
                // no GPO has it
            }
        }
        Rivals.leaveOpen(item, gpo, found);
        return found;
    }

    private static void values(Item item, Place.Registry place, Gpo gpo, List<Finding> found) {
        for (RegistryPart part : gpo.registry()) {
            if ((part.half() == Half.USER) == (place.half() == Half.USER)) {
                part.state().find(place.key(), place.value()).ifPresent(
                        value -> value.data().ifPresent(data -> found.add(value(item, place, part, value, data))));
            }
        }
        if (place.half() != Half.USER) {
            for (TemplatePart part : gpo.templates()) {
                part.template().option(MACHINE + place.key(), place.value()).ifPresent(option -> found.add(
                        left(value(item, item.wish(), place, option.data(), part.source(), option.offset()), part)));
            }
        }
        for (PreferencePart part : gpo.preferences()) {
            if (place.half() == Half.USER && part.half() == Half.COMPUTER) {
                continue;
            }
            for (Preference one : part.preferences()) {
                if (one.action() != Preference.Action.DELETE && isAbout(one, place)
                        && one.what() instanceof Preference.Value value) {
                    Finding told = value(item, item.wish(), place, value.data(), part.source(), one.offset());
                    Finding preferred = told.by(part.half());
                    found.add(isOpen(one) ? preferred.left() : preferred);
                }
            }
        }
    }

    private static boolean removes(PreferencePart part, Place.Registry place) {
        String hive = hive(place);
        return part.preferences().stream().anyMatch(one -> one.removesFrom(hive, place.key()));
    }

    static boolean isAbout(Preference one, Place.Registry place) {
        return one.what() instanceof Preference.Value value && value.hive().equalsIgnoreCase(hive(place))
                && value.key().equalsIgnoreCase(place.key()) && value.name().equalsIgnoreCase(place.value());
    }

    private static String hive(Place.Registry place) {
        return place.half() == Half.USER ? "HKEY_CURRENT_USER" : "HKEY_LOCAL_MACHINE";
    }

    /** Of values without names nobody can tell which it is. */
    private static void named(Item item, Place.Named place, Gpo gpo, List<Finding> found) {
        for (RegistryPart part : gpo.registry()) {
            Stream<RegistryState.Value> below = part.half() == Half.USER
                    ? Stream.empty()
                    : part.state().values(place.key());
            below.filter(value -> value.data().isPresent() && place.mayBe(value.key(), value.name())).findFirst()
                    .ifPresent(value -> found
                            .add(new Finding(item, State.CANNOT_TELL, value.name() + " = " + value.data().get().shown(),
                                    part.source(), value.entry().offset(), Held.NOTHING)));
        }
    }

    private static boolean isOpen(Preference one) {
        return one.targeted() || one.action() == Preference.Action.CREATE;
    }

    /** The value of the same file that it is to be greater than. */
    private static Optional<RegistryData> other(Wish wish, Place.Registry place, RegistryPart part) {
        return wish.other().isEmpty()
                ? Optional.empty()
                : part.state().find(place.key(), wish.other()).flatMap(RegistryState.Value::data);
    }

    /** What follows in its file that is not known may change it. */
    private static Finding value(Item item, Place.Registry place, RegistryPart part, RegistryState.Value value,
            RegistryData data) {
        Finding told = value(item, item.wish().against(other(item.wish(), place, part)), place, data, part.source(),
                value.entry().offset());
        String open = part.open(value.key(), value.entry());
        return open.isEmpty() ? told : told.left(open);
    }

    private static Finding value(Item item, Wish wish, Place.Registry place, RegistryData data, String source,
            long offset) {
        return new Finding(item, state(wish, place, data), data.shown(), source, offset, Held.NOTHING,
                oddType(wish, place, data).orElse(""));
    }

    /** What is decided on the computer cannot be told. */
    private static Finding preference(Item item, Preference one, State state, String shown, PreferencePart part,
            Held held) {
        return new Finding(item, isOpen(one) ? State.CANNOT_TELL : state, shown, part.source(), one.offset(), held);
    }

    private static void services(Item item, Place.Service place, Gpo gpo, List<Finding> found) {
        for (TemplatePart part : gpo.templates()) {
            part.template().services().stream().filter(one -> place.matches(one.service())).forEach(one -> {
                String mode = one.mode().name().toLowerCase(Locale.ROOT);
                found.add(left(new Finding(item, state(item.wish(), mode), mode, part.source(), one.offset(),
                        Held.of(one.service())), part));
            });
        }
        for (PreferencePart part : gpo.preferences()) {
            for (Preference one : part.preferences()) {
                if (one.what() instanceof Preference.Service service && place.matches(service.service())) {
                    String mode = service.start().toLowerCase(Locale.ROOT);
                    found.add(preference(item, one, state(item.wish(), mode), mode, part,
                            Held.of(service.service()).byPreference(part.half())));
                }
            }
        }
    }

    /** Of a value of the registry. */
    public static State state(Wish wish, Place place, RegistryData data) {
        return oddType(wish, place, data).isPresent() ? State.CANNOT_TELL : state(wish, data.shown());
    }

    /** What is odd of a value: where Windows wants a number or a certificate, it may make anything of another. */
    public static Optional<String> oddType(Wish wish, Place place, RegistryData data) {
        if (wish instanceof Wish.Present(boolean present) && present && place instanceof Place.Registry registry) {
            return registry.oddCertificate(data);
        }
        boolean number = switch (wish) {
            case Wish.Value(String value) -> isNumber(value);
            case Wish.NotValues(List<String> values) -> values.stream().allMatch(Judge::isNumber);
            case Wish.Values values ->
                Stream.concat(values.right().stream(), values.wrong().stream()).allMatch(Judge::isNumber);
            case Wish.NotBits _ -> true;
            default -> false;
        };
        if (data.endsEarly()) {
            return Optional.of("it is a list with letters behind its end, and what Windows makes of them is not known");
        }
        if (wish instanceof Wish.Empty && data.type() == RegistryType.NONE.number()) {
            return Optional.of("it is of no type, and what Windows makes of that is not known");
        }
        if (wish instanceof Wish.Empty && !data.shown().isEmpty() && data.shown().isBlank()) {
            return Optional.of("it is of blanks alone, and what Windows makes of that is not known");
        }
        if (!number || !(place instanceof Place.Registry registry)) {
            return Optional.empty();
        }
        RegistryType wanted = registry.number();
        if (data.type() != wanted.number()) {
            return Optional.of("it is " + RegistryType.name(data.type()) + ", Windows wants "
                    + RegistryType.name(wanted.number()));
        }
        return wanted == RegistryType.SZ || data.number().isPresent()
                ? Optional.empty()
                : Optional.of("it is a number of " + data.size() + " bytes, which is none of "
                        + RegistryType.name(wanted.number()));
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.length() <= MOST_DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Of a value as it is shown. */
    public static State state(Wish wish, String shown) {
        return switch (wish) {
            case Wish.Value(String wanted) -> right(shown.equalsIgnoreCase(wanted));
            case Wish.NotValues(List<String> values) -> right(values.stream().noneMatch(shown::equalsIgnoreCase));
            case Wish.Values(List<String> right, List<String> wrong, String _, Wish.Greater greater) -> {
                if (right.stream().anyMatch(shown::equalsIgnoreCase)) {
                    yield State.RIGHT;
                }
                if (wrong.stream().anyMatch(shown::equalsIgnoreCase)) {
                    yield State.WRONG;
                }
                yield greater.than().isPresent() && isNumber(shown)
                        ? right(greater.isMetBy(Long.parseLong(shown)))
                        : State.CANNOT_TELL;
            }
            case Wish.NotBits(long bits) ->
                isNumber(shown) ? right((Long.parseLong(shown) & bits) == 0) : State.CANNOT_TELL;
            case Wish.Empty _ when !shown.isEmpty() && shown.isBlank() -> State.CANNOT_TELL;
            case Wish.Empty _ -> right(shown.isEmpty());
            case Wish.Present(boolean present) -> right(present);
            case Wish.Members _,Wish.AllUsers _,Wish.NotMembers _ -> State.CANNOT_TELL;
        };
    }

    private static State right(boolean right) {
        return right ? State.RIGHT : State.WRONG;
    }

    private static void rights(Item item, String name, Gpo gpo, List<Finding> found) {
        RestrictedGroups groups = RestrictedGroups.of(gpo);
        for (TemplatePart part : gpo.templates()) {
            part.template().right(name).ifPresent(right -> {
                List<UserRight.Member> members = right.members();
                State state = state(item.wish(), members);
                Finding one = new Finding(item, state, shown(members), part.source(), right.offset(), Held.by(members),
                        openMembers(item.wish(), members).orElse(""));
                found.add(left(groups.open(item, members, state).map(one::left).orElse(one), part));
            });
        }
    }

    /** Open where its line may not be all that stood there. */
    private static Finding left(Finding told, TemplatePart part) {
        String open = part.template().file().open(told.offset());
        return open.isEmpty() ? told : told.left(open);
    }

    /** In one line for people. */
    public static String shown(List<UserRight.Member> members) {
        return members.isEmpty()
                ? "nobody"
                : members.stream().map(one -> WellKnownSids.shown(one.shown())).collect(Collectors.joining(", "));
    }

    /** Whether it is a group that all users are in. */
    public static boolean isAllUsers(UserRight.Member member) {
        return AllUsers.among(List.of(member), Set.of()) == AllUsers.Answer.YES;
    }

    private static Set<String> domains(Wish wish) {
        return switch (wish) {
            case Wish.Members(List<String> _, Set<String> domains) -> domains;
            case Wish.AllUsers(Set<String> domains) -> domains;
            case Wish.NotMembers(List<String> _, Set<String> domains) -> domains;
            default -> Set.of();
        };
    }

    /** What would have to be known of who has a right; empty where it is clear. */
    public static Optional<String> openMembers(Wish wish, List<UserRight.Member> members) {
        if (!isOfMembers(wish) || state(wish, members) != State.CANNOT_TELL) {
            return Optional.empty();
        }
        return Optional.of(AllUsers.unknown(members, domains(wish)).map(groups -> "whether all users are in " + groups
                + " is not known; look who is a member (Get-ADGroupMember)").orElse(ADMINISTRATORS));
    }

    private static boolean isOfMembers(Wish wish) {
        return wish instanceof Wish.AllUsers || wish instanceof Wish.Members || wish instanceof Wish.NotMembers;
    }

    /** Of those who have a right. */
    public static State state(Wish wish, List<UserRight.Member> members) {
        if (wish instanceof Wish.Members(List<String> sids, Set<String> _)
                && members.stream().anyMatch(member -> sids.contains(member.sid()))) {
            return State.RIGHT;
        }
        if (wish instanceof Wish.NotMembers(List<String> sids, Set<String> _)
                && members.stream().anyMatch(member -> sids.contains(member.sid()))) {
            return State.WRONG;
        }
        AllUsers.Answer users = AllUsers.among(members, domains(wish));
        if (users == AllUsers.Answer.CANNOT_TELL || users == AllUsers.Answer.NO && wish instanceof Wish.NotMembers
                && members.stream().anyMatch(AllUsers::isAdministrators)) {
            return State.CANNOT_TELL;
        }
        return switch (wish) {
            case Wish.AllUsers _,Wish.Members _ -> right(users == AllUsers.Answer.YES);
            case Wish.NotMembers _ -> right(users == AllUsers.Answer.NO);
            case Wish.Value _,Wish.NotValues _,Wish.Values _,Wish.NotBits _,Wish.Empty _,Wish.Present _ ->
                State.CANNOT_TELL;
        };
    }
}
