package org.deskwright.policy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptors;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Judge;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.verdict.GroupItems;
import org.deskwright.policy.verdict.TemplateItems;
import org.deskwright.policy.verdict.ToldSettings;

/**
 * What each GPO does about some items of the checklist, and what the one does that wins: on computers whose results
 * were collected, and where WorkSpaces are by the links of a directory. Of files of GPOs alone nobody can tell which
 * wins.
 */
final class ChecklistCheck implements Check {
    private final CheckDescriptor descriptor;
    private final List<Item> items;

    ChecklistCheck(String id, List<Item> items) {
        descriptor = CheckDescriptors.of(ChecklistCheck.class, id);
        this.items = List.copyOf(items);
    }

    @Override
    public CheckDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
        Fleet fleet = Fleet.of(evidence);
        if (fleet.isWithoutWindows()) {
            return List.of(new Outcome.NotApplicable(Subject.ESTATE, "no-windows", Values.NONE));
        }
        Checklist known = TemplateItems.of(
                GroupItems.of(new Checklist(descriptor.id(), items),
                        evidence.find(PolicyDirectory.KIND).orElse(PolicyDirectory.EMPTY)),
                evidence.find(PolicyDefinitions.KIND).orElse(PolicyDefinitions.NONE));
        List<Item> asked = known.items().stream().filter(item -> !fleet.isWithout(item)).toList();
        return asked.isEmpty()
                ? List.of(new Outcome.NotApplicable(Subject.ESTATE, "other-protocol", Values.NONE))
                : evaluate(asked, evidence, fleet);
    }

    private static List<Outcome> evaluate(List<Item> asked, Evidence evidence, Fleet fleet) {
        PolicySet policies = evidence.get(PolicySet.KIND);
        List<Outcome> outcomes = new ArrayList<>();
        ToldSettings told = new ToldSettings(evidence.find(PolicyDefinitions.KIND).orElse(PolicyDefinitions.NONE));
        evidence.get(Rsop.All.KIND).results()
                .forEach(result -> outcomes.addAll(new WinningSettings(result, told, asked, fleet).outcomes()));
        PolicyDirectory directory = evidence.find(PolicyDirectory.KIND).orElse(PolicyDirectory.EMPTY);
        ReckonedSettings reckoned = new ReckonedSettings(asked, directory, policies, fleet);
        outcomes.addAll(reckoned.outcomes());
        Map<String, Long> names = policies.gpos().stream()
                .collect(Collectors.groupingBy(Gpo::shown, Collectors.counting()));
        for (Gpo gpo : policies.gpos()) {
            // by its name, as people know it, unless others bear it, too
            String known = names.get(gpo.shown()) == 1 && !gpo.shown().isEmpty() ? gpo.shown() : gpo.folder();
            asked.stream().filter(item -> !reckoned.settles(item, gpo))
                    .forEach(item -> Judge.of(item, gpo).forEach(found -> outcomes.add(outcome(gpo, known, found, fleet,
                            PolicyReading.isOff(directory, gpo, item, found.source())))));
        }
        return outcomes.isEmpty() ? List.of(silent(policies)) : outcomes;
    }

    /** Others may be linked to the OU that were not read. */
    private static Outcome silent(PolicySet policies) {
        return new Outcome.MissingEvidence(Subject.ESTATE, "silent", Values.of("gpos", policies.gpos().size()),
                List.of(), List.of(Missing.evidence(Rsop.GPRESULT)));
    }

    /** @param off whether it stands in a half that is switched off, which does nothing */
    private static Outcome outcome(Gpo gpo, String known, Finding found, Fleet fleet, boolean off) {
        Subject subject = new Subject("gpo", known + "/" + found.item().id(), gpo.shown(), Scope.UNKNOWN);
        // files by themselves have no name but their own
        Values values = Values.of("gpo", gpo.shown().isEmpty() ? found.source() : gpo.shown(), "setting",
                found.item().title(), "found", found.found(), "file", found.source(), "offset", found.offset(), "open",
                found.open());
        List<EvidenceRef> evidence = List
                .of(new EvidenceRef(found.source(), PolicySet.GPO, gpo.key(), found.item().id()));
        if (off) {
            boolean harmful = found.state() == Finding.State.WRONG || found.state() == Finding.State.NOTE;
            return harmful
                    ? new Outcome.Finding(subject, "half-off", values, evidence)
                    : new Outcome.NotApplicable(subject, "half-off-other", values);
        }
        String variant = found.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (found.state()) {
            case RIGHT -> new Outcome.Passed(subject, variant, values, evidence);
            case WRONG, NOTE -> new Outcome.Finding(subject,
                    fleet.isMild(fleet.all(), found.item().notes().blocks()) ? "mild" : variant, values, evidence);
            case CANNOT_TELL -> new Outcome.MissingEvidence(subject, found.open().isEmpty() ? variant : "gpo-open",
                    values, evidence, List.of(Missing.evidence(Rsop.GPRESULT)));
        };
    }
}
