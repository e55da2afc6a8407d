package org.deskwright.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.Listing;
import org.deskwright.cli.internal.Listings;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.IntakeResult;
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
        "  deskwright estate list fleet/ --type workspaces --format csv > workspaces.csv"})
public final class EstateListCommand implements Callable<Integer> {
    private static final String OVERVIEW = "overview";
    private final Call call;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "PATH", description = "Files and folders with what the AWS CLI printed, or a case (a folder or a .dwcase file).")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Option(names = "--type", paramLabel = "TYPE", defaultValue = OVERVIEW, description = "overview, workspaces, directories, directory-services, connections, ip-groups, bundles, subnets, "
            + "security-groups, route-tables, network-interfaces, nat-gateways or addresses; "
            + "default: ${DEFAULT-VALUE}.")
    private String type;

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
        Choices.check("--type", type, types);
        IntakeResult intake = evidence.read(call, paths, Answers.NONE);
        Estate estate = intake.evidence().find(Estate.KIND).orElse(Estate.EMPTY);
        List<String> head = Listings.of(type).map(Listing::head).orElse(List.of("type", "count"));
        List<List<String>> rows = Listings.of(type).map(l -> l.rows(estate).toList()).orElseGet(() -> overview(estate));
        StandardOutput.write(call.console(), out -> {
            switch (format) {
                case "json" -> json(head, rows, out);
                case "csv" -> csv(head, rows, out);
                default -> text(head, rows, out);
            }
        });
        return (intake.problems().isEmpty() ? ExitCode.OK : ExitCode.UNREADABLE).code();
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
