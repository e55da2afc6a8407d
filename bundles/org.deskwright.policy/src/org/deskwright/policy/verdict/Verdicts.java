package org.deskwright.policy.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Held;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Judge;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.Extension;
import org.deskwright.policy.result.OrderedGpo;
import org.deskwright.policy.result.PolicyOrder;
import org.deskwright.policy.result.Reason;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Setting;
import org.deskwright.policy.result.SettingKey;
import org.deskwright.policy.result.SettingResult;
import org.deskwright.policy.result.SettingValue;
import org.deskwright.policy.result.UserPreference;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.rsop.RsopSetting;
import org.deskwright.policy.template.UserRight.Member;
import org.deskwright.policy.verdict.Verdict.About;

/** Holds the items of a checklist against policies. */
public final class Verdicts {
    private static final String NOT_COLLECTED = "there are no results of the computer, as when gpresult is not run by an administrator";
    private static final String NO_USER_RESULTS = "there are no results of a user";
    private static final String NOT_TOLD = "gpresult does not tell of it, or by a name of another language";
    private static final String MODELLED = "a model has no local policy, and not what the computer really applied";
    private static final String NAME_ONLY = "gpresult tells its name, not its value; add its template, or the backup";
    private static final String DECIDED_THERE = "an item of preferences that the computer may have left out, or others changed";
    private static final String NO_USER = "it is set for users, and no OU of users was named";
    private static final String NO_NAMES = "which of its settings this value is, only its template tells; add it (PolicyDefinitions), or what gpresult /x wrote";
    private static final String TAKEN_AWAY = Judge.TAKEN_AWAY;
    private static final String BOTH_HALVES = "a preference of users writes or deletes it too, and which is done last is not known";
    private static final String SOME_USERS = " it by a preference of users, and no OU of users was named";
    private static final String LOOPBACK = "whether loopback gives users the policies of the computer's place is not known";
    private static final String COMPUTER_FIRST = "the same setting of the computer counts before it, and what that is is not known";
    private static final String UNSET = "no policy that was read sets it";

    private Verdicts() {
    }

    /** Of each file of a GPO that speaks of an item. */
    public static List<Verdict> of(Checklist checklist, Gpo gpo) {
        List<Verdict> all = new ArrayList<>();
        for (Item item : checklist.settings()) {
            for (Finding found : Judge.of(item, gpo)) {
                all.add(weighed(new Verdict(item, About.GPO, gpo.shown(), found.state(), true, found.found(),
                        gpo.shown(), found.source(), found.offset(),
                        found.open().isEmpty() ? otherwise(item, found.state()) : List.of(found.open()),
                        found.held())));
            }
        }
        return all;
    }

    /**
     * Of each item, by what {@code gpresult} told.
     *
     * @param definitions of policies that it tells by name
     */
    public static List<Verdict> of(Checklist checklist, Rsop result, PolicyDefinitions definitions) {
        ToldSettings told = new ToldSettings(definitions);
        return checklist.settings().stream().map(item -> {
            Verdict verdict = weighed(
                    Outside.of(inKey(first(item, result, told), ToldSettings.takesKeyOf(result, item)), result));
            return told.failed(result, item, told.winner(result, item))
                    .map(one -> verdict.left(one.shown() + ", so that what it sets may not be there")).orElse(verdict);
        }).toList();
    }

    /** What stands in a key that a preference takes away is open. */
    private static Verdict inKey(Verdict verdict, boolean taken) {
        return taken && verdict.set() ? verdict.left(Judge.KEY_GONE) : verdict;
    }

    private static boolean takesKey(ResultantSet.Both results, Item item) {
        return Stream.concat(Stream.of(results.computer()), results.user().stream())
                .anyMatch(one -> takesKey(one, item))
                || results.ofSomeUsers().stream().anyMatch(one -> one.setting().key().takesKeyOf(item.place()));
    }

    private static boolean takesKey(ResultantSet result, Item item) {
        return result.settings().values().stream().anyMatch(one -> one.key().takesKeyOf(item.place()));
    }

    private static Verdict weighed(Verdict verdict) {
        return verdict.item().notes().breaks() ? verdict : verdict.noted();
    }

    /** Of a setting of users, that of the computer where that counts before it. */
    private static Verdict first(Item item, Rsop result, ToldSettings told) {
        Verdict own = of(item, result, told);
        return own.set() && item.besides().computerFirst() && item.place() instanceof Place.Registry place
                ? before(own, of(item.about(place.of(Half.COMPUTER)), result, told))
                : own;
    }

