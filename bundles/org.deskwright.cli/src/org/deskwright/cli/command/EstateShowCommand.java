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
import org.deskwright.cli.internal.FieldPage;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.Listings;
import org.deskwright.cli.internal.NamedItems;
import org.deskwright.cli.internal.NamedItems.Named;
import org.deskwright.cli.internal.Relations;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.Suggestions;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.cli.internal.WireItem;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.deskwright.report.text.Printable;
import org.deskwright.report.text.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows everything that is known of one item. */
@Command(name = "show", description = "Shows everything that is known of one WorkSpace, directory, subnet, ...", footer = {
        "", "Examples:", "  deskwright estate show ws-0123456789 fleet/",
        "  deskwright estate show d-9067012345 fleet/ --format json", "  deskwright estate show 10.0.0.5 fleet/",
        "  deskwright estate show anna.meier"})
public final class EstateShowCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(index = "0", paramLabel = "ID|NAME|ADDRESS", description = "The id that AWS gave it, such as ws-0123456789; or the user name, computer name or private address of a WorkSpace. Where several match, they are listed.")
    private String name;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "PATH", description = "Files and folders with what the AWS CLI printed, or a case (a folder or a .dwcase file); without any, the store.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Mixin
    private StoredOrGiven source = new StoredOrGiven();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    EstateShowCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        IntakeResult intake = source.read(call, paths, evidence);
        Estate estate = intake.evidence().find(Estate.KIND).orElse(Estate.EMPTY);
        List<Named> found = NamedItems.find(name, intake.evidence());
        if (found.isEmpty()) {
            throw new UsageProblem("nothing in the evidence has the id '" + Printable.line(name)
                    + "', and no WorkSpace such a user, computer or private address"
                    + Suggestions.hint(name, ids(intake.evidence()))
                    + "; 'deskwright estate list' shows what there is");
        }
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("schema", "deskwright.estate-item/1");
                document.put("items", found.stream().map(n -> entry(n, estate)).toList());
                Json.write(document, out);
            } else if (found.stream().map(n -> n.item().id()).distinct().count() > 1) {
                choice(found, out);
            } else {
                FieldPage.write(found.stream().map(n -> entry(n, estate)).toList(), call.console(), out);
            }
        });
        return (intake.problems().isEmpty() ? ExitCode.OK : ExitCode.UNREADABLE).code();
    }

    private static List<String> ids(Evidence evidence) {
        return Listings.ALL.stream().flatMap(l -> l.items().apply(evidence).stream()).map(Item::id).toList();
    }

    private void choice(List<Named> found, Writer out) throws IOException {
        TextTable table = new TextTable(List.of("id", "type", "user", "computer", "address", "account", "region"));
        found.forEach(named -> table.add(NamedItems.row(named)));
        Console console = call.console();
        table.write(out, console.terminal() ? console.width() : 0, console.colour());
        out.write("\nSeveral are called like this; show one by its id.\n");
    }

    private static Map<String, Object> entry(Named named, Estate estate) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", named.type());
        entry.put("id", named.item().id());
        entry.put("item", WireItem.members(named.item()));
        entry.put("read", WireItem.origin(named.item()));
        Map<String, Object> relations = Relations.of(named.item(), estate);
        if (!relations.isEmpty()) {
            entry.put("related", relations);
        }
        return entry;
    }
}
