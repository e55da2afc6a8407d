package org.deskwright.policy.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.deskwright.core.check.Cancellation;
import org.deskwright.policy.check.PlaceComparison;
import org.deskwright.policy.check.PlaceComparison.Reckoned;
import org.deskwright.policy.check.PolicyReading;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.CompanyChecklists;
import org.deskwright.policy.checklist.CompanyChecklists.OfFile;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;
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
    private static final Texts TEXTS = Texts.beside(WorkbenchPolicyDesk.class);

    private final Checklist bundled = Checklist.bundled();
    private final WatchedState<PolicyState> lying = new WatchedState<>(
            PolicyState.empty(bundled, CompanyChecklists.NONE));
    private final Turn turn = new Turn();
    /** What is still read when policies are closed is not wanted any more. */
    private final AtomicInteger closings = new AtomicInteger();
    /** Of checklists of the company; read and changed in turn. */
    private List<Path> places = KeptChecklists.places();

    @Activate
    public void activate() {
        if (!places.isEmpty()) {
            Job.createSystem(TEXTS.get("checklists.job"),
                    (ICoreRunnable) _ -> turn.take(() -> take(List.of(), KeptChecklists.used()))).schedule();
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
        int before = closings.get();
        turn.take(() -> {
            Set<Path> all = new LinkedHashSet<>(current().paths());
            all.addAll(paths);
            List<Path> together = List.copyOf(all);
            OpenedFiles alone = OpenedFiles.of(paths);
            if (current().isEmpty() || !alone.hasFleet()) {
                alone.requirePolicies();
            }
            PolicyState next = (together.equals(paths) ? alone : OpenedFiles.of(together)).state(current());
            Cancellation.poll();
            lying.change(now -> closings.get() == before ? next.assuming(now.assumed()) : now);
        });
    }

    @Override
    public void compareWith(Path folder) throws IOException {
        OpenedFiles other = OpenedFiles.of(List.of(folder));
        other.requirePolicies();
        PolicyState before = current();
        List<PolicyChange> found = PolicyChanges.of(before.reading(), other.reading(), before.checklist());
        lying.change(state -> state.comparing(TEXTS.get("compared.folder", folder), found));
    }

    @Override
    public void compare(PolicyNode one, PolicyNode other) {
        PolicyState state = current();
        if (one instanceof PolicyNode.Place(var from) && other instanceof PolicyNode.Place(var to)) {
            List<PolicyChange> found = PolicyChanges.of(PlaceComparison.of(state.reading(), state.checklist(),
                    reckoned(state, from.dn()), reckoned(state, to.dn())));
            boolean alike = from.dn().name().equals(to.dn().name());
            lying.change(now -> now.comparing(alike
                    ? TEXTS.get("compared.two", from.dn().shown(), to.dn().shown())
                    : TEXTS.get("compared.two", from.dn().name(), to.dn().name()), found));
        } else if (one instanceof PolicyNode.Place(var place) && other instanceof PolicyNode.Told(Rsop told)) {
            compare(state, place.dn(), told);
        } else if (one instanceof PolicyNode.Told(Rsop told) && other instanceof PolicyNode.Place(var place)) {
            compare(state, place.dn(), told);
        } else if (one.policy().isPresent() && other.policy().isPresent()) {
            List<PolicyChange> found = PolicyChanges.of(alone(state, one.policy().get()),
                    alone(state, other.policy().get()), state.checklist());
            lying.change(now -> now.comparing(TEXTS.get("compared.two", PolicyNode.name(one.policy().get()),
                    PolicyNode.name(other.policy().get())), found));
        }
    }

    private static Reckoned reckoned(PolicyState state, Dn place) {
        return new Reckoned(place, state.reckon(place));
    }

    /** This policy by itself, with what else was read. */
    private static PolicyReading alone(PolicyState state, Gpo gpo) {
        return new PolicyReading(List.of(gpo), List.of(), state.directory(), state.templates(), state.fleet());
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
        List<PolicyChange> found = PolicyChanges.of(PlaceComparison.of(state.reading(), state.reading(supposed),
                state.checklist(), reckoned(state, before), new Reckoned(after, state.reckon(supposed, after))));
        lying.change(now -> now.comparing(what, found));
    }

    @Override
    public void assume(Assumed assumed) {
        lying.change(state -> state.assuming(assumed));
    }

    @Override
    public void remove(Path folder) {
        int before = closings.get();
        turn.take(() -> {
            List<Path> left = current().paths().stream().filter(path -> !path.startsWith(folder)).toList();
            if (!left.equals(current().paths())) {
                PolicyState next = left.isEmpty() ? emptied(current()) : OpenedFiles.of(left).state(current());
                lying.change(now -> closings.get() == before ? next.assuming(now.assumed()) : now);
            }
        });
    }

    @Override
    public void close() {
        closings.incrementAndGet();
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
        turn.take(() -> {
            take(added, alone.all().getFirst().checklist().id());
            KeptChecklists.keep(places, current().checklist().id());
        });
    }

    private void take(List<Path> added, String used) {
        places = Stream.concat(places.stream(), added.stream()).distinct().toList();
        CompanyChecklists company = CompanyChecklists.read(places);
        Checklist next = company.all().stream().map(OfFile::checklist).filter(one -> one.id().equals(used)).findFirst()
                .orElse(bundled);
        hold(next, company);
    }

    private void hold(Checklist next, CompanyChecklists company) {
        int before = closings.get();
        PolicyState held = current().heldAgainst(next, company);
        Cancellation.poll();
        lying.change(now -> closings.get() == before ? held.assuming(now.assumed()) : PolicyState.empty(next, company));
    }

    @Override
    public void use(Checklist checklist) {
        turn.take(() -> {
            hold(checklist, current().company());
            KeptChecklists.keep(places, checklist.id());
        });
    }

    @Override
    public void removeChecklists() {
        turn.take(() -> {
            places = List.of();
            hold(bundled, CompanyChecklists.NONE);
            KeptChecklists.keep(places, bundled.id());
        });
    }
}
