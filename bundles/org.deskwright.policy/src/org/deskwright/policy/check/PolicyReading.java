package org.deskwright.policy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.Reason;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.verdict.ComparedState;
import org.deskwright.policy.verdict.GroupItems;
import org.deskwright.policy.verdict.TemplateItems;
import org.deskwright.policy.verdict.TemplateVerdicts;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.policy.verdict.Verdicts;

/**
 * What was read of policies at one time, with what else decides how they stand to a checklist.
 *
 * @param results what {@code gpresult} told of computers
 * @param directory whose groups count in items about all users
 * @param templates by which items about policies that have names alone become ones about values
 * @param fleet the WorkSpaces that items have to concern
 */
public record PolicyReading(List<Gpo> gpos, List<Rsop> results, PolicyDirectory directory, PolicyDefinitions templates,
        Fleet fleet) {
    public PolicyReading {
        gpos = List.copyOf(gpos);
        results = List.copyOf(results);
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(templates, "templates");
        Objects.requireNonNull(fleet, "fleet");
    }

    public static PolicyReading of(Evidence evidence) {
        return new PolicyReading(evidence.find(PolicySet.KIND).map(PolicySet::gpos).orElse(List.of()),
                evidence.find(Rsop.All.KIND).map(Rsop.All::results).orElse(List.of()),
                evidence.find(PolicyDirectory.KIND).orElse(PolicyDirectory.EMPTY),
                evidence.find(PolicyDefinitions.KIND).orElse(PolicyDefinitions.NONE), Fleet.of(evidence));
    }

    /** The same for other WorkSpaces. */
    public PolicyReading of(Fleet other) {
        return new PolicyReading(gpos, results, directory, templates, other);
    }

    /**
     * With what only the other tells of groups, templates and WorkSpaces: that something was not read is no change of
     * it.
     */
    public PolicyReading completedBy(PolicyReading other) {
        return new PolicyReading(gpos, results, directory.accounts().isEmpty() ? other.directory : directory,
                templates.isEmpty() ? other.templates : templates, fleet.isUnknown() ? other.fleet : fleet);
    }

    /** With what the directory and templates tell of names. */
    public Checklist known(Checklist checklist) {
        return GroupItems.of(TemplateItems.of(checklist, templates), directory);
    }

    /** Without what concerns none of the WorkSpaces. */
    public Checklist asked(Checklist checklist) {
        return fleet.concerning(known(checklist));
    }

    /** Without what concerns none of the WorkSpaces in a place. */
    public Checklist asked(Checklist checklist, Dn place) {
        return fleet.concerning(known(checklist), directory, place);
    }

    /** Of each computer, each file of a GPO that speaks of an item, and templates where some were read. */
    public List<Verdict> verdicts(Checklist asked) {
        List<Verdict> all = new ArrayList<>();
        results.forEach(result -> all.addAll(verdicts(asked, result)));
        gpos.parallelStream().map(gpo -> verdicts(asked, gpo)).forEachOrdered(all::addAll);
        if (!templates.isEmpty()) {
            all.addAll(templates(asked));
        }
        return all;
    }

    /** Of each file of a GPO that speaks of an item. What stands in a half that is switched off harms nobody. */
    public List<Verdict> verdicts(Checklist asked, Gpo gpo) {
        return Verdicts.of(asked, gpo).stream().map(fleet::judged)
                .map(one -> isOff(directory, gpo, one.item(), one.file())
                        ? one.noted().doubted(Reason.HALF_OFF.shown())
                        : one)
                .map(one -> isOlder(directory, gpo, one.item(), one.file())
                        ? one.doubted(Reason.OLDER_VERSION.shown())
                        : one)
                .toList();
    }

    /** Whether what a file of a GPO says of an item stands in a half that is switched off, and does nothing. */
    static boolean isOff(PolicyDirectory directory, Gpo gpo, Item item, String file) {
        return directory.gpo(gpo.names().id()).filter(object -> object.isOff(half(gpo, item, file))).isPresent();
    }

    /** Whether the directory knows a newer version of the half that a file is of. */
    private static boolean isOlder(PolicyDirectory directory, Gpo gpo, Item item, String file) {
        return directory.gpo(gpo.names().id()).filter(object -> object.isNewer(half(gpo, item, file), gpo.version()))
                .isPresent();
    }

    private static Half half(Gpo gpo, Item item, String file) {
        return gpo.half(file).orElse(item.place() instanceof Place.Registry place ? place.half() : Half.COMPUTER);
    }

    /** Of each item that concerns a computer, or may. */
    public List<Verdict> verdicts(Checklist asked, Rsop result) {
        return Verdicts.of(fleet.concerning(asked, result.computer()), result, templates).stream()
                .map(verdict -> fleet.judged(verdict, result.computer())).toList();
    }

    /** Of each item about settings, in a place that policies were reckoned for. */
    public List<Verdict> verdicts(Checklist asked, Dn place, ResultantSet.Both reckoned) {
        return Verdicts.of(asked, place.shown(), reckoned).stream()
                .map(verdict -> fleet.judged(verdict, directory, place)).toList();
    }

    /** Of each item about templates. */
    public List<Verdict> templates(Checklist asked) {
        return TemplateVerdicts.of(asked, templates, gpos);
    }

    /** As one of two states that are compared. */
    public ComparedState against(Checklist checklist) {
        Checklist asked = asked(checklist);
        return new Held(this, asked, ids(asked));
    }

    static Set<String> ids(Checklist asked) {
        return asked.items().stream().map(Item::id).collect(Collectors.toSet());
    }

    private record Held(PolicyReading reading, Checklist asked, Set<String> ids) implements ComparedState {
        @Override
        public List<Gpo> gpos() {
            return reading.gpos;
        }

        @Override
        public boolean asks(String item) {
            return ids.contains(item);
        }

        @Override
        public List<Verdict> verdicts(Gpo gpo) {
            return reading.verdicts(asked, gpo);
        }

        @Override
        public List<Verdict> templates() {
            return reading.templates.isEmpty() ? List.of() : reading.templates(asked);
        }
    }
}
