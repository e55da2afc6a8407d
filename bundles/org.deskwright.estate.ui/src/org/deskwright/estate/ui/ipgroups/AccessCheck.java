package org.deskwright.estate.ui.ipgroups;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.engine.CheckEngine;
import org.deskwright.core.engine.DiagnosisRequest;
import org.deskwright.core.engine.EngineListener;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.estate.check.EstateChecks;
import org.deskwright.ui.thread.UiThreadGuard;

/**
 * Would this address get in? The same check as in a diagnosis, asked about an address at hand; the case stays as it is.
 */
final class AccessCheck {
    private static final String ID = "estate.ip-access";
    private static final String ADDRESS = "client.address";
    private static final String DIRECTORY = "directory.id";

    private AccessCheck() {
    }

    /** What the check says of each directory; not on the display thread. */
    static List<ReportedOutcome> run(String address, Evidence evidence, TopicCatalogue catalogue) {
        UiThreadGuard.forbid(ID);
        Map<String, String> answers = new TreeMap<>(evidence.answers().asMap());
        answers.remove(DIRECTORY);
        answers.put(ADDRESS, address);
        return new CheckEngine(CheckRegistry.of(List.of(new Alone()), catalogue), catalogue, "")
                .run(DiagnosisRequest.of(evidence.withAnswers(new Answers(answers))), EngineListener.NONE).outcomes()
                .stream().filter(outcome -> outcome.check().equals(ID)).toList();
    }

    /** The one check out of those of the estate. */
    private static final class Alone implements CheckProvider {
        @Override
        public String id() {
            return "estate";
        }

        @Override
        public List<Check> checks() {
            return new EstateChecks().checks().stream().filter(check -> check.descriptor().id().equals(ID)).toList();
        }
    }
}
