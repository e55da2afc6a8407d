package org.deskwright.policy.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.check.Fleet;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.CompanyChecklists;
import org.deskwright.policy.checklist.CompanyChecklists.OfFile;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.LocalPolicy;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.ui.session.WatchedState;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The one desk of the workbench. */
@Component(service = PolicyDesk.class)
public final class WorkbenchPolicyDesk implements PolicyDesk {
    /** The folder of System32. */
    private static final String LOCAL = "GroupPolicy";
    private static final Texts TEXTS = Texts.beside(WorkbenchPolicyDesk.class);

    private final Checklist bundled = Checklist.bundled();
    private final WatchedState<PolicyState> lying = new WatchedState<>(
            PolicyState.empty(bundled, CompanyChecklists.NONE));
    private List<Path> places = KeptChecklists.places();

    @Activate
    public void activate() {
        if (!places.isEmpty()) {
            Job.createSystem(TEXTS.get("checklists.job"), (ICoreRunnable) _ -> take(List.of(), KeptChecklists.used()))
                    .schedule();
        }
    }

    @Override
    public PolicyState current() {
        return lying.current();
    }

    @Override
    public Subscription subscribe(Consumer<PolicyState> listener) {
        return lying.subscribe(listener);
    }

    @Override
    public void open(List<Path> paths) throws IOException {
        List<Path> checklists = paths.stream().filter(CompanyChecklists::isOne).toList();
        if (!checklists.isEmpty()) {
            addChecklists(checklists);
        }
        List<Path> policies = paths.stream().filter(path -> !checklists.contains(path)).toList();
        if (!policies.isEmpty()) {
            openPolicies(policies);
        }
    }

    private void openPolicies(List<Path> paths) throws IOException {
        Set<Path> all = new LinkedHashSet<>(current().paths());
        all.addAll(paths);
        List<Path> together = List.copyOf(all);
        IntakeResult alone = read(paths);
        requirePolicies(alone.evidence());
        // read together, for links in one folder may be of policies in the other
        PolicyState next = state(together, together.equals(paths) ? alone : read(together));
        lying.change(_ -> next);
    }

    private static IntakeResult read(List<Path> paths) {
        return new Intake(List.of(new PolicyReader(), new EstateReader())).read(paths, IntakeOptions.DEFAULT,
                (file, done, of) -> {});
    }

    private static void requirePolicies(Evidence evidence) throws IOException {
        boolean some = evidence.find(PolicySet.KIND).isPresent();
        if (!some) {
            throw new IOException(TEXTS.get("none"));
        }
    }

    private PolicyState state(List<Path> paths, IntakeResult read) {
        Evidence evidence = read.evidence();
        return PolicyState.of(paths, evidence.get(PolicySet.KIND).gpos(),
                evidence.find(PolicyDirectory.KIND).orElse(PolicyDirectory.EMPTY),
                evidence.find(Rsop.All.KIND).map(Rsop.All::results).orElse(List.of()),
                evidence.find(PolicyDefinitions.KIND).orElse(PolicyDefinitions.NONE),
                LocalPolicy.among(evidence.get(PolicySet.KIND).gpos()).or(() -> local(paths)), current().checklist(),
                current().company(), Fleet.of(evidence), read.problems().stream().map(ReadProblem::line).toList())
                .assuming(current().assumed());
    }

    /** Where the folder itself was opened that Windows keeps it in. */
    private static Optional<Gpo> local(List<Path> paths) {
        return paths.stream().filter(path -> path.getFileName() != null)
                .filter(path -> path.getFileName().toString().equalsIgnoreCase(LOCAL)).findFirst()
                .flatMap(path -> LocalPolicy.of(read(List.of(path)).evidence().get(PolicySet.KIND).gpos()));
    }

    @Override
    public void compareWith(Path folder) throws IOException {
        IntakeResult other = read(List.of(folder));
        requirePolicies(other.evidence());
        PolicyState before = current();
        List<PolicyChange> found = PolicyChanges.of(before.gpos(), other.evidence().get(PolicySet.KIND).gpos(),
                before.checklist());
        lying.change(state -> state.comparing(TEXTS.get("compared.folder", folder), found));
    }

