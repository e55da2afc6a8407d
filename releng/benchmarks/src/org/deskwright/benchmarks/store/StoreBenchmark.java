package org.deskwright.benchmarks.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.model.Estate;
import org.deskwright.live.ui.internal.rehearsal.StoreRehearsal;
import org.deskwright.store.EstateStore;
import org.deskwright.store.Request;
import org.deskwright.store.Retention;
import org.deskwright.store.Snapshot;
import org.deskwright.store.SnapshotWriter;

/**
 * The store with the invented estate. {@code fill FILE FOLDER COUNT} takes snapshots of the answers in the folder, each
 * time with one WorkSpace of a hundred in another state, every connection looked at again and one of fifty used;
 * {@code write} takes one more; {@code rehearse} does what a workbench does for its cache. {@code view FILE} opens the
 * store as it is met at the start of a workbench, reads the newest state as that does, and works out the table of
 * WorkSpaces; in the same process again for a warm one. Prints {@code name=milliseconds}, and with {@code -cpu} what
 * all threads used of the processors.
 */
public final class StoreBenchmark {
    private static final Pattern STATE = Pattern.compile("\"State\": \"(AVAILABLE|STOPPED)\"");
    private static final Pattern CHECKED = Pattern.compile("\"ConnectionStateCheckTimestamp\": \"[^\"]*\"");
    private static final Pattern USED = Pattern.compile("\"LastKnownUserConnectionTimestamp\": \"[^\"]*\"");
    private static final Instant FIRST = Instant.parse("2026-10-01T06:00:00Z");

    private StoreBenchmark() {
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        switch (args[0]) {
            case "fill" -> write(file, Path.of(args[2]), 0, Integer.parseInt(args[3]));
            case "rehearse" -> StoreRehearsal.run();
            case "write" -> write(file, Path.of(args[2]), 1000, 1);
            default -> {
                view(file, "");
                view(file, "-again");
                changes(file);
            }
        }
    }

    private static void write(Path file, Path folder, int from, int count) throws IOException {
        Map<Request, List<byte[]>> answers = answers(folder);
        try (EstateStore store = EstateStore.open(file)) {
            for (int i = from; i < from + count; i++) {
                Map<Request, List<byte[]>> now = new TreeMap<>(Comparator.comparing(Request::toString));
                int round = i;
                answers.forEach((request, pages) -> now.put(request,
                        pages.stream().map(page -> changed(page, round)).toList()));
                Instant at = FIRST.plusSeconds(86_400L * i / (from == 0 ? 1 : 20));
                Watch begun = Watch.start();
                Snapshot snapshot = take(store, now, at);
                say("write" + (i == 0 ? "-first" : ""), begun);
                if (snapshot.parts().stream().mapToInt(Snapshot.Part::items).sum() < 100_000) {
                    throw new IllegalStateException("too little was written");
                }
            }
            Watch begun = Watch.start();
            store.forget(new Retention(Duration.ofDays(10_000), 30), FIRST);
            say("forget", begun);
        }
        System.out.println("file=" + (Files.size(file) >> 20));
    }

    /** As collectors do: each request on a thread of its own. */
    private static Snapshot take(EstateStore store, Map<Request, List<byte[]>> answers, Instant at) throws IOException {
        try (SnapshotWriter writer = store.begin("benchmark", at)) {
            List<Future<Void>> given = new ArrayList<>();
            try (ExecutorService collectors = Executors.newVirtualThreadPerTaskExecutor()) {
                answers.forEach((request, pages) -> given.add(collectors.submit(() -> {
                    for (byte[] page : pages) {
                        writer.page(request, page, at);
                    }
                    writer.complete(request, at);
                    return null;
                })));
            }
            for (Future<Void> one : given) {
                one.resultNow(); // a failure is thrown
            }
            return writer.commit();
        }
    }