    /** What stands first counts; where that is open, so is what comes after it. */
    private static Verdict before(Verdict own, Verdict first) {
        return !first.set()
                ? own
                : first.state() == State.CANNOT_TELL ? own.left(COMPUTER_FIRST) : first.of(own.item());
    }

    private static Verdict of(Item item, Rsop result, ToldSettings told) {
        String name = isOfUser(item) ? result.user() : result.computer();
        if (name.isEmpty()) {
            return new Verdict(item, About.COMPUTER, "", State.CANNOT_TELL, false, "", "", result.source(), -1,
                    List.of(isOfUser(item) ? NO_USER_RESULTS : NOT_COLLECTED), Held.NOTHING);
        }
        Optional<RsopSetting> won = told.winner(result, item);
        if (won.isEmpty()) {
            boolean clear = result.security() && item.isOfSecurity() && item.isRightUnset();
            return new Verdict(item, About.COMPUTER, name, clear ? State.RIGHT : State.CANNOT_TELL, false, "", "",
                    result.source(), -1, open(result, clear ? "" : item.isOfSecurity() ? UNSET : NOT_TOLD),
                    Held.NOTHING);
        }
        RsopSetting.What what = won.get().what();
        Item asked = told.against(result, item);
        return new Verdict(item, About.COMPUTER, name, told.state(asked, what), !ToldSettings.isDeleted(what),
                ToldSettings.shown(what), result.name(won.get().gpo()), result.source(), won.get().offset(),
                open(result, why(asked, what, told)), ToldSettings.held(what));
    }

    private static String why(Item item, RsopSetting.What what, ToldSettings told) {
        if (ToldSettings.isDeleted(what) && !item.isRightUnset()) {
            return TAKEN_AWAY;
        }
        boolean decidedThere = what instanceof RsopSetting.Preferred(Preference preference)
                && ToldSettings.isDecidedThere(preference);
        return told.isOpen(item, what)
                ? NAME_ONLY
                : decidedThere
                        ? DECIDED_THERE
                        : ToldSettings.oddType(item, what)
                                .orElseGet(() -> String.join("; ", otherwise(item, told.state(item, what))));
    }

    private static List<String> open(Rsop result, String why) {
        return Stream.of(why, result.modelled() ? MODELLED : "").filter(text -> !text.isEmpty()).toList();
    }

    /** Of one of which it is not known whether the GPO does that to it, nothing can be told. */
    private static State state(Item item, Setting setting) {
        return setting.open().isEmpty() ? state(item, setting.value()) : State.CANNOT_TELL;
    }

    private static State state(Item item, SettingValue value) {
        Wish wish = item.wish();
        if (item.place() instanceof Place.Named) {
            return value instanceof SettingValue.Removed ? State.RIGHT : State.CANNOT_TELL;
        }
        return switch (value) {
            case SettingValue.Data(RegistryData data) -> Judge.state(wish, item.place(), data);
            case SettingValue.Members(List<Member> members) -> Judge.state(wish, members);
            case SettingValue.Text(String text) -> Judge.state(wish, text);
            case SettingValue.Removed _ -> item.isRightUnset() ? State.RIGHT : State.CANNOT_TELL;
        };
    }

    /** Of each item, by what was reckoned for a place. */
    public static List<Verdict> of(Checklist checklist, String place, ResultantSet.Both results) {
        return checklist.settings().stream()
                .map(item -> inKey(isOfUser(item) ? ofUser(item, place, results) : ofBoth(item, place, results),
                        takesKey(results, item)))
                .map(one -> Outside.of(one, results)).map(Verdicts::weighed).toList();
    }

    /** What leaves open whether loopback is on counts only where it would change the answer. */
    private static Verdict ofUser(Item item, String place, ResultantSet.Both results) {
        Verdict own = of(item, place, results.user());
        boolean same = results.otherwise().stream().allMatch(one -> of(item, place, one).state() == own.state());
        Verdict told = same ? own : own.left(LOOPBACK);
        return told.set() && item.besides().computerFirst() && item.place() instanceof Place.Registry registry
                ? before(told, of(item.about(registry.of(Half.COMPUTER)), place, results.computer()))
                : told;
    }

    /** Preferences of users may write to the part of the registry that is the computer's. */
    private static Verdict ofBoth(Item item, String place, ResultantSet.Both results) {
        Verdict computer = ofSomeUsers(of(item, place, results.computer()), results.ofSomeUsers());
        Optional<Verdict> user = results.user()
                .filter(one -> one.settings().values().stream()
                        .anyMatch(setting -> setting.key().isAbout(item.place())
                                && (!isRemoved(setting) || isDeletedByPreference(setting))))
                .map(one -> of(item, place, one));
        if (user.isEmpty() || computer.set() && computer.state() == user.get().state()
                || !computer.set() && !user.get().set()) {
            return computer;
        }
        boolean alone = !computer.set() && results.computer().unread().isEmpty();
        return alone ? user.get() : user.get().left(BOTH_HALVES);
    }

