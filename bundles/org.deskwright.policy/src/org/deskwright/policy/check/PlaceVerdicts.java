package org.deskwright.policy.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Cancellation;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.PolicyOrder;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Target;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.policy.verdict.Verdicts;

/**
 * How a checklist stands in places of a directory. Most OUs have no links of their own: where the same policies apply
 * in the same order, that is reckoned once, so that a large domain takes no longer than its links.
 */
final class PlaceVerdicts {
    private final Checklist checklist;
    private final PolicyDirectory directory;
    private final List<Gpo> gpos;
    private final Map<PolicyOrder, List<Verdict>> known = new HashMap<>();

    PlaceVerdicts(Checklist checklist, PolicyDirectory directory, List<Gpo> gpos) {
        this.checklist = checklist;
        this.directory = directory;
        this.gpos = gpos;
    }

    List<Verdict> of(Dn place) {
        Cancellation.poll();
        Target target = Target.ofComputer(directory, place);
        return known
                .computeIfAbsent(PolicyOrder.of(directory, target, place, Half.COMPUTER),
                        _ -> Verdicts.of(checklist, "", ResultantSet.of(directory, target, gpos, Optional.empty())))
                .stream().map(verdict -> verdict.at(place.shown())).toList();
    }
}