    /** By account and Region, out of the names of the folders; without what was read earlier. */
    private static Map<Request, List<byte[]>> answers(Path folder) throws IOException {
        Map<String, String> services = Map.of("describe-workspaces", "workspaces", "describe-workspace-directories",
                "workspaces", "describe-workspaces-connection-status", "workspaces", "describe-workspace-bundles",
                "workspaces", "describe-ip-groups", "workspaces", "describe-directories", "ds");
        Map<Request, List<byte[]>> answers = new TreeMap<>(Comparator.comparing(Request::toString));
        Path evidence = folder.resolve("evidence");
        try (Stream<Path> files = Files.walk(evidence)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                Path place = evidence.relativize(file);
                String call = file.getFileName().toString().replaceFirst("(-\\d+)?\\.json$", "");
                if (place.getNameCount() == 3 && !call.equals("deskwright")) {
                    Request request = Request.whole(new Scope(place.getName(0).toString(), place.getName(1).toString()),
                            "aws." + services.getOrDefault(call, "ec2") + "." + call);
                    answers.computeIfAbsent(request, r -> new ArrayList<>()).add(text(file));
                }
            }
        }
        return answers;
    }

    /** One of them is UTF-16, as a Windows shell writes it; the API never is. */
    private static byte[] text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return bytes.length > 1 && bytes[0] == (byte) 0xff
                ? new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    private static byte[] changed(byte[] page, int round) {
        if (round == 0) {
            return page;
        }
        int[] place = new int[2];
        String now = new String(page, StandardCharsets.UTF_8);
        now = STATE.matcher(now)
                .replaceAll(m -> place[0]++ % 100 == round % 100
                        ? "\"State\": \"" + (m.group(1).equals("STOPPED") ? "AVAILABLE" : "STOPPED") + "\""
                        : m.group());
        String stamp = FIRST.plusSeconds(86_400L * round).toString().replace("Z", ".123000+00:00");
        now = CHECKED.matcher(now).replaceAll("\"ConnectionStateCheckTimestamp\": \"" + stamp + "\"");
        now = USED.matcher(now)
                .replaceAll(m -> place[1]++ % 50 == round % 50
                        ? "\"LastKnownUserConnectionTimestamp\": \"" + stamp + "\""
                        : m.group());
        return now.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * As the workbench does it when the live estate is opened, up to the list of WorkSpaces; and then what searches
     * need.
     */
    private static void view(Path file, String which) throws IOException {
        Watch begun = Watch.start();
        try (EstateStore store = EstateStore.open(file)) {
            say("open" + which, begun);
            IntakeResult result = store.newestState().orElseThrow().readForCase(IntakeOptions.DEFAULT);
            say("read" + which, begun);
            Fleet fleet = Fleet.of(result.evidence());
            if (fleet.workspaces().rows().size() < 99_000 || !result.problems().isEmpty()) {
                throw new IllegalStateException("not all was read: " + result.problems());
            }
            say("view" + which, begun);
            Watch then = Watch.start();
            fleet.workspaces().prepare();
            say("search" + which, then);
            System.out.println("workspaces=" + result.evidence().get(Estate.KIND).workspaces().size());
        }
    }

    private static void changes(Path file) throws IOException {
        try (EstateStore store = EstateStore.open(file)) {
            List<Snapshot> all = store.snapshots();
            Watch begun = Watch.start();
            int count = store.changes(all.get(all.size() - 2), all.getLast()).size();
            say("changes", begun);
            System.out.println("changed=" + count + "\nsnapshots=" + all.size());
        }
    }

    private static void say(String name, Watch begun) {
        System.out.printf(Locale.ROOT, "%s=%d%n%s-cpu=%d%n", name, (System.nanoTime() - begun.nanos) / 1_000_000, name,
                Watch.cpuMillis() - begun.cpu);
    }

    /** Time as it goes by, and what all threads of this process used of the processors. */
    private record Watch(long nanos, long cpu) {
        static Watch start() {
            return new Watch(System.nanoTime(), cpuMillis());
        }

        static long cpuMillis() {
            return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
        }
    }
}
