package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import org.deskwright.logs.ui.model.LineTexts;

/** All of the lines as they are now, each with the name of its log; some are read at a time. For one thread. */
final class MergedTexts implements LineTexts {
    private static final int BATCH = 128;
    /** Letters. */
    private static final int MUCH = 4 << 20;

    private final String title;
    private final NamesBefore names;
    private final long rows;
    private final ExecutorService reader;
    private final Supplier<Merge> shown;
    private final Runnable end;
    private long first;
    private List<String> batch = List.of();
    private boolean ended;

    /**
     * @param rows so many there are
     * @param reader the one thread that reads the logs
     * @param shown what it reads, the same until the end
     * @param end run once when nobody reads any more
     */
    MergedTexts(String title, NamesBefore names, long rows, ExecutorService reader, Supplier<Merge> shown,
            Runnable end) {
        this.title = title;
        this.names = names;
        this.rows = rows;
        this.reader = reader;
        this.shown = shown;
        this.end = end;
    }

    @Override
    public long lines() {
        return rows;
    }

    @Override
    public String text(long line, int most) throws IOException {
        if (line < first || line >= first + batch.size()) {
            batch = read(of -> batch(of, line, most));
            first = line;
        }
        return batch.get((int) (line - first));
    }

    @Override
    public long letters(long line) throws IOException {
        return read(of -> {
            Merge.Source source = of.sources(line, 1).getFirst();
            MergeLog log = of.logs().get(source.log());
            return names.of(log).length() + log.letters(source.line());
        });
    }

    private interface Reading<T> {
        T read(Merge of) throws IOException;
    }

    private <T> T read(Reading<T> what) throws IOException {
        try {
            return reader.submit(() -> what.read(shown.get())).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (RejectedExecutionException e) {
            throw new IOException(title + ": it is closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private List<String> batch(Merge of, long from, int most) throws IOException {
        List<String> texts = new ArrayList<>(BATCH);
        long letters = 0;
        for (Merge.Source source : of.sources(from, BATCH)) {
            MergeLog log = of.logs().get(source.log());
            String text = names.of(log) + log.text(source.line(), most);
            texts.add(text);
            letters += text.length();
            if (letters > MUCH) {
                break;
            }
        }
        return texts;
    }

    @Override
    public void close() {
        if (!ended) {
            ended = true;
            end.run();
        }
    }
}
