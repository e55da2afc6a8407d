package org.deskwright.core.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.topic.Remedy;

import com.google.gson.stream.JsonWriter;

/** Writes one outcome. */
record OutcomeWriter(JsonWriter json) {
    void write(ReportedOutcome outcome) throws IOException {
        json.beginObject();
        json.name("check").value(outcome.check());
        json.name("title").value(outcome.title());
        json.name("topics");
        ReportWriter.texts(json, outcome.topics());
        json.name("outcome").value(outcome.kind().id());
        if (outcome.importance().isPresent()) {
            json.name("importance").value(outcome.importance().map(Importance::id).get());
        }
        json.name("variant").value(outcome.variant());
        subject(outcome.subject());
        json.name("summary").value(outcome.summary());
        json.name("values").beginObject();
        for (Map.Entry<String, Object> value : outcome.values().asMap().entrySet()) {
            json.name(value.getKey());
            value(value.getValue());
        }
        json.endObject();
        json.name("evidence").beginArray();
        for (EvidenceRef ref : outcome.evidence()) {
            evidence(ref);
        }
        json.endArray();
        json.name("missing").beginArray();
        for (Need need : outcome.missing()) {
            need(need);
        }
        json.endArray();
        json.name("remedies").beginArray();
        for (Remedy remedy : outcome.remedies()) {
            remedy(remedy);
        }
        json.endArray();
        if (outcome.suppression().isPresent()) {
            suppression(outcome.suppression().get());
        }
        json.endObject();
    }

    private void subject(Subject subject) throws IOException {
        json.name("subject").beginObject();
        json.name("type").value(subject.type());
        json.name("id").value(subject.id());
        json.name("name").value(subject.name());
        json.name("account").value(subject.scope().account());
        json.name("region").value(subject.scope().region());
        json.endObject();
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case Boolean b -> json.value(b);
            case Long l -> json.value(l);
            // JSON has no word for what is not finite
            case Double d when Double.isFinite(d) -> json.value(d);
            case List<?> list -> ReportWriter.texts(json, list.stream().map(String::valueOf).toList());
            default -> json.value(value.toString());
        }
    }

    private void evidence(EvidenceRef ref) throws IOException {
        json.beginObject();
        json.name("source").value(ref.source());
        json.name("kind").value(ref.kind());
        json.name("item").value(ref.item());
        json.name("field").value(ref.field());
        json.endObject();
    }

    private void need(Need need) throws IOException {
        json.beginObject();
        json.name("kind").value(need.kind());
        json.name("detail").value(need.detail());
        json.name("title").value(need.title());
        json.name("how").value(need.how());
        json.name("command").value(need.command());
        json.endObject();
    }

    private void remedy(Remedy remedy) throws IOException {
        json.beginObject();
        json.name("id").value(remedy.id());
        json.name("title").value(remedy.title());
        json.name("steps").beginArray();
        for (Remedy.Step step : remedy.steps()) {
            json.beginObject();
            step(step);
            json.endObject();
        }
        json.endArray();
        if (remedy.change().isPresent()) {
            Remedy.Change change = remedy.change().get();
            json.name("change").beginObject();
            json.name("precondition").value(change.precondition());
            json.name("blastRadius").value(change.blastRadius());
            json.name("undo").value(change.undo());
            json.endObject();
        }
        json.endObject();
    }

    private void step(Remedy.Step step) throws IOException {
        switch (step) {
            case Remedy.Step.Explain(String text) -> json.name("kind").value("explain").name("text").value(text);
            case Remedy.Step.Command(String shell, String text, String note) -> {
                json.name("kind").value("command").name("shell").value(shell).name("text").value(text);
                if (!note.isEmpty()) {
                    json.name("note").value(note);
                }
            }
            case Remedy.Step.Link(String title, String url) ->
                json.name("kind").value("link").name("title").value(title).name("url").value(url);
            case Remedy.Step.Workbench(String command, String title, Map<String, String> parameters) -> {
                json.name("kind").value("workbench").name("command").value(command).name("title").value(title);
                json.name("parameters");
                ReportWriter.texts(json, parameters);
            }
        }
    }

    private void suppression(Suppression suppression) throws IOException {
        json.name("suppressed").beginObject();
        json.name("reason").value(suppression.reason());
        json.name("by").value(suppression.by());
        if (suppression.expires().isPresent()) {
            json.name("expires").value(suppression.expires().get().toString());
        }
        json.endObject();
    }
}
