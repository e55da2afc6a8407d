package org.deskwright.policy.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Target;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.ui.text.Texts;
import org.osgi.service.component.annotations.Component;

/** The one desk of the workbench. */
@Component(service = PolicyDesk.class)
public final class WorkbenchPolicyDesk implements PolicyDesk {
    private static final Texts TEXTS = Texts.beside(WorkbenchPolicyDesk.class);

    private final List<Consumer<PolicyState>> listeners = new CopyOnWriteArrayList<>();
    private final Checklist checklist = Checklist.bundled();
    private PolicyState current = PolicyState.empty(checklist);

    @Override
    public synchronized PolicyState current() {
        return current;
    }

    @Override
    public Subscription subscribe(Consumer<PolicyState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void open(List<Path> paths) throws IOException {
        Set<Path> all = new LinkedHashSet<>(current().paths());
        all.addAll(paths);
        List<Path> together = List.copyOf(all);
        IntakeResult alone = read(paths);
        requirePolicies(alone.evidence());
        // read together, for links in one folder may be of policies in the other
        PolicyState next = state(together, together.equals(paths) ? alone : read(together));
        change(_ -> next);
    }

    private static IntakeResult read(List<Path> paths) {
        return new Intake(List.of(new PolicyReader())).read(paths, IntakeOptions.DEFAULT, (file, done, of) -> {});
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
                evidence.find(PolicyDefinitions.KIND).orElse(PolicyDefinitions.NONE), checklist,
                read.problems().stream().map(ReadProblem::line).toList());
    }

    @Override
    public void compareWith(Path folder) throws IOException {
        IntakeResult other = read(List.of(folder));
        requirePolicies(other.evidence());
        PolicyState before = current();
        List<PolicyChange> found = PolicyChanges.of(before.gpos(), other.evidence().get(PolicySet.KIND).gpos(),
                checklist);
        change(state -> state.comparing(TEXTS.get("compared.folder", folder), found));
    }

    @Override
    public void compare(PolicyNode one, PolicyNode other) {
        PolicyState state = current();
        if (one instanceof PolicyNode.Place(var from) && other instanceof PolicyNode.Place(var to)) {
            List<PolicyChange> found = PolicyChanges.of(from.dn().shown(), reckon(state, from.dn()), to.dn().shown(),
                    reckon(state, to.dn()), checklist);
            change(now -> now.comparing(TEXTS.get("compared.two", from.dn().shown(), to.dn().shown()), found));
        } else if (one.policy().isPresent() && other.policy().isPresent()) {
            List<PolicyChange> found = PolicyChanges.of(List.of(one.policy().get()), List.of(other.policy().get()),
                    checklist);
            change(now -> now.comparing(
                    TEXTS.get("compared.two", one.policy().get().shown(), other.policy().get().shown()), found));
        }
    }

    private static ResultantSet.Both reckon(PolicyState state, Dn place) {
        return ResultantSet.of(state.directory(), Target.ofComputer(state.directory(), place), state.gpos(),
                Optional.empty());
    }

    @Override
    public void close() {
        change(_ -> PolicyState.empty(checklist));
    }

    private void change(UnaryOperator<PolicyState> how) {
        PolicyState next;
        synchronized (this) {
            next = how.apply(current);
            current = next;
        }
        listeners.forEach(listener -> listener.accept(next));
    }
}
