package org.deskwright.policy.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.ResultChange;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Setting;
import org.deskwright.policy.result.SettingResult;
import org.deskwright.policy.ui.desk.PolicyChange.Kind;
import org.deskwright.policy.verdict.PolicyComparison;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.policy.verdict.Verdicts;
import org.deskwright.ui.text.Texts;

/** Says what is other as rows. */
final class PolicyChanges {
    private static final Texts TEXTS = Texts.beside(PolicyChanges.class);

    private PolicyChanges() {
    }

    static List<PolicyChange> of(List<Gpo> before, List<Gpo> after, Checklist checklist) {
        PolicyComparison comparison = PolicyComparison.of(before, after, checklist);
        List<PolicyChange> all = new ArrayList<>();
        comparison.added().forEach(gpo -> all.add(new PolicyChange(Kind.GPO_ADDED, gpo.shown(), "", "", "")));
        comparison.removed().forEach(gpo -> all.add(new PolicyChange(Kind.GPO_REMOVED, gpo.shown(), "", "", "")));
        comparison.settings().forEach(one -> all.add(new PolicyChange(Kind.valueOf(one.kind().toUpperCase(Locale.ROOT)),
                one.gpo(), one.key().shown(), shown(one.before()), shown(one.after()))));
        comparison.verdicts().forEach(one -> all.add(new PolicyChange(Kind.CHECKLIST, one.gpo(), one.item().title(),
                stood(one.before()), stood(one.after()))));
        return all;
    }

    static List<PolicyChange> of(String one, ResultantSet.Both before, String other, ResultantSet.Both after,
            Checklist checklist) {
        List<PolicyChange> all = new ArrayList<>();
        List<ResultChange> changes = new ArrayList<>(ResultChange.between(before.computer(), after.computer()));
        before.user().ifPresent(was -> after.user().ifPresent(is -> changes.addAll(ResultChange.between(was, is))));
        for (ResultChange change : changes) {
            Kind kind = change.before().isEmpty() ? Kind.ADDED : change.after().isEmpty() ? Kind.REMOVED : Kind.CHANGED;
            String gpo = change.after().or(change::before).flatMap(SettingResult::winner)
                    .map(claim -> claim.gpo().gpo().shown()).orElse("");
            all.add(new PolicyChange(kind, gpo, change.key().shown(), won(change.before()), won(change.after())));
        }
        List<Verdict> was = Verdicts.of(checklist, one, before);
        List<Verdict> is = Verdicts.of(checklist, other, after);
        for (int i = 0; i < was.size(); i++) {
            if (was.get(i).state() != is.get(i).state()) {
                all.add(new PolicyChange(Kind.CHECKLIST, is.get(i).gpo(), is.get(i).item().title(), word(was.get(i)),
                        word(is.get(i))));
            }
        }
        return all;
    }

    private static String stood(Optional<Verdict> verdict) {
        return verdict.map(PolicyChanges::word).orElse(TEXTS.get("state.unset"));
    }

    private static String word(Verdict one) {
        return TEXTS.get("state." + one.state().name());
    }

    private static String shown(Optional<Setting> setting) {
        return setting.map(one -> one.removed() ? TEXTS.get("removed") : one.shown()).orElse("");
    }

    private static String won(Optional<SettingResult> result) {
        return result.map(one -> one.winner().map(PolicyChanges::claim).orElse(TEXTS.get("open"))).orElse("");
    }

    private static String claim(Claim claim) {
        return shown(Optional.of(claim.setting()));
    }
}
