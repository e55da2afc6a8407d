package org.deskwright.core.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.topic.Remedy;

/** Writes one outcome. */
record OutcomeWriter(JsonOut json, StepsDone done) {
    void write(ReportedOutcome outcome) throws IOException {
        json.object(() -> members(outcome));
    }

    /** What tells it from others, and its summary. */
    void writeBrief(ReportedOutcome outcome) throws IOException {
        json.object(() -> {
            json.member("check", outcome.check());
            json.member("variant", outcome.variant());
            json.object("subject", () -> subject(outcome.subject()));
            json.member("summary", outcome.summary());
        });
    }

    private void members(ReportedOutcome outcome) throws IOException {
        json.member("check", outcome.check());
        json.member("title", outcome.title());
        json.texts("topics", outcome.topics());
        json.member("outcome", outcome.kind().id());
        if (outcome.importance().isPresent()) {
            json.member("importance", outcome.importance().get().id());
        }
        json.member("variant", outcome.variant());
        json.object("subject", () -> subject(outcome.subject()));
        json.member("summary", outcome.summary());
        json.object("values", () -> values(outcome.values()));
        json.array("evidence", outcome.evidence(), this::evidence);
        json.array("missing", outcome.missing(), this::need);
        json.array("remedies", outcome.remedies(), remedy -> remedy(outcome.identity(), remedy));
        if (outcome.suppression().isPresent()) {
            json.object("suppressed", () -> suppression(outcome.suppression().get()));
        }
    }

    private void subject(Subject subject) throws IOException {
        json.member("type", subject.type());
        json.member("id", subject.id());
        json.member("name", subject.name());
        json.member("account", subject.scope().account());
        json.member("region", subject.scope().region());
    }

    private void values(Values values) throws IOException {
        for (Map.Entry<String, Object> value : values.asMap().entrySet()) {
            String name = value.getKey();
            switch (value.getValue()) {
                case Boolean b -> json.member(name, b);
                case Long l -> json.member(name, l);
                // JSON has no word for what is not finite
                case Double d when Double.isFinite(d) -> json.member(name, d);
                case List<?> list -> json.texts(name, list);
                case Object other -> json.member(name, other.toString());
            }
        }
    }

    private void evidence(EvidenceRef ref) throws IOException {
        json.object(() -> {
            json.member("source", ref.source());
            json.member("kind", ref.kind());
            json.member("item", ref.item());
            json.member("field", ref.field());
        });
    }

    private void need(Need need) throws IOException {
        json.object(() -> {
            json.member("kind", need.kind());
            json.member("detail", need.detail());
            json.member("title", need.title());
            json.member("how", need.how());
            json.member("command", need.command());
            json.member("readable", need.readable());
        });
    }

    private void remedy(String outcome, Remedy remedy) throws IOException {
        int[] number = {0};
        json.object(() -> {
            json.member("id", remedy.id());
            json.member("title", remedy.title());
            json.array("steps", remedy.steps(), step -> json.object(() -> {
                step(step);
                Optional<Instant> when = done.doneAt(outcome, remedy.id(), ++number[0]);
                if (when.isPresent()) {
                    json.member("done", when.get().toString());
                }
            }));
            if (remedy.change().isPresent()) {
                json.object("change", () -> change(remedy.change().get()));
            }
        });
    }

    private void change(Remedy.Change change) throws IOException {
        json.member("precondition", change.precondition());
        json.member("blastRadius", change.blastRadius());
        json.member("undo", change.undo());
    }

    private void step(Remedy.Step step) throws IOException {
        switch (step) {
            case Remedy.Step.Explain(String text) -> {
                json.member("kind", "explain");
                json.member("text", text);
            }
            case Remedy.Step.Command(String shell, String text, String note) -> {
                json.member("kind", "command");
                json.member("shell", shell);
                json.member("text", text);
                if (!note.isEmpty()) {
                    json.member("note", note);
                }
            }
            case Remedy.Step.Link(String title, String url) -> {
                json.member("kind", "link");
                json.member("title", title);
                json.member("url", url);
            }
            case Remedy.Step.Workbench(String command, String title, Map<String, String> parameters) -> {
                json.member("kind", "workbench");
                json.member("command", command);
                json.member("title", title);
                json.texts("parameters", parameters);
            }
        }
    }

    private void suppression(Suppression suppression) throws IOException {
        json.member("reason", suppression.reason());
        json.member("by", suppression.by());
        if (suppression.expires().isPresent()) {
            json.member("expires", suppression.expires().get().toString());
        }
    }
}
