package org.deskwright.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.FieldPage;
import org.deskwright.cli.internal.ItemFields;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.Listing;
import org.deskwright.cli.internal.Listings;
import org.deskwright.cli.internal.Relations;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.Suggestions;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows everything that is known of one item. */
@Command(name = "show", description = "Shows everything that is known of one WorkSpace, directory, subnet, ...", footer = {
        "", "Examples:", "  deskwright estate show ws-0123456789 fleet/",
        "  deskwright estate show d-9067012345 fleet/ --format json"})
public final class EstateShowCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(index = "0", paramLabel = "ID", description = "The id that AWS gave it, such as ws-0123456789.")
    private String id;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Files and folders with what the AWS CLI printed, or a case (a folder or a .dwcase file).")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    EstateShowCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        IntakeResult intake = evidence.read(call, paths, Answers.NONE);
        Estate estate = intake.evidence().find(Estate.KIND).orElse(Estate.EMPTY);
        List<Map<String, Object>> found = Listings.ALL.stream().flatMap(l -> entries(l, estate)).toList();
        if (found.isEmpty()) {
            List<String> ids = Listings.ALL.stream().flatMap(l -> l.items().apply(estate).stream()).map(Item::id)
                    .toList();
            throw new UsageProblem("nothing in the evidence has the id '" + Printable.line(id) + "'"
                    + Suggestions.hint(id, ids) + "; 'deskwright estate list' shows what there is");
        }
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("schema", "deskwright.estate-item/1");
                document.put("items", found);
                Json.write(document, out);
            } else {
                FieldPage.write(found, call.console(), out);
            }
        });
        return (intake.problems().isEmpty() ? ExitCode.OK : ExitCode.UNREADABLE).code();
    }

    /** A WorkSpace and its connection share an id: both are shown. */
    private <T extends Item> Stream<Map<String, Object>> entries(Listing<T> listing, Estate estate) {
        return listing.items().apply(estate).stream().filter(item -> item.id().equals(id)).map(item -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("type", listing.type());
            entry.putAll(ItemFields.of(item));
            Map<String, Object> relations = Relations.of(item, estate);
            if (!relations.isEmpty()) {
                entry.put("related", relations);
            }
            return entry;
        });
    }
}
