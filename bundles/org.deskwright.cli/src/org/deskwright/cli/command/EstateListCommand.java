package org.deskwright.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.EngineProgress;
import org.deskwright.cli.internal.Listing;
import org.deskwright.cli.internal.ListingQuery;
import org.deskwright.cli.internal.Listings;
import org.deskwright.cli.internal.ProgressBar;
import org.deskwright.cli.internal.Rows;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.engine.CheckEngine;
import org.deskwright.core.engine.DiagnosisRequest;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.TopicCatalogue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is in an estate. */
@Command(name = "list", description = "Lists what is in the evidence or in the store: how many of each type, or all of one type.", footer = {
        "", "Examples:", "  deskwright estate list fleet/",
        "  deskwright estate list fleet/ --query 'state:UNHEALTHY os:windows'",
        "  deskwright estate list fleet/ --query '\"last seen\">30d -state:TERMINATED'",
        "  deskwright estate list fleet/ --type workspaces --format csv > workspaces.csv",
        "  deskwright estate list --at 2026-11-20 --query state:UNHEALTHY"})
public final class EstateListCommand implements Callable<Integer> {
    private static final String OVERVIEW = "overview";
    private final Call call;

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "PATH", description = "Files and folders with what the AWS CLI printed, or a case (a folder or a .dwcase file); without any, the store.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Mixin
    private StoredOrGiven source = new StoredOrGiven();

    @Option(names = "--type", paramLabel = "TYPE", description = "overview, workspaces, directories, directory-services, connections, ip-groups, bundles, subnets, "
            + "security-groups, route-tables, network-interfaces, nat-gateways or addresses; "
            + "default: overview, with --query workspaces.")
    private String type;

    @Option(names = "--query", paramLabel = "QUERY", description = "Lists only what it describes, such as 'state:STOPPED user:anna*'; the filter of the workbench takes the same. The guide has it all under Fleet.")
    private String query;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    EstateListCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, Rows.FORMATS);
        List<String> types = new ArrayList<>(List.of(OVERVIEW));
        types.addAll(Listings.types());
        type = type != null ? type : query != null ? "workspaces" : OVERVIEW;
        Choices.check("--type", type, types);
        List<String> head = Listings.of(type).map(Listing::head).orElse(List.of("type", "count"));
        Optional<ListingQuery> wanted = Optional.ofNullable(query).map(text -> ListingQuery.of(text, type, head));
        IntakeResult intake = source.read(call, paths, evidence);
        Evidence read = intake.evidence();
        List<List<String>> all = Listings.of(type).map(l -> l.rows(read).toList()).orElseGet(() -> overview(read));
        List<List<String>> rows = wanted.map(q -> q.choose(all, intake.evidence(), () -> diagnose(intake))).orElse(all);
        Map<String, Object> document = Rows.document("deskwright.estate-list/1");
        document.put("type", type);
        Rows.write(call.console(), format, document, head, rows);
        return (intake.problems().isEmpty() ? ExitCode.OK : ExitCode.UNREADABLE).code();
    }

    private List<ReportedOutcome> diagnose(IntakeResult intake) {
        TopicCatalogue catalogue = call.toolbox().catalogue().get();
        CheckRegistry registry = call.toolbox().registry().get();
        try (ProgressBar progress = new ProgressBar(call.console())) {
            Report report = new CheckEngine(registry, catalogue, call.toolbox().version()).run(DiagnosisRequest
                    .of(intake.evidence()).withSuppressions(intake.suppressions()).withProblems(intake.problems()),
                    new EngineProgress(progress));
            if (report.cancelled()) {
                throw new CancellationException();
            }
            return report.outcomes();
        }
    }

    private static List<List<String>> overview(Evidence evidence) {
        return Listings.ALL.stream().map(l -> List.of(l.type(), "" + l.count(evidence))).toList();
    }
}
