package org.deskwright.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.Suggestions;
import org.deskwright.cli.internal.TopicDocument;
import org.deskwright.cli.internal.TopicPage;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.search.TopicMatch;
import org.deskwright.core.search.TopicSearch;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.report.text.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the symptoms that Deskwright knows, or tells all about one. */
@Command(name = "topics", description = "Lists the symptoms that Deskwright knows, or tells all about one: the messages "
        + "users see, what to answer, which evidence settles it and what helps.", footer = {"", "Examples:",
                "  deskwright topics", "  deskwright topics --search \"grey screen\"",
                "  deskwright topics device_not_authorized", "  deskwright topics --format json"})
public final class TopicsCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "One topic, by its id.")
    private String id;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only topics with all these words in title, messages, synonyms or id.")
    private String search;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    TopicsCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        TopicCatalogue catalogue = call.toolbox().catalogue().get();
        List<Topic> topics = id == null ? listed(catalogue) : List.of(one(catalogue));
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("schema", "deskwright.topics/1");
                document.put("topics", topics.stream()
                        .map(t -> id == null ? TopicDocument.brief(t) : TopicDocument.full(t, catalogue)).toList());
                Json.write(document, out);
            } else if (id == null) {
                TextTable table = new TextTable(List.of("TOPIC", "SINCE", "CHECKS", "TITLE"));
                topics.forEach(t -> table.add(List.of(t.id(), t.since(), "" + t.checks().size(), t.title())));
                table.write(out, call.console().terminal() ? call.console().width() : 0, call.console().colour());
            } else {
                TopicPage.write(topics.getFirst(), catalogue, call.console(), out);
            }
        });
        return ExitCode.OK.code();
    }

    private List<Topic> listed(TopicCatalogue catalogue) {
        List<Topic> found = search == null
                ? catalogue.topics()
                : new TopicSearch(catalogue.topics()).find(search).stream().map(TopicMatch::topic).toList();
        if (found.isEmpty()) {
            throw new UsageProblem("no topic holds '" + search + "'; try fewer words, or 'deskwright topics' for all");
        }
        return found;
    }

    private Topic one(TopicCatalogue catalogue) {
        return catalogue.topic(id)
                .orElseThrow(() -> new UsageProblem("there is no topic '" + id + "'"
                        + Suggestions.hint(id, catalogue.topics().stream().map(Topic::id).toList())
                        + "; 'deskwright topics' lists all"));
    }
}
