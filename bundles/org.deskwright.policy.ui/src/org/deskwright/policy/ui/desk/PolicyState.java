package org.deskwright.policy.ui.desk;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Cancellation;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.check.Fleet;
import org.deskwright.policy.check.PolicyReading;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.CompanyChecklists;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.LocalPolicy;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.SettingNames;
import org.deskwright.policy.rsop.Rsop;

/**
 * What lies open.
 *
 * @param templates of the editor of policies that lie among them
 * @param checklist that policies are held against
 * @param company the checklists of the company, which it may be one of
 * @param local the local policy of a computer, which is weaker than all others
 * @param fleet the WorkSpaces that lie among them, to which some of what is wrong is a nuisance only
 * @param wrong how many items of the checklist a policy breaks, by its key; those that break none are left out
 * @param problems what could not be read, a line each
 * @param assumed for whom policies are reckoned, as far as the user said that
 * @param compared of what the changes are, for people; empty where nothing was compared
 */
public record PolicyState(List<Path> paths, List<Gpo> gpos, PolicyDirectory directory, List<Rsop> results,
        PolicyDefinitions templates, Optional<Gpo> local, Checklist checklist, CompanyChecklists company, Fleet fleet,
        Map<String, Integer> wrong, List<String> problems, String compared, List<PolicyChange> changes,
        Assumed assumed) {

    public PolicyState {
        paths = List.copyOf(paths);
        gpos = List.copyOf(gpos);
        results = List.copyOf(results);
        wrong = Map.copyOf(wrong);
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    static PolicyState empty(Checklist checklist, CompanyChecklists company) {
        return of(List.of(), List.of(), PolicyDirectory.EMPTY, List.of(), PolicyDefinitions.NONE, Optional.empty(),
                checklist, company, Fleet.UNKNOWN, List.of());
    }

    static PolicyState of(List<Path> paths, List<Gpo> gpos, PolicyDirectory directory, List<Rsop> results,
            PolicyDefinitions templates, Optional<Gpo> local, Checklist checklist, CompanyChecklists company,
            Fleet fleet, List<String> problems) {
        PolicyReading reading = new PolicyReading(gpos, results, directory, templates, fleet);
        Map<String, Integer> wrong = wrong(reading, reading.asked(checklist));
        return new PolicyState(paths, gpos, directory, results, templates, local, checklist, company, fleet, wrong,
                problems, "", List.of(), Assumed.NOTHING);
    }

    private static Map<String, Integer> wrong(PolicyReading reading, Checklist asked) {
        Map<String, Integer> wrong = new HashMap<>();
        for (Gpo gpo : reading.gpos()) {
            Cancellation.poll();
            int count = (int) reading.verdicts(asked, gpo).stream().filter(one -> one.state() == State.WRONG)
                    .map(one -> one.item().id()).distinct().count();
            if (count > 0) {
                wrong.put(gpo.key(), count);
            }
        }
        return wrong;
    }

    /** What lies open, with what else decides how it stands to a checklist. */
    public PolicyReading reading() {
        return reading(directory);
    }

    /** As it would be in another state of the directory. */
    PolicyReading reading(PolicyDirectory supposed) {
        return new PolicyReading(gpos, results, supposed, templates, fleet);
    }

    /** The same, held against another checklist; what was compared by the one before is told no more. */
    PolicyState heldAgainst(Checklist other, CompanyChecklists known) {
        return of(paths, gpos, directory, results, templates, local, other, known, fleet, problems).assuming(assumed);
    }

    /** The same for other computers and users; what was compared is told no more. */
    PolicyState assuming(Assumed other) {
        return new PolicyState(paths, gpos, directory, results, templates, local, checklist, company, fleet, wrong,
                problems, "", List.of(), other);
    }

    PolicyState comparing(String what, List<PolicyChange> found) {
        return new PolicyState(paths, gpos, directory, results, templates, local, checklist, company, fleet, wrong,
                problems, what, found, assumed);
    }

    public boolean isEmpty() {
        return gpos.isEmpty() && results.isEmpty() && directory.containers().isEmpty() && templates.isEmpty();
    }

    /** Whether it is of the same reading of files; what is in them is not gone through. */
    public boolean isReadLike(PolicyState other) {
        return gpos == other.gpos && directory == other.directory && results == other.results
                && templates == other.templates;
    }

    /** Whether policies stand to the checklist as they do there. */
    public boolean isHeldLike(PolicyState other) {
        return isReadLike(other) && checklist == other.checklist && fleet == other.fleet;
    }

    /** What policies come to in a place, for computers and users there. */
    public ResultantSet.Both reckon(Dn place) {
        return reckon(directory, place);
    }

    /** As it would be in another state of the directory. */
    ResultantSet.Both reckon(PolicyDirectory supposed, Dn place) {
        return assumed.reckon(supposed, place, gpos, local);
    }

    /** Whether a policy of a computer itself was read, which is weaker than all others. */
    public boolean knowsLocal() {
        return local.isPresent() || !LocalPolicy.ofUsers(gpos).isEmpty();
    }

    /** What the editor of policies calls settings. */
    public SettingNames names() {
        return new SettingNames(templates);
    }

    /** The files of a policy, by its id in any case. */
    public Optional<Gpo> gpo(String id) {
        String wanted = id.toUpperCase(Locale.ROOT);
        return gpos.stream().filter(one -> one.names().id().toUpperCase(Locale.ROOT).equals(wanted)).findFirst();
    }

    /** What was chosen before, as it is now; empty where it is gone. */
    public Optional<PolicyNode> again(PolicyNode node) {
        return switch (node) {
            case PolicyNode.Place place -> directory.container(place.container().dn()).map(PolicyNode.Place::new);
            case PolicyNode.Linked linked -> directory.container(linked.container().dn())
                    .filter(there -> there.links().contains(linked.link())).map(there -> new PolicyNode.Linked(there,
                            linked.link(), linked.order(), linked.object(), gpo(linked.link().gpo())));
            case PolicyNode.Loose(Gpo gpo) -> gpos.stream().filter(one -> one.key().equals(gpo.key()))
                    .filter(one -> one.folder().equals(gpo.folder())).findFirst().map(PolicyNode.Loose::new);
            case PolicyNode.Told(Rsop told) -> results.stream().filter(one -> one.source().equals(told.source()))
                    .findFirst().map(PolicyNode.Told::new);
        };
    }

    /** How many items a policy breaks. */
    public int wrong(Gpo gpo) {
        return wrong.getOrDefault(gpo.key(), 0);
    }
}
