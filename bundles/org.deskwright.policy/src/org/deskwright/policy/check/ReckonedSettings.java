package org.deskwright.policy.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Workspace;
import org.deskwright.policy.access.Answer;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.verdict.Verdict;

/**
 * What the policies that win do about some items where WorkSpaces are, as reckoned from links. Where it is not known in
 * which OUs they are, only what is wrong in some OU is told, for it may be one of them.
 */
final class ReckonedSettings {
    private static final int EXAMPLES = 5;
    private static final String OPEN = "place-open";

    private final Checklist checklist;
    private final PolicyDirectory directory;
    private final PlaceVerdicts verdicts;
    private final Fleet fleet;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Set<String> settled = new HashSet<>();

    ReckonedSettings(List<Item> items, PolicyDirectory directory, PolicySet policies, Fleet fleet) {
        checklist = new Checklist("some", items);
        this.directory = directory;
        verdicts = new PlaceVerdicts(checklist, directory, policies.gpos());
        this.fleet = fleet;
        Map<Dn, List<Workspace>> places = fleet.places(directory);
        if (places.isEmpty()) {
            everywhere();
        } else {
            places.forEach(this::at);
            if (places.values().stream().mapToInt(List::size).sum() < fleet.size()) {
                return;
            }
            checklist.items().stream().map(Item::id)
                    .filter(id -> outcomes.stream()
                            .noneMatch(one -> one.variant().equals(OPEN) && one.subject().id().endsWith("/" + id)))
                    .forEach(settled::add);
        }
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    /** Whether what the GPO by itself does about the item adds nothing. */
    boolean settles(Item item, Gpo gpo) {
        return settled.contains(gpo.shown() + "/" + item.id())
                || settled.contains(item.id()) && directory.gpo(gpo.names().id()).isPresent();
    }

    private void at(Dn place, List<Workspace> there) {
        for (Verdict verdict : verdicts.of(place)) {
            Subject subject = subject(place, verdict.item());
            Values values = values(verdict).and("place", place.shown()).and("concerned",
                    verdict.item().notes().concerned());
            List<EvidenceRef> refs = refs(verdict);
            Answer concerns = Fleet.concerns(verdict.item(), there);
            if (concerns == Answer.NO) {
                outcomes.add(new Outcome.NotApplicable(subject, "place-other", values));
                continue;
            }
            if (concerns == Answer.UNKNOWN && verdict.isOff()) {
                outcomes.add(new Outcome.MissingEvidence(subject, "place-which", values, refs,
                        List.of(Missing.evidence(Fleet.WORKSPACES))));
                continue;
            }
            switch (verdict.state()) {
                case RIGHT -> outcomes
                        .add(new Outcome.Passed(subject, verdict.set() ? "place-right" : "place-unset", values, refs));
                case WRONG, NOTE -> {
                    boolean mild = fleet.isMildIn(there, verdict.item().notes().blocks());
                    outcomes.add(new Outcome.Finding(subject, mild ? "place-mild" : "place-wrong", values, refs));
                }
                case CANNOT_TELL -> outcomes.add(new Outcome.MissingEvidence(subject, OPEN, values, refs,
                        List.of(Missing.evidence(Rsop.GPRESULT), Missing.evidence(PolicyDirectory.LINKS))));
            }
        }
    }

    private void everywhere() {
        Map<String, List<Verdict>> wrong = new TreeMap<>();
        directory.containers().stream().filter(one -> one.kind() == Kind.OU && one.ordered()).map(PolicyContainer::dn)
                .flatMap(dn -> verdicts.of(dn).stream()).filter(one -> one.isOff() && one.set()).forEach(one -> wrong
                        .computeIfAbsent(one.gpo() + "/" + one.item().id(), _ -> new ArrayList<>()).add(one));
        wrong.forEach((key, some) -> {
            Verdict first = some.getFirst();
            settled.add(key);
            Values values = values(first).and("ous", some.size()).and("places",
                    some.stream().map(Verdict::name).limit(EXAMPLES).toList());
            boolean mild = fleet.isMild(fleet.all(), first.item().notes().blocks());
            outcomes.add(new Outcome.Finding(new Subject("gpo", key, first.gpo(), Scope.UNKNOWN),
                    mild ? "ou-mild" : "ou-wrong", values, refs(first)));
        });
    }

    private static Values values(Verdict verdict) {
        return Values.of("gpo", verdict.gpo(), "setting", verdict.item().title(), "found", verdict.found(), "file",
                verdict.file(), "offset", verdict.offset(), "open", String.join("; ", verdict.open()));
    }

    private static List<EvidenceRef> refs(Verdict verdict) {
        return verdict.file().isEmpty()
                ? List.of()
                : List.of(new EvidenceRef(verdict.file(), PolicySet.GPO, verdict.gpo(), verdict.item().id()));
    }

    private static Subject subject(Dn place, Item item) {
        return new Subject("ou", place.shown().toLowerCase(Locale.ROOT) + "/" + item.id(), place.shown(),
                Scope.UNKNOWN);
    }
}