    /** What some users may bring along counts only where it would change the answer. */
    private static Verdict ofSomeUsers(Verdict computer, List<UserPreference> some) {
        Item item = computer.item();
        List<UserPreference> other = some.stream().filter(one -> one.setting().key().isAbout(item.place()))
                .filter(one -> computer.set() || !one.setting().removed())
                .filter(one -> state(item, one.setting().value()) != computer.state()).toList();
        List<String> gpos = other.stream().map(one -> one.gpo().shown()).distinct().toList();
        String does = other.stream().allMatch(one -> one.setting().removed()) ? "delete" : "set";
        return gpos.isEmpty()
                ? computer
                : computer.left((gpos.size() == 1
                        ? gpos.getFirst() + " " + does + "s"
                        : gpos.size() + " GPOs, such as " + gpos.getFirst() + ", " + does) + SOME_USERS);
    }

    private static boolean isOfUser(Item item) {
        return item.place() instanceof Place.Registry registry && registry.half() == Half.USER;
    }

    private static Verdict of(Item item, String place, Optional<ResultantSet> result) {
        return result.map(one -> of(item, place, one)).orElseGet(() -> new Verdict(item, About.PLACE, place,
                State.CANNOT_TELL, false, "", "", "", -1, List.of(NO_USER), Held.NOTHING));
    }

    private static Verdict of(Item item, String place, ResultantSet result) {
        List<String> gaps = gaps(result);
        // of one value that several extensions set, the last holds
        List<SettingResult> about = result.settings().values().stream().filter(one -> one.key().isAbout(item.place()))
                .filter(one -> !one.key().isOfWholeKey() || isRemoved(one)).toList();
        boolean deleted = about.stream().anyMatch(Verdicts::isDeletedByPreference);
        Optional<SettingResult> setting = deleted
                ? Optional.empty()
                : about.stream().filter(one -> !isRemoved(one)).reduce((_, later) -> later);
        if (setting.isEmpty()) {
            Optional<Setting> removed = about.stream().reduce((_, later) -> later)
                    .map(one -> one.winner().orElseThrow().setting());
            if (!deleted) {
                result.maySet(item.place()).stream().map(OrderedGpo::missing).forEach(gaps::add);
            }
            boolean clear = gaps.isEmpty() && item.isRightUnset();
            gaps.add(removed.isPresent() ? TAKEN_AWAY : UNSET);
            return new Verdict(item, About.PLACE, place, clear ? State.RIGHT : State.CANNOT_TELL, false,
                    removed.map(Verdicts::shown).orElse(""),
                    about.isEmpty() ? "" : about.getLast().winner().orElseThrow().gpo().gpo().shown(),
                    removed.map(Setting::source).orElse(""), removed.map(Setting::offset).orElse(-1L),
                    clear ? List.of() : gaps, Held.NOTHING);
        }
        Item asked = against(item, result);
        SettingResult found = setting.get();
        found.unread().stream().map(OrderedGpo::missing).forEach(gaps::add);
        Claim claim = found.winner().orElse(found.claims().getFirst());
        State state = state(asked, claim.setting());
        // what leaves the winner open counts only where it would change the answer
        boolean same = Stream.concat(found.mayWin().stream(), found.winner().stream())
                .allMatch(one -> state(asked, one.setting()) == state);
        if (!same || found.winner().isEmpty()) {
            found.mayWin().forEach(one -> gaps.add(one.gpo().gpo().shown() + ": " + reasons(one.gpo())));
        }
        gaps.addAll(claim.setting().open().isEmpty()
                ? oddType(item, claim.setting().value()).map(List::of).orElseGet(() -> otherwise(item, state))
                : List.of(claim.setting().open()));
        if (claim.gpo().reasons().contains(Reason.OTHER_VERSION)) {
            gaps.add(claim.gpo().missing());
        }
        boolean open = !same || found.winner().isEmpty() || !found.unread().isEmpty() || mayLose(claim, result.order())
                || !isSameInAnyOrder(asked, claim, found, result.order());
        return new Verdict(item, About.PLACE, place, open ? State.CANNOT_TELL : state, !claim.setting().removed(),
                shown(claim.setting()), claim.gpo().gpo().shown(), claim.setting().source(), claim.setting().offset(),
                gaps, held(claim.setting()));
    }

