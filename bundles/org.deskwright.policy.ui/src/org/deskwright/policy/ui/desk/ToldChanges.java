package org.deskwright.policy.ui.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.policy.access.Answer;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.result.OrderComparison;
import org.deskwright.policy.result.PolicyOrder;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.rsop.ToldGpo;
import org.deskwright.policy.rsop.ToldOrder;
import org.deskwright.policy.ui.desk.PolicyChange.Kind;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.policy.verdict.Verdicts;
import org.deskwright.ui.text.Texts;

/** Says as rows where what is reckoned of an OU, and what a computer told, are not the same. */
final class ToldChanges {
    private static final Texts TEXTS = Texts.beside(ToldChanges.class);

    private ToldChanges() {
    }

    static List<PolicyChange> of(PolicyState state, Dn place, Rsop told) {
        ResultantSet.Both reckoned = state.reckon(place);
        List<PolicyChange> all = new ArrayList<>();
        if (!told.computer().isEmpty()) {
            orders(TEXTS.get("told.computer"), reckoned.computer().order(), told.order(), all);
        }
        Optional<PolicyOrder> user = reckoned.user().map(ResultantSet::order);
        if (user.isPresent() && !told.user().isEmpty()) {
            orders(TEXTS.get("told.user"), user.get(), told.userOrder(), all);
        }
        Checklist asked = state.reading().asked(state.checklist(), place);
        verdicts(state.reading().verdicts(asked, place, reckoned),
                Verdicts.of(asked, told, state.templates()).stream().map(state.fleet()::judged).toList(), all);
        return all;
    }

    private static void orders(String half, PolicyOrder reckoned, ToldOrder told, List<PolicyChange> all) {
        OrderComparison comparison = OrderComparison.of(reckoned, told);
        String applied = TEXTS.get("told.applied");
        String not = TEXTS.get("told.not");
        comparison.onlyTold().forEach(one -> all.add(new PolicyChange(Kind.ADDED, one.name(), half, not, applied)));
        comparison.onlyReckoned()
                .forEach(one -> all.add(new PolicyChange(Kind.REMOVED, one.gpo().shown(), half, applied, not)));
        comparison.settled().forEach(
                one -> all.add(new PolicyChange(Kind.CHANGED, one.gpo().shown(), half, TEXTS.get("open"), applied)));
        if (!comparison.sameOrder()) {
            all.add(new PolicyChange(Kind.CHANGED, "", TEXTS.get("told.order", half),
                    reckoned.gpos().stream().filter(one -> one.applies() == Answer.YES).map(one -> one.gpo().shown())
                            .collect(Collectors.joining(" < ")),
                    told.applied().stream().map(ToldGpo::name).collect(Collectors.joining(" < "))));
        }
    }

    /** What one of both cannot tell is no difference. */
    private static void verdicts(List<Verdict> reckoned, List<Verdict> told, List<PolicyChange> all) {
        Map<String, Verdict> there = new HashMap<>();
        told.forEach(one -> there.put(one.item().id(), one));
        for (Verdict one : reckoned) {
            Verdict other = there.getOrDefault(one.item().id(), one);
            if (one.state() != other.state() && one.state() != State.CANNOT_TELL
                    && other.state() != State.CANNOT_TELL) {
                all.add(new PolicyChange(Kind.CHECKLIST, other.gpo(), one.item().shown(),
                        TEXTS.get("state." + one.state().name()), TEXTS.get("state." + other.state().name())));
            }
        }
    }
}
