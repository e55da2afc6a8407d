package org.deskwright.ui.thread;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Figure;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.Recognition;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.redaction.FileForms;
import org.eclipse.swt.widgets.Display;

/**
 * Keeps slow work off the display thread: a reader or check that is called there throws instead of freezing the window,
 * so that the mistake is found by whoever makes it.
 */
public final class UiThreadGuard {
    private UiThreadGuard() {
    }

    /**
     * @param work what is about to be done
     * @throws IllegalStateException on the display thread
     */
    public static void forbid(String work) {
        if (Display.getCurrent() != null) {
            throw new IllegalStateException("Not on the display thread: " + work);
        }
    }

    /** The readers, each of which refuses to work on the display thread. */
    public static List<EvidenceReader> readers(List<EvidenceReader> readers) {
        return readers.stream().<EvidenceReader>map(GuardedReader::new).toList();
    }

    /** The providers, whose checks refuse to work on the display thread. */
    public static List<CheckProvider> providers(List<CheckProvider> providers) {
        return providers.stream().<CheckProvider>map(GuardedProvider::new).toList();
    }

    private record GuardedReader(EvidenceReader inner) implements EvidenceReader {
        @Override
        public String id() {
            return inner.id();
        }

        @Override
        public Session begin() {
            forbid(id());
            return new GuardedSession(id(), inner.begin());
        }

        @Override
        public FileForms forms() {
            return inner.forms();
        }
    }

    private record GuardedSession(String id, EvidenceReader.Session inner) implements EvidenceReader.Session {
        @Override
        public boolean isMarked(FileHead head) {
            forbid(id);
            return inner.isMarked(head);
        }

        @Override
        public Recognition recognises(FileHead head) {
            forbid(id);
            return inner.recognises(head);
        }

        @Override
        public void read(SourceFile file, Consumer<ReadProblem> problems) throws IOException {
            forbid(id);
            inner.read(file, problems);
        }

        @Override
        public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
            forbid(id);
            inner.finish(evidence, asOf, problems);
        }
    }

    private record GuardedProvider(CheckProvider inner) implements CheckProvider {
        @Override
        public String id() {
            return inner.id();
        }

        @Override
        public List<Check> checks() {
            return inner.checks().stream().<Check>map(GuardedCheck::new).toList();
        }

        @Override
        public List<Figure> figures(Evidence evidence) {
            forbid(id());
            return inner.figures(evidence);
        }
    }

    private record GuardedCheck(Check inner) implements Check {
        @Override
        public CheckDescriptor descriptor() {
            return inner.descriptor();
        }

        @Override
        public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
            forbid(inner.descriptor().id());
            return inner.evaluate(evidence, parameters);
        }
    }
}
