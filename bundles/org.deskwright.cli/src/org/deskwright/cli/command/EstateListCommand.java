package org.deskwright.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.EngineProgress;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.Listing;
import org.deskwright.cli.internal.ListingQuery;
import org.deskwright.cli.internal.Listings;
import org.deskwright.cli.internal.ProgressBar;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.engine.CheckEngine;
import org.deskwright.core.engine.DiagnosisRequest;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.estate.model.Estate;
import org.deskwright.report.text.CsvWriter;
import org.deskwright.report.text.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is in an estate. */
@Command(name = "list", description = "Lists what is in the evidence: how many of each type, or all of one type.", footer = {
        "", "Examples:", "  deskwright estate list fleet/",
        "  deskwright estate list fleet/ --query 'state:UNHEALTHY os:windows'",
        "  deskwright estate list fleet/ --query '\"last seen\">30d -state:TERMINATED'",
        "  deskwright estate list fleet/ --type workspaces --format csv > workspaces.csv"})
public final class EstateListCommand implements Callable<Integer> {
    private static final String OVERVIEW = "overview";
    private final Call call;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "PATH", description = "Files and folders with what the AWS CLI printed, or a case (a folder or a .dwcase file).")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

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
        Choices.check("--format", format, List.of("text", "json", "csv"));
        List<String> types = new ArrayList<>(List.of(OVERVIEW));
        types.addAll(Listings.types());
        type = type != null ? type : query != null ? "workspaces" : OVERVIEW;
        Choices.check("--type", type, types);
        List<String> head = Listings.of(type).map(Listing::head).orElse(List.of("type", "count"));
        Optional<ListingQuery> wanted = Optional.ofNullable(query).map(text -> ListingQuery.of(text, type, head));
        IntakeResult intake = evidence.read(call, paths, Answers.NONE);
        Estate estate = intake.evidence().find(Estate.KIND).orElse(Estate.EMPTY);
        List<List<String>> all = Listings.of(type).map(l -> l.rows(estate).toList()).orElseGet(() -> overview(estate));
        List<List<String>> rows = wanted.map(q -> q.choose(all, intake.evidence(), () -> diagnose(intake))).orElse(all);
        StandardOutput.write(call.console(), out -> {
            switch (format) {
                case "json" -> json(head, rows, out);
                case "csv" -> csv(head, rows, out);
                default -> text(head, rows, out);
            }
        });
        return (intake.problems().isEmpty() ? ExitCode.OK : ExitCode.UNREADABLE).code();
    }

    private List<ReportedOutcome> diagnose(IntakeResult intake) {
        TopicCatalogue catalogue = call.toolbox().catalogue().get();
        CheckRegistry registry = CheckRegistry.of(call.toolbox().providers().get(), catalogue);
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

    private static List<List<String>> overview(Estate estate) {
        return Listings.ALL.stream().map(l -> List.of(l.type(), "" + l.count(estate))).toList();
    }

    private void text(List<String> head, List<List<String>> rows, Writer out) throws IOException {
        Console console = call.console();
        TextTable table = new TextTable(head);
        rows.forEach(table::add);
        table.write(out, console.terminal() ? console.width() : 0, console.colour());
    }

    private static void csv(List<String> head, List<List<String>> rows, Writer out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(head);
        for (List<String> row : rows) {
            csv.row(row);
        }
    }

    private void json(List<String> head, List<List<String>> rows, Writer out) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "deskwright.estate-list/1");
        document.put("type", type);
        document.put("items", rows.stream().map(row -> {
            Map<String, String> item = new LinkedHashMap<>();
            for (int i = 0; i < head.size(); i++) {
                item.put(head.get(i), row.get(i));
            }
            return item;
        }).toList());
        Json.write(document, out);
    }
}
