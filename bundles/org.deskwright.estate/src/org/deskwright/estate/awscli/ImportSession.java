package org.deskwright.estate.awscli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.Recognition;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.TextSource;
import org.deskwright.estate.awscli.UsualPages.Experience;
import org.deskwright.estate.model.Estate;

/** Gathers the pages of all files, and settles at the end where each belongs. */
final class ImportSession implements EvidenceReader.Session {
    /** From so many items on the tables of an estate take longer than a thread that makes them. */
    private static final int MANY = 20_000;
    /** Characters in which a file has to show what it is. */
    private static final int HEAD = 64 << 10;

    private final List<Page> pages = new ArrayList<>();
    private final DetailSession details = new DetailSession();
    private final Queue<Experience> experiences = new ConcurrentLinkedQueue<>();

    @Override
    public Recognition recognises(FileHead head) {
        Recognition estate = TopMembers.recognised(head);
        return estate == Recognition.NO ? DetailMembers.recognised(head) : estate;
    }

    @Override
    public void read(SourceFile file, Consumer<ReadProblem> sink) throws IOException {
        List<Page> read = pages(file, sink);
        synchronized (pages) {
            pages.addAll(read);
        }
    }

    /** In the fast way if that can be, else in the one that takes anything and says what is wrong with it. */
    private List<Page> pages(SourceFile file, Consumer<ReadProblem> sink) throws IOException {
        Experience experience = Objects.requireNonNullElseGet(experiences.poll(), Experience::new);
        try {
            if (file instanceof ColumnFile columns && columns.isFlat()) {
                Page page = ColumnPages.read(columns, experience.pool());
                experiences.add(experience);
                return List.of(page);
            }
            List<Page> read = UsualPages.read(file, experience);
            experiences.add(experience);
            return read;
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            FileProblems problems = new FileProblems(file, sink);
            if (isOfDetails(file)) {
                details.add(new DetailPages(file, problems).read());
                problems.finish();
                return List.of();
            }
            List<Page> read = new PageReader(file, problems).read();
            problems.finish();
            return read;
        }
    }

    private static boolean isOfDetails(SourceFile file) throws IOException {
        try (Reader in = TextSource.of(file).open()) {
            char[] head = new char[HEAD];
            int length = 0;
            for (int n = 0; n >= 0 && length < HEAD; n = in.read(head, length, HEAD - length)) {
                length += n;
            }
            String text = new String(head, 0, length);
            FileHead beginning = new FileHead(file.name(), text.getBytes(StandardCharsets.UTF_8), text);
            return TopMembers.recognised(beginning) == Recognition.NO
                    && DetailMembers.recognised(beginning) != Recognition.NO;
        }
    }

    @Override
    public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
        details.finish(evidence, asOf);
        List<Page> all;
        synchronized (pages) {
            all = new ArrayList<>(pages);
        }
        if (all.isEmpty()) {
            return;
        }
        // stable: pages of one file stay in its order; what is stored may have several times under one name
        all.sort(Comparator.comparing(Page::source).thenComparing(page -> page.readAt().orElse(Instant.MIN)));
        new ScopeJoin(all, asOf).settle();
        Estate estate = Estate.ofPages(all.stream().map(Page::items).toList(), WholeAnswers.of(all, asOf));
        if (all.stream().mapToInt(page -> page.items().size()).sum() >= MANY) {
            estate.prepare();
        }
        evidence.with(Estate.KIND, estate).covering(PageCoverage.of(all, asOf));
    }
}
