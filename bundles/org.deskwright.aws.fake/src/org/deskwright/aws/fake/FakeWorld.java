package org.deskwright.aws.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.deskwright.aws.fake.internal.RecordedFiles;
import org.deskwright.sample.EstateWriter;
import org.deskwright.sample.SampleEstate;

import com.google.gson.JsonObject;

/**
 * What there is to be described: accounts, their Regions, and in each what the calls of the API answer. Change it only
 * while nobody asks.
 */
public final class FakeWorld {
    private final Map<String, FakeAccount> accounts = new TreeMap<>();

    /** Without any account. */
    public FakeWorld() {
    }

    /** The invented estate that the sample case shows. */
    public static FakeWorld sample() throws IOException {
        return of(SampleEstate.sample());
    }

    public static FakeWorld of(SampleEstate estate) throws IOException {
        Path folder = Files.createTempDirectory("deskwright-fake");
        try {
            new EstateWriter(Set.of()).write(estate, folder);
            return recorded(folder);
        } finally {
            RecordedFiles.delete(folder);
        }
    }

    /**
     * What was read once with the AWS CLI: a folder, at any depth, with a file for each answer and a
     * {@code deskwright.json} that says account and Region. Of two answers of the same call the newer counts.
     */
    public static FakeWorld recorded(Path folder) throws IOException {
        FakeWorld world = new FakeWorld();
        RecordedFiles.read(folder).forEach(
                answer -> world.account(answer.account()).region(answer.region()).put(answer.member(), answer.items()));
        return world;
    }

    /** The account of that id; made when it is not there. */
    public FakeAccount account(String id) {
        return accounts.computeIfAbsent(id, FakeAccount::new);
    }

    /** By id; the first is the management account of the organization. */
    public List<FakeAccount> accounts() {
        return new ArrayList<>(accounts.values());
    }

    /** How many items of a kind there are in all. */
    public long count(String member) {
        return accounts.values().stream().flatMap(account -> account.regions().values().stream())
                .mapToLong(region -> region.items(member).size()).sum();
    }

    /** An account with credentials of its own, which are made from its id and good for nothing elsewhere. */
    public static final class FakeAccount {
        private final String id;
        private final Map<String, FakeRegion> regions = new TreeMap<>();

        private FakeAccount(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public String accessKeyId() {
            return "AKIAFAKE" + id;
        }

        public String secretAccessKey() {
            return "a-secret-of-nobody/" + id;
        }

        /** The profile name that demonstrations and tests use. */
        public String profile() {
            return "fake-" + id;
        }

        public FakeRegion region(String code) {
            return regions.computeIfAbsent(code, _ -> new FakeRegion());
        }

        public Map<String, FakeRegion> regions() {
            return regions;
        }
    }

    /** What calls answer in a Region, by the member that holds the items, such as {@code Workspaces}. */
    public static final class FakeRegion {
        private final Map<String, List<JsonObject>> items = new TreeMap<>();

        /** The list itself, as the AWS CLI prints the items. */
        public List<JsonObject> items(String member) {
            return items.getOrDefault(member, List.of());
        }

        public void put(String member, List<JsonObject> list) {
            items.put(member, new ArrayList<>(list));
        }
    }
}
