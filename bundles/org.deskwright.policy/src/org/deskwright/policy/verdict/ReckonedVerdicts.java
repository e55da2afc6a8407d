package org.deskwright.policy.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Held;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.UserPreference;
import org.deskwright.policy.verdict.Verdict.About;

/** Holds items of a checklist against what was reckoned for a place, of computers and users there. */
record ReckonedVerdicts(String place, ResultantSet.Both results) {
    private static final String NO_USER = "it is set for users, and no OU of users was named";
    private static final String BOTH_HALVES = "a preference of users writes or deletes it too, and which is done last is not known";
    private static final String SOME_USERS = " it by a preference of users, and no OU of users was named";
    private static final String LOOPBACK = "whether loopback gives users the policies of the computer's place is not known";

    Verdict of(Item item) {
        Verdict verdict = Verdicts.isOfUser(item) ? ofUser(item) : ofBoth(item);
        return Verdicts.weighed(Outside.of(Verdicts.inKey(verdict, takesKey(item)), results));
    }

    private boolean takesKey(Item item) {
        return Stream.concat(Stream.of(results.computer()), results.user().stream())
                .anyMatch(one -> takesKey(one, item))
                || results.ofSomeUsers().stream().anyMatch(one -> one.setting().key().takesKeyOf(item.place()));
    }

    private static boolean takesKey(ResultantSet result, Item item) {
        return result.settings().values().stream().anyMatch(one -> one.key().takesKeyOf(item.place()));
    }

    /** What leaves open whether loopback is on counts only where it would change the answer. */
    private Verdict ofUser(Item item) {
        Verdict own = of(item, results.user());
        boolean same = results.otherwise().stream().allMatch(one -> of(item, one).state() == own.state());
        Verdict told = same ? own : own.left(LOOPBACK);
        return told.set() && item.besides().computerFirst() && item.place() instanceof Place.Registry registry
                ? Verdicts.before(told, of(item.about(registry.of(Half.COMPUTER)), results.computer()))
                : told;
    }

    /** Preferences of users may write to the part of the registry that is the computer's. */
    private Verdict ofBoth(Item item) {
        Verdict computer = ofSomeUsers(of(item, results.computer()), results.ofSomeUsers());
        Optional<Verdict> user = results.user()
                .filter(one -> one.settings().values().stream()
                        .anyMatch(setting -> setting.key().isAbout(item.place())
                                && (!ReckonedHalf.isRemoved(setting) || ReckonedHalf.isDeletedByPreference(setting))))
                .map(one -> of(item, one));
        if (user.isEmpty() || computer.set() && isSame(item, computer.state(), user.get())
                || !computer.set() && !user.get().set()) {
            return computer;
        }
        boolean alone = results.computer().unread().isEmpty()
                && results.computer().settings().keySet().stream().noneMatch(key -> key.isAbout(item.place()));
        return alone ? user.get() : user.get().left(BOTH_HALVES);
    }

    /** Whether what is set for users, or may be, comes to the same. */
    private boolean isSame(Item item, State computer, Verdict user) {
        return user.state() == computer || computer != State.CANNOT_TELL
                && results.user().filter(one -> new ReckonedHalf(place, one).comesTo(item, computer)).isPresent();
    }

    /** What some users may bring along counts only where it would change the answer. */
    private static Verdict ofSomeUsers(Verdict computer, List<UserPreference> some) {
        Item item = computer.item();
        List<UserPreference> other = some.stream().filter(one -> one.setting().key().isAbout(item.place()))
                .filter(one -> computer.set() || !one.setting().removed())
                .filter(one -> ReckonedHalf.state(item, one.setting().value()) != computer.state()).toList();
        List<String> gpos = other.stream().map(one -> one.gpo().shown()).distinct().toList();
        String does = other.stream().allMatch(one -> one.setting().removed()) ? "delete" : "set";
        return gpos.isEmpty()
                ? computer
                : computer.left((gpos.size() == 1
                        ? gpos.getFirst() + " " + does + "s"
                        : gpos.size() + " GPOs, such as " + gpos.getFirst() + ", " + does) + SOME_USERS);
    }

    private Verdict of(Item item, Optional<ResultantSet> result) {
        return result.map(one -> of(item, one)).orElseGet(() -> new Verdict(item, About.PLACE, place, State.CANNOT_TELL,
                false, "", "", "", -1, List.of(NO_USER), Held.NOTHING));
    }

    private Verdict of(Item item, ResultantSet result) {
        return new ReckonedHalf(place, result).of(item);
    }
}
