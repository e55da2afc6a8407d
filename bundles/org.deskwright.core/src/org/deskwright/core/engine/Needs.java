package org.deskwright.core.engine;

import java.util.List;

import org.deskwright.core.check.Missing;
import org.deskwright.core.internal.Placeholders;
import org.deskwright.core.internal.Texts;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.topic.EvidenceSource;
import org.deskwright.core.topic.Question;
import org.deskwright.core.topic.TopicCatalogue;

/** Says how to get what is missing. */
record Needs(TopicCatalogue catalogue, Texts texts) {
    List<Need> of(List<Missing> missing, Fillings fillings) {
        return missing.stream().distinct().map(m -> need(m, fillings)).toList();
    }

    private Need need(Missing missing, Fillings fillings) {
        if (missing.isAnswer() && catalogue.question(missing.detail()).isPresent()) {
            Question question = catalogue.question(missing.detail()).get();
            return new Need(missing.kind(), missing.detail(), question.title(), question.help(), "");
        }
        return catalogue.evidenceSource(missing.kind()).map(source -> need(missing, source, fillings))
                .orElseGet(() -> new Need(missing.kind(), missing.detail(), missing.kind(),
                        texts.template("unknown-kind.how"), ""));
    }

    private static Need need(Missing missing, EvidenceSource source, Fillings fillings) {
        return new Need(missing.kind(), missing.detail(), source.title(), source.how(),
                Placeholders.fillCommand(source.command(), fillings::shellWord), !source.reader().isEmpty());
    }
}
