package org.deskwright.policy.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Held;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Judge;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
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
import org.deskwright.policy.template.UserRight.Member;
import org.deskwright.policy.verdict.Verdict.About;

/** Holds items of a checklist against what was reckoned of one half in a place. */
record ReckonedHalf(String place, ResultantSet result) {
    static final String UNSET = "no policy that was read sets it";

    Verdict of(Item item) {
        List<SettingResult> about = about(item);
        List<SettingResult> set = about.stream().anyMatch(ReckonedHalf::isDeletedByPreference) ? List.of() : set(about);
        return set.isEmpty() ? unset(item, about) : set(item, Possible.of(set));
    }

    /** Whether nothing but what comes to that is set, or may be. */
    boolean comesTo(Item item, State state) {
        List<SettingResult> about = about(item);
        Possible possible = Possible.of(set(about));
        Item asked = against(item);
        return about.stream().noneMatch(ReckonedHalf::isRemoved) && possible.unread().isEmpty() && gaps().isEmpty()
                && result.maySet(item.place()).isEmpty()
                && possible.claims().allMatch(one -> state(asked, one.setting()) == state);
    }

    private List<SettingResult> about(Item item) {
        return result.settings().values().stream().filter(one -> one.key().isAbout(item.place()))
                .filter(one -> !one.key().isOfWholeKey() || isRemoved(one)).toList();
    }

    /** Of one value that several extensions set, the last holds; services may be several by such a name. */
    private static List<SettingResult> set(List<SettingResult> about) {
        List<SettingResult> set = about.stream().filter(one -> !isRemoved(one)).toList();
        return set.stream().filter(one -> one.key().name().equalsIgnoreCase(set.getLast().key().name())).toList();
    }

    /** @param about what takes it away, where something does */
    private Verdict unset(Item item, List<SettingResult> about) {
        List<String> gaps = gaps();
        Optional<Claim> removed = about.isEmpty() ? Optional.empty() : about.getLast().winner();
        if (about.stream().noneMatch(ReckonedHalf::isDeletedByPreference)) {
            result.maySet(item.place()).stream().map(OrderedGpo::missing).forEach(gaps::add);
        }
        boolean clear = gaps.isEmpty() && item.isRightUnset();
        gaps.add(removed.isPresent() ? Judge.TAKEN_AWAY : UNSET);
        return new Verdict(item, About.PLACE, place, clear ? State.RIGHT : State.CANNOT_TELL, false,
                removed.map(claim -> shown(claim.setting())).orElse(""),
                removed.map(claim -> claim.gpo().gpo().shown()).orElse(""),
                removed.map(claim -> claim.setting().source()).orElse(""),
                removed.map(claim -> claim.setting().offset()).orElse(-1L), clear ? List.of() : gaps, Held.NOTHING);
    }

    private Verdict set(Item item, Possible possible) {
        Item asked = against(item);
        List<String> gaps = gaps();
        boolean open = !gaps.isEmpty() && possible.sure().filter(one -> !mayLose(one.claim())).isEmpty();
        possible.unread().stream().map(OrderedGpo::missing).forEach(gaps::add);
        open |= !possible.unread().isEmpty();
        Claim claim = possible.claim();
        // where none is done for sure, it may be as if nothing set it
        boolean unsure = possible.sure().isEmpty() && !(item.isRightUnset() && result.maySet(item.place()).isEmpty());
        State state = unsure ? State.CANNOT_TELL : state(asked, claim.setting());
        // what may be done leaves it open only where it would change the answer
        boolean same = !unsure && (possible.sure().isPresent() || state == State.RIGHT)
                && possible.claims().allMatch(one -> state(asked, one.setting()) == state);
        if (!same || possible.sure().isEmpty()) {
            possible.maybe().forEach(one -> gaps.add(one.gpo().gpo().shown() + ": " + reasons(one.gpo())));
        }
        gaps.addAll(claim.setting().open().isEmpty()
                ? oddType(item, claim.setting().value()).map(List::of)
                        .orElseGet(() -> Verdicts.otherwise(item, state(asked, claim.setting())))
                : List.of(claim.setting().open()));
        if (claim.gpo().reasons().contains(Reason.OTHER_VERSION)) {
            gaps.add(claim.gpo().missing());
        }
        open |= !same || possible.sure().filter(one -> !isSameInAnyOrder(asked, one.claim(), one.among())).isPresent();
        return new Verdict(item, About.PLACE, place, open ? State.CANNOT_TELL : state, !claim.setting().removed(),
                shown(claim.setting()), claim.gpo().gpo().shown(), claim.setting().source(), claim.setting().offset(),
                gaps, held(claim.setting()));
    }

    /** With the value that it is to be greater than, where it is known for sure. */
    private Item against(Item item) {
        if (item.wish().other().isEmpty() || !(item.place() instanceof Place.Registry place)) {
            return item;
        }
        Place other = new Place.Registry(place.half(), place.key(), item.wish().other());
        List<SettingResult> about = result.settings().values().stream().filter(one -> one.key().isAbout(other))
                .toList();
        Optional<RegistryData> data = about.size() == 1 && about.getFirst().isCertain()
                ? about.getFirst().winner()
                        .filter(claim -> !mayLose(claim)
                                && !result.order().unordered().contains(claim.gpo().container().dn()))
                        .map(claim -> claim.setting().value()).filter(SettingValue.Data.class::isInstance)
                        .map(value -> ((SettingValue.Data) value).data())
                : Optional.empty();
        return item.wanting(item.wish().against(data));
    }

    /** Whether something that was not read could win over it: not where it is enforced above that. */
    private boolean mayLose(Claim claim) {
        PolicyOrder order = result.order();
        PolicyContainer of = claim.gpo().container();
        boolean aboveAll = claim.gpo().enforced()
                && (of.kind() == Kind.SITE && of.ordered() || order.notRead().stream().allMatch(dn -> dn.isIn(of.dn()))
                        && order.unordered().stream().allMatch(dn -> dn.isIn(of.dn()) && !dn.equals(of.dn())));
        return !(order.notRead().isEmpty() && order.unordered().isEmpty()) && !aboveAll;
    }

    /** Whether those that are linked to the same container say the same, where nobody knows which of them is last. */
    private boolean isSameInAnyOrder(Item item, Claim claim, SettingResult found) {
        Dn dn = claim.gpo().container().dn();
        State state = state(item, claim.setting());
        return !result.order().unordered().contains(dn) || found.claims().stream()
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

    /** Of one of which it is not known whether the GPO does that to it, nothing can be told. */
    private static State state(Item item, Setting setting) {
        return setting.open().isEmpty() ? state(item, setting.value()) : State.CANNOT_TELL;
    }

    static State state(Item item, SettingValue value) {
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

    private static Held held(Setting setting) {
        if (setting.value() instanceof SettingValue.Members(List<Member> members)) {
            return Held.by(members);
        }
        Held held = setting.key().place().equals(SettingKey.SERVICES) ? Held.of(setting.key().name()) : Held.NOTHING;
        return setting.key().extension() == Extension.PREFERENCES ? held.byPreference(setting.key().half()) : held;
    }

    /** For sure, after all others that set it; what may delete it counts as one that may win. */
    static boolean isDeletedByPreference(SettingResult setting) {
        return setting.key().extension() == Extension.PREFERENCES && !setting.key().isOfWholeKey()
                && isRemoved(setting);
    }

    static boolean isRemoved(SettingResult setting) {
        return setting.isCertain() && setting.winner().orElseThrow().setting().removed();
    }

    private List<String> gaps() {
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
