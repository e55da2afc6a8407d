package org.deskwright.cli.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.cli.internal.Spans;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.Portion;
import org.deskwright.store.EstateStore;
import org.deskwright.store.LivelyDirectory;
import org.deskwright.store.StoreException;

import picocli.CommandLine.Option;

/** Which directories and WorkSpaces to ask for alone: shared by the commands that read from AWS into the store. */
public final class FocusOptions {
    private static final int MOST = 3;

    @Option(names = "--directory", paramLabel = "ID", split = ",", description = "Asks for this directory and its WorkSpaces alone; may be given several times. The rest keeps the age that it has.")
    private List<String> directories = new ArrayList<>();

    @Option(names = "--workspace", paramLabel = "ID", split = ",", description = "Asks for this WorkSpace alone; may be given several times.")
    private List<String> workspaces = new ArrayList<>();

    @Option(names = "--changed", paramLabel = "TIME", arity = "0..1", fallbackValue = "2h", description = "Asks for those directories alone in which something changed within that time, such as 30m; without a time: ${FALLBACK-VALUE}.")
    private String changed;

    boolean isEmpty() {
        return directories.isEmpty() && workspaces.isEmpty() && changed == null;
    }

    boolean isChanged() {
        return changed != null;
    }

    /** Says what is wrong before anything is asked. */
    void check() {
        directories.forEach(id -> check("--directory", id, "(d|wsd)-[0-9a-z]+", "d-9067012345"));
        workspaces.forEach(id -> check("--workspace", id, "ws-[0-9a-z]+", "ws-0a1b2c3d4"));
        if (changed != null) {
            within();
        }
    }

    private static void check(String option, String id, String form, String example) {
        if (!id.matches(form)) {
            throw new UsageProblem(option + " takes an id such as " + example + ", not '" + id + "'");
        }
    }

    private Duration within() {
        return Spans.parse("--changed", changed, Duration.ofMinutes(1), Duration.ofDays(92));
    }

    /** What was named; empty where nothing was. */
    Optional<Focus> given(boolean only) {
        return directories.isEmpty() && workspaces.isEmpty()
                ? Optional.empty()
                : Optional.of(new Focus(directories, workspaces, only));
    }

    /** Likewise, with what the store knows to have changed. */
    Optional<Focus> known(EstateStore store, Instant now, boolean only) throws StoreException {
        List<String> all = new ArrayList<>(directories);
        if (changed != null) {
            store.lively(now.minus(within())).stream().map(LivelyDirectory::directory).forEach(all::add);
        }
        return all.isEmpty() && workspaces.isEmpty() ? Optional.empty() : Optional.of(new Focus(all, workspaces, only));
    }

    /** Those that were named; the store should know them once they were asked for. */
    List<String> named() {
        return Stream.concat(directories.stream(), workspaces.stream()).distinct().toList();
    }

    String nothing() {
        return "nothing changed within " + Spans.words(within()) + ", so nothing was asked";
    }

    /** What an answer was narrowed down to, for people. */
    static String words(Portion portion) {
        List<String> values = portion.values();
        return portion.isAll()
                ? ""
                : " " + String.join(",", values.subList(0, Math.min(MOST, values.size())))
                        + (values.size() > MOST ? " and " + (values.size() - MOST) + " more" : "");
    }
}