    /** With the value that it is to be greater than, where it is known for sure. */
    private static Item against(Item item, ResultantSet result) {
        if (item.wish().other().isEmpty() || !(item.place() instanceof Place.Registry place)) {
            return item;
        }
        Place other = new Place.Registry(place.half(), place.key(), item.wish().other());
        List<SettingResult> about = result.settings().values().stream().filter(one -> one.key().isAbout(other))
                .toList();
        Optional<RegistryData> data = about.size() == 1 && about.getFirst().isCertain()
                ? about.getFirst().winner()
                        .filter(claim -> !mayLose(claim, result.order())
                                && !result.order().unordered().contains(claim.gpo().container().dn()))
                        .map(claim -> claim.setting().value()).filter(SettingValue.Data.class::isInstance)
                        .map(value -> ((SettingValue.Data) value).data())
                : Optional.empty();
        return item.wanting(item.wish().against(data));
    }

    /** Whether something that was not read could win over it: not where it is enforced above that. */
    private static boolean mayLose(Claim claim, PolicyOrder order) {
        PolicyContainer of = claim.gpo().container();
        boolean aboveAll = claim.gpo().enforced()
                && (of.kind() == Kind.SITE && of.ordered() || order.notRead().stream().allMatch(dn -> dn.isIn(of.dn()))
                        && order.unordered().stream().allMatch(dn -> dn.isIn(of.dn()) && !dn.equals(of.dn())));
        return !(order.notRead().isEmpty() && order.unordered().isEmpty()) && !aboveAll;
    }

    /** Whether those that are linked to the same container say the same, where nobody knows which of them is last. */
    private static boolean isSameInAnyOrder(Item item, Claim claim, SettingResult found, PolicyOrder order) {
        Dn dn = claim.gpo().container().dn();
        State state = state(item, claim.setting());
        return !order.unordered().contains(dn) || found.claims().stream()
                .filter(one -> one.gpo().container().dn().equals(dn) && one.gpo().enforced() == claim.gpo().enforced())
                .allMatch(one -> state(item, one.setting()) == state);
    }

    private static Optional<String> oddType(Item item, SettingValue value) {
        return switch (value) {
            case SettingValue.Data(RegistryData data) -> Judge.oddType(item.wish(), item.place(), data);
            case SettingValue.Members(List<Member> members) -> Judge.openMembers(item.wish(), members);
            case SettingValue.Text _,SettingValue.Removed _ -> Optional.empty();
        };
    }

    /** As it is shown of a GPO by itself: the type of a value is told where it is not the one that is wanted. */
    private static String shown(Setting setting) {
        return switch (setting.value()) {
            case SettingValue.Removed _ -> "removed";
            case SettingValue.Data(RegistryData data) -> data.shown();
            case SettingValue.Members _,SettingValue.Text _ -> setting.shown();
        };
    }

    /** What would have to be known of a value that is neither right nor wrong. */
    private static List<String> otherwise(Item item, State state) {
        if (item.place() instanceof Place.Named && state == State.CANNOT_TELL) {
            return List.of(NO_NAMES);
        }
        return state == State.CANNOT_TELL
                && item.wish() instanceof Wish.Values(List<String> _, List<String> _, String why, Wish.Greater _)
                        ? List.of(why)
                        : List.of();
    }

    private static Held held(Setting setting) {
        if (setting.value() instanceof SettingValue.Members(List<Member> members)) {
            return Held.by(members);
        }
        Held held = setting.key().place().equals(SettingKey.SERVICES) ? Held.of(setting.key().name()) : Held.NOTHING;
        return setting.key().extension() == Extension.PREFERENCES ? held.byPreference(setting.key().half()) : held;
    }

    /** For sure, after all others that set it; what may delete it counts as one that may win. */
    private static boolean isDeletedByPreference(SettingResult setting) {
        return setting.key().extension() == Extension.PREFERENCES && !setting.key().isOfWholeKey()
                && isRemoved(setting);
    }

    private static boolean isRemoved(SettingResult setting) {
        return setting.isCertain() && setting.winner().orElseThrow().setting().removed();
    }

    private static List<String> gaps(ResultantSet result) {
        List<String> gaps = new ArrayList<>();
        result.order().notRead().forEach(dn -> gaps.add("nothing was read of " + dn.shown()));
        result.order().unordered().forEach(dn -> gaps.add("of " + dn.shown()
                + " only reports of GPOs tell: its other links, their order and what it blocks are not known"));
        return gaps;
    }

    private static String reasons(OrderedGpo gpo) {
        return gpo.reasons().isEmpty()
                ? "something on the computer decides whether it is done, such as item-level targeting"
                : String.join("; ", gpo.reasons().stream().map(Reason::shown).toList());
    }
}
