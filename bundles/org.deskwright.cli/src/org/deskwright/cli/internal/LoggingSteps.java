package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.cli.Console;
import org.deskwright.core.check.CheckDescriptor.Citation;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.report.RemedyText;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/** How clients log in detail and where their logs are, from the topics about logging. */
public final class LoggingSteps {
    private static final String NEW = "logging-new-clients";
    private static final String OLD = "logging-legacy-clients";
    private static final Map<String, String> REMEDIES = Map.of("windows", NEW + "/windows", "macos", NEW + "/macos",
            "linux", NEW + "/linux", "android", NEW + "/android", "chromebook", NEW + "/chromebook", "ios",
            NEW + "/ios", "zero-client", NEW + "/zero-client", "web", NEW + "/web-access", "legacy", OLD + "/enable");
    private static final int WIDTH = 100;

    private final Map<Topic, List<Remedy>> byTopic;

    private LoggingSteps(Map<Topic, List<Remedy>> byTopic) {
        this.byTopic = byTopic;
    }

    /** @param client null for all */
    public static LoggingSteps of(TopicCatalogue catalogue, String client) {
        if (client != null) {
            Choices.check("--client", client, REMEDIES.keySet().stream().sorted().toList());
        }
        Map<Topic, List<Remedy>> byTopic = new LinkedHashMap<>();
        Stream.of(NEW, OLD).flatMap(id -> catalogue.topic(id).stream()).forEach(topic -> {
            List<Remedy> wanted = topic.remedies().stream()
                    .filter(remedy -> client == null
                            ? REMEDIES.containsValue(topic.id() + "/" + remedy.id())
                            : REMEDIES.get(client).equals(topic.id() + "/" + remedy.id()))
                    .map(Blanks::shown).toList();
            if (!wanted.isEmpty()) {
                byTopic.put(topic, wanted);
            }
        });
        return new LoggingSteps(byTopic);
    }

    public void write(Console console, Writer out) throws IOException {
        TextPage page = new TextPage(out, console.terminal() ? console.width() : WIDTH, console.colour());
        for (Map.Entry<Topic, List<Remedy>> each : byTopic.entrySet()) {
            page.heading(Paint.BOLD, each.getKey().title());
            RemedyText.write(page, each.getValue(), "  ", "");
            for (Citation source : each.getKey().sources()) {
                page.verbatim("  ", Paint.DIM,
                        source.title() + ", " + source.edition() + (source.url() == null ? "" : ": " + source.url()));
            }
            page.blank();
        }
    }

    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "deskwright.logging-steps/1");
        document.put("topics", byTopic.entrySet().stream().map(each -> {
            Map<String, Object> topic = new LinkedHashMap<>();
            topic.put("topic", each.getKey().id());
            topic.put("title", each.getKey().title());
            topic.put("sources", each.getKey().sources().stream().map(Citation::url).toList());
            topic.put("clients", each.getValue().stream().map(LoggingSteps::members).toList());
            return topic;
        }).toList());
        return document;
    }

    private static Map<String, Object> members(Remedy remedy) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", remedy.id());
        members.put("title", remedy.title());
        members.put("steps", remedy.steps().stream().map(step -> switch (step) {
            case Remedy.Step.Explain explain -> explain.text();
            case Remedy.Step.Command command -> command.text();
            case Remedy.Step.Link link -> link.url();
            case Remedy.Step.Workbench workbench -> workbench.title();
        }).toList());
        return members;
    }
}
