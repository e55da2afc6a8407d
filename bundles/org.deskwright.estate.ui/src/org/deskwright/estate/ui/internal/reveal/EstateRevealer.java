package org.deskwright.estate.ui.internal.reveal;

import java.util.Locale;
import java.util.Optional;

import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.ui.reveal.FleetReveal;
import org.deskwright.ui.reveal.SubjectRevealer;
import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.ui.IWorkbenchPage;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the user from an outcome to the WorkSpace, directory or part of the network that it is about. */
@Component
public final class EstateRevealer implements SubjectRevealer {
    @Reference
    private DiagnosisSession session;

    @Override
    public boolean reveal(Subject subject, IWorkbenchPage page) {
        return session.current().evidence().flatMap(evidence -> find(subject, evidence))
                .filter(thing -> FleetReveal.show(thing, page.getWorkbenchWindow())).isPresent();
    }

    private static Optional<?> find(Subject subject, Evidence evidence) {
        return subject.type().equals("pool")
                ? pool(subject, evidence)
                : evidence.find(Estate.KIND).flatMap(estate -> find(subject, estate));
    }

    /** Where it is not there any more, its Region. */
    private static Optional<?> pool(Subject subject, Evidence evidence) {
        return Fleet.pools(evidence).stream()
                .filter(p -> p.id().equals(subject.id()) && p.scope().equals(subject.scope())).findFirst()
                .<Object>map(pool -> pool).or(() -> Optional.of(new FleetPlace.Region(subject.scope())));
    }

    private static Optional<?> find(Subject subject, Estate estate) {
        return switch (subject.type()) {
            case "workspace" -> near(estate.find(Workspace.class, subject.id()), subject);
            case "user" -> user(subject, estate);
            case "directory" -> directory(subject, estate);
            case "subnet" -> estate.find(Subnet.class, subject.id());
            case "security-group" -> estate.find(SecurityGroup.class, subject.id());
            case "ip-group" -> estate.find(IpGroup.class, subject.id());
            case "route-table" -> estate.find(RouteTable.class, subject.id());
            case "bundle" -> estate.find(WorkspaceBundle.class, subject.id());
            case "account", "quota" -> Optional.of(new FleetPlace.Account(subject.scope().account()));
            default -> Optional.empty();
        };
    }

    private static Optional<? extends Item> near(Optional<? extends Item> item, Subject subject) {
        String region = subject.scope().region();
        return item.filter(i -> region.isEmpty() || i.scope().region().isEmpty() || i.scope().region().equals(region));
    }

    /** The first WorkSpace of the user; some checks name the directory before the user, some cannot. */
    private static Optional<Workspace> user(Subject subject, Estate estate) {
        String id = subject.id().toLowerCase(Locale.ROOT);
        return estate.workspaces().stream().filter(Workspace::hasUser).filter(w -> {
            String user = w.userName().toLowerCase(Locale.ROOT);
            return user.equals(id) || id.equals(w.directoryId() + "/" + user);
        }).findFirst();
    }

    /** As a place, so that the navigator can select the one of the right Region. */
    private static Optional<?> directory(Subject subject, Estate estate) {
        return estate.directories().stream()
                .filter(d -> d.id().equals(subject.id()) && d.scope().equals(subject.scope())).findFirst()
                .<Item>map(d -> d).or(() -> estate.find(WorkspaceDirectory.class, subject.id()))
                .or(() -> estate.find(DirectoryDescription.class, subject.id()))
                .map(d -> new FleetPlace.Directory(d.scope(), d.id()));
    }
}
