package org.deskwright.estate.ui.details;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.check.Subject;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.reveal.DiagnoseParts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;

/** What checks have said of a thing of the fleet, and the way to where they say it. */
final class Findings {
    private Findings() {
    }

    /** The most urgent first; what passed or does not apply is nothing to read here. */
    static List<ReportedOutcome> about(Object subject, List<ReportedOutcome> outcomes) {
        Set<String> keys = keys(subject);
        String region = region(subject);
        return outcomes.stream()
                .filter(o -> o.kind() == OutcomeKind.FINDING || o.kind() == OutcomeKind.MISSING_EVIDENCE)
                .filter(o -> keys.contains(o.subject().type() + " " + o.subject().id()))
                .filter(o -> agree(o.subject(), region)).sorted(Comparator.comparing(Verdict::of)).toList();
    }

    private static boolean agree(Subject subject, String region) {
        return region.isEmpty() || subject.scope().region().isEmpty() || subject.scope().region().equals(region);
    }

    private static String region(Object subject) {
        return switch (subject) {
            case Item item -> item.scope().region();
            case FleetPlace.Region place -> place.scope().region();
            case FleetPlace.Directory place -> place.scope().region();
            default -> "";
        };
    }

    private static Set<String> keys(Object subject) {
        return switch (subject) {
            case Workspace it -> Stream
                    .of("workspace " + it.id(),
                            "user " + it.directoryId() + "/" + it.userName().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            case WorkspaceDirectory it -> Set.of("directory " + it.id());
            case DirectoryDescription it -> Set.of("directory " + it.id());
            case Subnet it -> Set.of("subnet " + it.id());
            case IpGroup it -> Set.of("ip-group " + it.id());
            case SecurityGroup it -> Set.of("security-group " + it.id());
            case FleetPlace.Directory it -> Set.of("directory " + it.id());
            case FleetPlace.Account it -> Set.of("account " + it.account());
            case FleetPlace.Region it -> Set.of("account " + it.scope().account());
            default -> Set.of();
        };
    }

    /** Shows the outcome in the Diagnose perspective. */
    static void open(ReportedOutcome outcome, IWorkbenchPage from) {
        try {
            IWorkbenchPage page = PlatformUI.getWorkbench().showPerspective(DiagnoseParts.PERSPECTIVE,
                    from.getWorkbenchWindow());
            IViewPart view = page.showView(DiagnoseParts.FINDINGS);
            view.getSite().getSelectionProvider().setSelection(new StructuredSelection(outcome));
        } catch (WorkbenchException e) {
            ILog.of(Findings.class).log(e.getStatus());
        }
    }
}
