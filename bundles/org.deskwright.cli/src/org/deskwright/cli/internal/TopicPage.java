package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.cli.Console;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.topic.AppliesTo;
import org.deskwright.core.topic.EvidenceSource;
import org.deskwright.core.topic.Question;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.CommandLegend;
import org.deskwright.report.RemedyText;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/** All about one topic, to be read on a terminal. */
public final class TopicPage {
    private final Topic topic;
    private final TopicCatalogue catalogue;
    private final TextPage page;

    private TopicPage(Topic topic, TopicCatalogue catalogue, TextPage page) {
        this.topic = topic;
        this.catalogue = catalogue;
        this.page = page;
    }

    public static void write(Topic topic, TopicCatalogue catalogue, Console console, Writer out) throws IOException {
        int width = console.terminal() ? console.width() : 100;
        new TopicPage(topic, catalogue, new TextPage(out, width, console.colour())).write();
    }

    private void write() throws IOException {
        page.heading(Paint.BOLD, topic.title());
        page.heading(Paint.DIM, topic.id() + (topic.parent().isEmpty() ? "" : ", part of " + topic.parent()) + "; "
                + topic.category() + "; known since " + topic.since());
        page.blank();
        page.heading(Paint.PLAIN, topic.explanation());
        appliesTo();
        messages();
        questions();
        evidence();
        section("WHAT HELPS", topic.remedies().isEmpty());
        List<Remedy> remedies = topic.remedies().stream().map(Blanks::shown).toList();
        RemedyText.write(page, remedies, "  ", "");
        legend(remedies);
        outdated();
        section("DECIDED BY", topic.checks().isEmpty());
        for (String check : topic.checks()) {
            page.block("  ", check);
        }
        section("SOURCES", topic.sources().isEmpty());
        for (var source : topic.sources()) {
            page.block("  ", source.title() + ", " + source.edition());
            if (source.url() != null) {
                page.verbatim("    ", Paint.DIM, source.url());
            }
        }
    }

    private void appliesTo() throws IOException {
        AppliesTo applies = topic.appliesTo();
        section("WHERE IT OCCURS", applies.equals(AppliesTo.EVERYTHING));
        values("protocols", applies.protocols());
        values("operating systems", applies.operatingSystems());
        values("directories", applies.directoryTypes());
        values("clients", applies.clients());
    }

    private void values(String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            page.block("  ", name + ": " + String.join(", ", values));
        }
    }

    private void messages() throws IOException {
        section("WHAT USERS SEE", topic.messages().isEmpty());
        for (String message : topic.messages()) {
            page.block("  \"", message + "\"");
        }
    }

    private void questions() throws IOException {
        section("WHAT TO ANSWER", topic.questions().isEmpty());
        for (String key : topic.questions()) {
            Question question = catalogue.question(key).orElse(null);
            if (question == null) {
                page.block("  ", key);
                continue;
            }
            page.block("  ", question.title());
            if (!question.help().isEmpty()) {
                page.block("    ", Paint.DIM, question.help());
            }
            page.verbatim("    ", Paint.COMMAND, CatalogueWords.of(catalogue).answerOption(key));
        }
    }

    private void evidence() throws IOException {
        section("WHICH EVIDENCE SETTLES IT", topic.evidence().isEmpty());
        for (Topic.Needed needed : topic.evidence()) {
            EvidenceSource source = catalogue.evidenceSource(needed.kind()).orElse(null);
            boolean answers = needed.kind().equals(Answers.KIND_ID);
            String title = answers ? "Your answers" : source == null ? needed.kind() : source.title();
            page.block("  ", title + " (" + needed.level() + "): " + needed.decides());
            if (source != null && !source.command().isEmpty()) {
                page.verbatim("    ", Paint.COMMAND, Blanks.command(source.command()));
            } else if (source != null && !answers) {
                page.block("    ", Paint.DIM, source.how());
            }
        }
    }

    private void legend(List<Remedy> remedies) throws IOException {
        List<String> commands = topic.evidence().stream().flatMap(n -> catalogue.evidenceSource(n.kind()).stream())
                .map(source -> Blanks.command(source.command())).toList();
        List<String> lines = CommandLegend.about(Stream.concat(commands.stream(), CommandLegend.of(remedies)).toList());
        section("ABOUT THE COMMANDS", lines.isEmpty());
        for (String line : lines) {
            page.block("  ", line);
        }
    }

    private void outdated() throws IOException {
        section("NO LONGER TRUE", topic.superseded().isEmpty());
        for (Topic.Superseded old : topic.superseded()) {
            page.block("  until " + old.until() + ": ", old.advice());
            page.block("  now: ", old.now());
        }
    }

    private void section(String title, boolean empty) throws IOException {
        if (!empty) {
            page.blank();
            page.heading(Paint.BOLD, title);
        }
    }
}
