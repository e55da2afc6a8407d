package org.deskwright.sample.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Spreads sites over accounts and Regions, and WorkSpaces over sites. */
public final class EstatePlan {
    private static final List<String> NAMED_ACCOUNTS = List.of("111122223333", "444455556666", "777788889999");

    private EstatePlan() {
    }

    public static List<Folder> folders(long seed, int accounts, int regions, int directories, int workspaces,
            Instant asOf) {
        List<Site> sites = sites(seed, accounts, regions, directories);
        long weights = sites.stream().mapToLong(Site::weight).sum();
        DirectoryLayout layout = new DirectoryLayout(seed, asOf);
        Map<String, List<DirectoryDraft>> byPlace = new LinkedHashMap<>();
        long before = 0;
        for (Site site : sites) {
            long after = before + site.weight();
            int share = (int) (after * workspaces / weights - before * workspaces / weights);
            before = after;
            DirectoryDraft directory = layout.of(site, account(site.account()), share);
            SiteSettings.apply(seed, directory);
            PlantedFaults.plant(directory);
            byPlace.computeIfAbsent(directory.account + "/" + site.region().code(), place -> new ArrayList<>())
                    .add(directory);
        }
        return byPlace.values().stream().map(group -> folder(seed, group, asOf)).toList();
    }

    private static List<Site> sites(long seed, int accounts, int regions, int directories) {
        Stream<Site> named = Stream.of(NamedSite.values()).limit(NamedSite.REGISTERED).map(NamedSite::site);
        // the number of FROST is that of the first site without a name, which therefore begins one later
        Stream<Site> further = IntStream.range(NamedSite.REGISTERED, directories)
                .mapToObj(index -> Site.further(seed, index + 1, accounts, regions));
        return Stream.of(named, further, Stream.of(NamedSite.FROST.site())).flatMap(s -> s).toList();
    }

    private static Folder folder(long seed, List<DirectoryDraft> directories, Instant asOf) {
        DirectoryDraft any = directories.getFirst();
        Dice dice = Dice.of(seed, "folder", any.account, any.site.region());
        Instant readAt = asOf.minus(Duration.ofSeconds(dice.between(600, 1500)));
        ZoneOffset offset = any.site.account() == 1 ? ZoneOffset.ofHours(1) : ZoneOffset.UTC;
        WorkspaceLayout layout = new WorkspaceLayout(seed, readAt);
        Function<DirectoryDraft, Stream<WorkspaceDraft>> desktops = directory -> IntStream
                .range(0, directory.workspaces).mapToObj(ordinal -> {
                    WorkspaceDraft workspace = layout.of(directory, ordinal);
                    SiteSettings.apply(workspace);
                    PlantedFaults.plant(workspace);
                    return workspace;
                });
        List<DirectoryDraft> there = List.copyOf(directories);
        return new Folder(seed, any.account, any.site.region(), there, readAt, offset, desktops,
                new Digest(there, desktops));
    }

    private static String account(int number) {
        return number < NAMED_ACCOUNTS.size()
                ? NAMED_ACCOUNTS.get(number)
                : String.format("%012d", 999_900_000_000L + number);
    }
}
