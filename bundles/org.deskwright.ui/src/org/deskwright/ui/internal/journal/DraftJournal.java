package org.deskwright.ui.internal.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.deskwright.core.casefile.Case;
import org.deskwright.ui.session.AnswerDrafts;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Keeps drafts in the instance area, a moment after each change, and brings them back with their case. */
@Component(immediate = true, service = AnswerDrafts.class)
public final class DraftJournal implements AnswerDrafts {
    private static final Texts TEXTS = Texts.beside(DraftJournal.class);
    private static final long DELAY_MILLIS = 300;

    /** Which case the drafts are of. */
    private record Owner(int number, String key) {
        static final Owner NOBODY = new Owner(0, "");

        static Owner of(OpenCase state) {
            // until it is read, nobody knows where a case lies
            return state.document().map(document -> new Owner(state.origin().number(), key(state, document)))
                    .orElse(NOBODY);
        }

        private static String key(OpenCase state, Case document) {
            if (state.origin().sample() && document.place().isEmpty()) {
                return "sample";
            }
            return document.place().map(Path::toString).orElseGet(
                    () -> state.paths().stream().map(Path::toString).sorted().collect(Collectors.joining("\n")));
        }
    }

    private final List<Consumer<Map<String, String>>> listeners = new CopyOnWriteArrayList<>();
    /** All that is read and written is so by this job, one after the other. */
    private final Job job = Job.createSystem(TEXTS.get("job"), (ICoreRunnable) monitor -> work());
    private final DraftFiles files;
    private final DiagnosisSession.Subscription subscription;
    private final Map<String, Map<String, String>> toWrite = new LinkedHashMap<>();
    private Map<String, String> drafts = Map.of();
    private Owner owner = Owner.NOBODY;
    /** Whether what an earlier start left for the owner is among the drafts. */
    private boolean complete;

    @Activate
    public DraftJournal(@Reference DiagnosisSession session) {
        this(session, Platform.getStateLocation(FrameworkUtil.getBundle(DraftJournal.class)).append("unsaved")
                .append("drafts").toPath());
    }

    DraftJournal(DiagnosisSession session, Path folder) {
        files = new DraftFiles(folder);
        subscription = session.subscribe(this::hear);
        hear(session.current());
    }

    @Deactivate
    public void deactivate() {
        subscription.end();
        job.cancel();
        work();
    }

    @Override
    public synchronized Map<String, String> current() {
        return drafts;
    }

    @Override
    public Subscription subscribe(Consumer<Map<String, String>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public synchronized void keep(String question, String text) {
        Map<String, String> more = new TreeMap<>(drafts);
        more.put(question, text);
        change(more);
    }

    @Override
    public synchronized void drop(String question) {
        if (drafts.containsKey(question)) {
            Map<String, String> fewer = new TreeMap<>(drafts);
            fewer.remove(question);
            change(fewer);
        }
    }

    private void change(Map<String, String> next) {
        drafts = Map.copyOf(next);
        if (complete) {
            toWrite.put(owner.key(), drafts);
            job.schedule(DELAY_MILLIS);
        }
    }

    private synchronized void hear(OpenCase state) {
        Owner next = Owner.of(state);
        if (next.equals(owner)) {
            return;
        }
        if (next.number() != owner.number()) {
            drafts = Map.of();
            complete = false;
        } else if (complete) {
            // it was saved to another place, and the drafts go along
            toWrite.put(owner.key(), Map.of());
            toWrite.put(next.key(), drafts);
        }
        owner = next;
        job.schedule();
    }

    private void work() {
        try {
            write();
        } catch (IOException e) {
            ILog.of(DraftJournal.class).error(TEXTS.get("failed"), e);
        }
        bringBack();
    }

    private void write() throws IOException {
        Map<String, Map<String, String>> now;
        synchronized (this) {
            now = new LinkedHashMap<>(toWrite);
            toWrite.clear();
        }
        for (Map.Entry<String, Map<String, String>> one : now.entrySet()) {
            files.write(one.getKey(), one.getValue());
        }
    }

    private void bringBack() {
        Owner of;
        synchronized (this) {
            if (complete || owner.equals(Owner.NOBODY)) {
                return;
            }
            of = owner;
        }
        Map<String, String> found = left(of);
        Map<String, String> now;
        synchronized (this) {
            if (!of.equals(owner)) {
                return;
            }
            complete = true;
            // what was typed meanwhile is newer
            found.putAll(drafts);
            if (!drafts.isEmpty()) {
                change(found);
            }
            drafts = Map.copyOf(found);
            now = drafts;
        }
        if (!now.isEmpty()) {
            listeners.forEach(l -> l.accept(now));
        }
    }

    /** What cannot be read is not worth that nothing is kept from now on. */
    private Map<String, String> left(Owner of) {
        try {
            files.removeOld(Instant.now());
            return files.read(of.key());
        } catch (IOException e) {
            ILog.of(DraftJournal.class).warn(TEXTS.get("failed.look"), e);
            return new TreeMap<>();
        }
    }
}
