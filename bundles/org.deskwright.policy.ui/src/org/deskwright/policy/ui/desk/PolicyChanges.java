package org.deskwright.policy.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.policy.check.PlaceComparison;
import org.deskwright.policy.check.PolicyReading;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.link.DirectoryDifference;
import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.ResultChange;
import org.deskwright.policy.result.Setting;
import org.deskwright.policy.result.SettingKey;
import org.deskwright.policy.result.SettingResult;
import org.deskwright.policy.ui.desk.PolicyChange.Kind;
import org.deskwright.policy.verdict.PolicyComparison;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.policy.verdict.VerdictDifference;
import org.deskwright.ui.text.Texts;

/** Says what is other as rows. */
final class PolicyChanges {
    private static final Texts TEXTS = Texts.beside(PolicyChanges.class);

    private PolicyChanges() {
    }

    static List<PolicyChange> of(PolicyReading before, PolicyReading after, Checklist checklist) {
        PolicyComparison comparison = PolicyComparison.of(before.completedBy(after).against(checklist),
                after.completedBy(before).against(checklist));
        List<PolicyChange> all = new ArrayList<>();
        comparison.added().forEach(gpo -> all.add(new PolicyChange(Kind.GPO_ADDED, gpo.shown(), "", "", "")));
        comparison.removed().forEach(gpo -> all.add(new PolicyChange(Kind.GPO_REMOVED, gpo.shown(), "", "", "")));
        DirectoryDifference.between(before.directory(), after.directory())
                .forEach(one -> all.add(new PolicyChange(one.gpo().isEmpty() ? Kind.LINKS : Kind.CHANGED, one.gpo(),
                        one.about(), one.before(), one.after())));
        comparison.settings().forEach(one -> all.add(new PolicyChange(Kind.valueOf(one.kind().toUpperCase(Locale.ROOT)),
                one.gpo(), name(one.key()), shown(one.before()), shown(one.after()))));
        comparison.verdicts().forEach(one -> all.add(change(one)));
        return all;
    }

    static List<PolicyChange> of(PlaceComparison comparison) {
        List<PolicyChange> all = new ArrayList<>();
        comparison.settings().forEach(one -> all.add(change(one)));
        comparison.verdicts().forEach(one -> all.add(change(one)));
        return all;
    }

    private static PolicyChange change(ResultChange change) {
        Optional<SettingResult> before = change.before();
        Optional<SettingResult> after = change.after();
        Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        // who wins is told where another does
        boolean other = kind == Kind.CHANGED && !winner(before).equals(winner(after));
        return new PolicyChange(kind, winner(after.or(change::before)), name(change.key()), won(before, other),
                won(after, other));
    }

    private static PolicyChange change(VerdictDifference one) {
        return new PolicyChange(Kind.CHECKLIST, one.gpo(), one.item().shown(), stood(one.before(), one.askedBefore()),
                stood(one.after(), one.askedAfter()));
    }

    /** What it is called stands before where it is kept, which is long. */
    private static String name(SettingKey key) {
        return TEXTS.get("setting", key.name(), key.place());
    }

    private static String stood(Optional<Verdict> verdict, boolean asked) {
        return verdict.map(PolicyChanges::word).orElseGet(() -> TEXTS.get(asked ? "state.unset" : "state.not-asked"));
    }

    private static String word(Verdict one) {
        return TEXTS.get("state." + one.state().name());
    }

    private static String shown(Optional<Setting> setting) {
        return setting.map(one -> one.removed() ? TEXTS.get("removed") : one.shown()).orElse("");
    }

    /** By its name, or those that may win by theirs. */
    private static String winner(Optional<SettingResult> result) {
        return result.map(one -> one.winner().map(List::of).orElse(one.mayWin())).orElse(List.of()).stream()
                .map(claim -> claim.gpo().gpo().shown()).distinct().collect(Collectors.joining(", "));
    }

    /** @param by whether to tell who wins it */
    private static String won(Optional<SettingResult> result, boolean by) {
        return result.map(one -> {
            String value = one.winner().map(PolicyChanges::claim).orElse(TEXTS.get("open"));
            return by ? TEXTS.get("won", value, winner(result)) : value;
        }).orElse("");
    }

    private static String claim(Claim claim) {
        return shown(Optional.of(claim.setting()));
    }
}
