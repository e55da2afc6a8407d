package org.deskwright.aws.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.estate.account.PolicyTier;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Which IAM actions the calls need: the table {@code data/permissions.json}. */
public final class Permissions {
    private static final String SCHEMA = "deskwright.permissions/1";
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final File file;

    private Permissions(File file) {
        this.file = file;
    }

    private record File(String schema, List<Row> read, List<Row> organization, List<Row> act) {}

    record Row(String operation, String action) {}

    /** The table that this bundle carries. */
    public static Permissions bundled() {
        try (InputStream stream = Permissions.class.getResourceAsStream("/data/permissions.json")) {
            if (stream == null) {
                throw new IllegalStateException("The bundle lacks data/permissions.json");
            }
            File file = new Gson().fromJson(new InputStreamReader(stream, StandardCharsets.UTF_8), File.class);
            if (!SCHEMA.equals(file.schema)) {
                throw new IllegalStateException("data/permissions.json is not of " + SCHEMA);
            }
            return new Permissions(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What reading an estate calls. */
    List<Row> read() {
        return file.read;
    }

    /** A policy that can be pasted into IAM as it is. */
    public String policy(PolicyTier tier) {
        JsonArray statements = new JsonArray();
        statements.add(statement("DeskwrightReads", file.read));
        statements.add(statement("DeskwrightNamesAccounts", file.organization));
        if (tier == PolicyTier.ACT) {
            statements.add(statement("DeskwrightActs", file.act));
        }
        JsonObject policy = new JsonObject();
        policy.addProperty("Version", "2012-10-17");
        policy.add("Statement", statements);
        return GSON.toJson(policy);
    }

    /** Describing knows no narrower resource in most of these services; for acting, the user narrows it by tags. */
    private static JsonObject statement(String id, List<Row> rows) {
        JsonArray actions = new JsonArray();
        new ArrayList<>(rows).stream().map(Row::action).distinct().sorted().forEach(actions::add);
        JsonObject statement = new JsonObject();
        statement.addProperty("Sid", id);
        statement.addProperty("Effect", "Allow");
        statement.add("Action", actions);
        statement.addProperty("Resource", "*");
        return statement;
    }
}