    @Override
    public void compare(PolicyNode one, PolicyNode other) {
        PolicyState state = current();
        if (one instanceof PolicyNode.Place(var from) && other instanceof PolicyNode.Place(var to)) {
            List<PolicyChange> found = PolicyChanges.of(from.dn().shown(), state.reckon(from.dn()), to.dn().shown(),
                    state.reckon(to.dn()), state.checklist());
            boolean alike = from.dn().name().equals(to.dn().name());
            lying.change(now -> now.comparing(alike
                    ? TEXTS.get("compared.two", from.dn().shown(), to.dn().shown())
                    : TEXTS.get("compared.two", from.dn().name(), to.dn().name()), found));
        } else if (one instanceof PolicyNode.Place(var place) && other instanceof PolicyNode.Told(Rsop told)) {
            compare(state, place.dn(), told);
        } else if (one instanceof PolicyNode.Told(Rsop told) && other instanceof PolicyNode.Place(var place)) {
            compare(state, place.dn(), told);
        } else if (one.policy().isPresent() && other.policy().isPresent()) {
            List<PolicyChange> found = PolicyChanges.of(List.of(one.policy().get()), List.of(other.policy().get()),
                    state.checklist());
            lying.change(now -> now.comparing(
                    TEXTS.get("compared.two", one.policy().get().shown(), other.policy().get().shown()), found));
        }
    }

    private void compare(PolicyState state, Dn place, Rsop told) {
        List<PolicyChange> found = ToldChanges.of(state, place, told);
        lying.change(now -> now.comparing(TEXTS.get("compared.told", place.name(), told.source()), found));
    }

    @Override
    public void supposeUnlinked(PolicyNode.Linked link) {
        Dn place = link.container().dn();
        suppose(place, place, current().directory().withoutLink(place, link.link().gpo()),
                TEXTS.get("supposed.unlinked", place.name(), PolicyNode.name(link)));
    }

    @Override
    public void supposeMoved(Dn place, Dn parent) throws IOException {
        if (parent.isIn(place)) {
            throw new IOException(TEXTS.get("supposed.itself"));
        }
        suppose(place, place.movedTo(parent), current().directory().withMoved(place, parent),
                TEXTS.get("supposed.moved", place.name(), parent.name()));
    }

    private void suppose(Dn before, Dn after, PolicyDirectory supposed, String what) {
        PolicyState state = current();
        List<PolicyChange> found = PolicyChanges.of(before.shown(), state.reckon(before), after.shown(),
                state.reckon(supposed, after), state.checklist());
        lying.change(now -> now.comparing(what, found));
    }

    @Override
    public void assume(Assumed assumed) {
        lying.change(state -> state.assuming(assumed));
    }

    @Override
    public void remove(Path folder) {
        List<Path> left = current().paths().stream().filter(path -> !path.startsWith(folder)).toList();
        if (!left.equals(current().paths())) {
            PolicyState next = left.isEmpty() ? emptied(current()) : state(left, read(left));
            lying.change(_ -> next);
        }
    }

    @Override
    public void close() {
        lying.change(WorkbenchPolicyDesk::emptied);
    }

    private static PolicyState emptied(PolicyState state) {
        return PolicyState.empty(state.checklist(), state.company());
    }

    @Override
    public void addChecklists(List<Path> added) throws IOException {
        CompanyChecklists alone = CompanyChecklists.read(added);
        if (alone.all().isEmpty()) {
            throw new IOException(
                    alone.problems().isEmpty() ? TEXTS.get("checklists.none") : alone.problems().getFirst().line());
        }
        take(added, alone.all().getFirst().checklist().id());
        KeptChecklists.keep(places, current().checklist().id());
    }

    private synchronized void take(List<Path> added, String used) {
        places = Stream.concat(places.stream(), added.stream()).distinct().toList();
        CompanyChecklists company = CompanyChecklists.read(places);
        Checklist next = company.all().stream().map(OfFile::checklist).filter(one -> one.id().equals(used)).findFirst()
                .orElse(bundled);
        hold(next, company);
    }

    private void hold(Checklist next, CompanyChecklists company) {
        PolicyState held = current().heldAgainst(next, company);
        lying.change(_ -> held);
    }

    @Override
    public synchronized void use(Checklist checklist) {
        hold(checklist, current().company());
        KeptChecklists.keep(places, checklist.id());
    }

    @Override
    public synchronized void removeChecklists() {
        places = List.of();
        hold(bundled, CompanyChecklists.NONE);
        KeptChecklists.keep(places, bundled.id());
    }
}
