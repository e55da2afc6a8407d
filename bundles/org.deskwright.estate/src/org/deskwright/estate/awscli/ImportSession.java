package org.deskwright.estate.awscli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.Recognition;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;

/** Gathers the pages of all files, and settles at the end where each belongs. */
final class ImportSession implements EvidenceReader.Session {
    private final List<Page> pages = new ArrayList<>();

    @Override
    public Recognition recognises(FileHead head) {
        return TopMembers.recognised(head);
    }

    @Override
    public void read(SourceFile file, Consumer<ReadProblem> sink) throws IOException {
        FileProblems problems = new FileProblems(file, sink);
        List<Page> read = new PageReader(file, problems).read();
        problems.finish();
        synchronized (pages) {
            pages.addAll(read);
        }
    }

    @Override
    public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
        List<Page> all;
        synchronized (pages) {
            all = new ArrayList<>(pages);
        }
        if (all.isEmpty()) {
            return;
        }
        all.sort(Comparator.comparing(Page::source)); // stable: pages of one file stay in its order
        new ScopeJoin(all, asOf).settle();
        List<Item> items = new ArrayList<>(all.stream().mapToInt(page -> page.items().size()).sum());
        all.forEach(page -> items.addAll(page.items()));
        evidence.with(Estate.KIND, new Estate(items, WholeAnswers.of(all, asOf))).covering(PageCoverage.of(all, asOf));
    }
}
