package org.deskwright.policy.ui.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.core.check.Cancellation;
import org.deskwright.policy.check.Fleet;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.ui.desk.PolicyNode;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.policy.ui.desk.VerdictRow;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.policy.verdict.Verdicts;

/**
 * How a policy, an OU, a computer or all policies stand to the checklist.
 *
 * @param leftOut items that concern none of the WorkSpaces there
 */
record Standing(List<VerdictRow> rows, List<Item> leftOut) {
    static final Standing NOTHING = new Standing(List.of(), List.of());

    Standing {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    List<VerdictRow> wrong() {
        return rows.stream().filter(row -> row.verdict().state() == State.WRONG).toList();
    }

    /** Which WorkSpaces the items are about that were left out. */
    String others() {
        return leftOut.stream().map(item -> item.notes().concerned()).distinct().sorted()
                .collect(Collectors.joining(", "));
    }

    /** @param subject empty for all that lies open */
    static Standing of(PolicyState state, Optional<PolicyNode> subject) {
        Checklist known = state.reading().known(state.checklist());
        Fleet fleet = state.fleet();
        if (subject.isEmpty()) {
            return of(known, fleet.concerning(known), everything(fleet.concerning(known), state));
        }
        return switch (subject.get()) {
            case PolicyNode.Told(var result) -> {
                Checklist asked = fleet.concerning(known, result.computer());
                yield of(known, asked, told(asked, result, state));
            }
            case PolicyNode.Place(var container) -> {
                Checklist asked = fleet.concerning(known, state.directory(), container.dn());
                yield of(known, asked, place(asked, container.dn(), state));
            }
            case PolicyNode node -> {
                Checklist asked = fleet.concerning(known);
                yield of(known, asked, node.policy().map(gpo -> policy(asked, gpo, state)).orElse(List.of()));
            }
        };
    }

    private static Standing of(Checklist known, Checklist asked, List<Verdict> verdicts) {
        List<Item> leftOut = known.items().stream()
                .filter(item -> asked.items().stream().noneMatch(one -> one.id().equals(item.id()))).toList();
        return new Standing(verdicts.stream().map(Standing::row).toList(), leftOut);
    }

    private static VerdictRow row(Verdict one) {
        return new VerdictRow(one,
                String.join("|", one.item().id(), one.name(), one.file(), Long.toString(one.offset())));
    }

    private static List<Verdict> everything(Checklist asked, PolicyState state) {
        List<Verdict> all = new ArrayList<>();
        state.results()
                .forEach(result -> all.addAll(told(state.fleet().concerning(asked, result.computer()), result, state)));
        for (Gpo gpo : state.gpos()) {
            Cancellation.poll();
            all.addAll(policy(asked, gpo, state));
        }
        if (!state.templates().isEmpty()) {
            all.addAll(state.reading().templates(asked));
        }
        return all;
    }

    private static List<Verdict> place(Checklist asked, Dn place, PolicyState state) {
        List<Verdict> all = new ArrayList<>(state.reading().verdicts(asked, place, state.reckon(place)));
        all.addAll(state.reading().templates(asked));
        return all;
    }

    private static List<Verdict> told(Checklist asked, Rsop result, PolicyState state) {
        return Verdicts.of(asked, result, state.templates()).stream().map(state.fleet()::judged).toList();
    }

    private static List<Verdict> policy(Checklist asked, Gpo gpo, PolicyState state) {
        return state.reading().verdicts(asked, gpo);
    }
}
