package org.deskwright.estate.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A call as one would make it with the AWS CLI, which goes through the pages by itself. Holds no secret. */
public final class CliCommand {
    /** Where AWS CLI and IAM call a service by different names. */
    private static final Map<String, String> SERVICES = Map.of("servicequotas", "service-quotas", "tag",
            "resourcegroupstaggingapi");
    /** Which page, and how long pages are: the business of the AWS CLI. */
    private static final Set<String> PAGING = Set.of("NextToken", "MaxResults", "Limit", "Marker", "MaxItems");
    private static final String PLAIN = "[A-Za-z0-9_./:@%+-]+";

    /** Whose rules of quoting. */
    public enum Shell {
        BASH, POWERSHELL;

        /** One word for the shell, whatever is in it. */
        String quoted(String word) {
            // a @ at the beginning is splatting to PowerShell
            if (word.matches(PLAIN) && !(this == POWERSHELL && word.startsWith("@"))) {
                return word;
            }
            return this == BASH ? "'" + word.replace("'", "'\\''") + "'" : "'" + word.replace("'", "''") + "'";
        }
    }

    private CliCommand() {
    }

    /** @param endpoint instead of the addresses of AWS */
    public static String of(ApiCall call, Optional<URI> endpoint, Shell shell) {
        int colon = call.permission().indexOf(':');
        String service = call.permission().substring(0, colon);
        List<String> words = new ArrayList<>(List.of("aws", SERVICES.getOrDefault(service, service),
                dashed(call.permission().substring(colon + 1))));
        JsonObject parameters = JsonParser.parseString(call.parameters()).getAsJsonObject();
        parameters.entrySet().stream().filter(p -> !PAGING.contains(p.getKey()))
                .forEach(p -> option(words, "--" + dashed(p.getKey()), p.getValue()));
        add(words, "--profile", call.profile());
        add(words, "--region", call.scope().region());
        endpoint.ifPresent(address -> add(words, "--endpoint-url", address.toString()));
        return String.join(" ", words.stream().map(shell::quoted).toList());
    }

    private static void add(List<String> words, String option, String value) {
        if (!value.isEmpty()) {
            words.add(option);
            words.add(value);
        }
    }

    /** {@code DescribeIpGroups} as {@code describe-ip-groups}: the rule of the AWS CLI. */
    private static String dashed(String name) {
        return name.replaceAll("(.)([A-Z][a-z]+)", "$1-$2").replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    private static void option(List<String> words, String option, JsonElement value) {
        if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean()) {
            words.add(value.getAsBoolean() ? option : option.replaceFirst("--", "--no-"));
            return;
        }
        words.add(option);
        switch (value) {
            case JsonArray list when list.asList().stream().allMatch(CliCommand::fitsShorthand) ->
                list.forEach(item -> words.add(item instanceof JsonObject object ? members(object) : text(item)));
            case JsonObject object when fitsShorthand(object) -> words.add(members(object));
            case JsonArray list -> words.add(list.toString());
            case JsonObject object -> words.add(object.toString());
            default -> words.add(value.getAsString());
        }
    }

    /** Whether it can be said without the quotes of JSON, which some versions of PowerShell lose on the way. */
    private static boolean fitsShorthand(JsonElement value) {
        return switch (value) {
            case JsonObject object -> object.asMap().values().stream().allMatch(CliCommand::fitsShorthand);
            case JsonArray list -> !list.isEmpty() && list.asList().stream().allMatch(CliCommand::fitsShorthand);
            default -> value.isJsonPrimitive() && !value.getAsString().matches(".*[,={}\\[\\]'\"\\s].*|");
        };
    }

    private static String members(JsonObject object) {
        return String.join(",",
                object.entrySet().stream().map(member -> member.getKey() + "=" + text(member.getValue())).toList());
    }

    private static String text(JsonElement value) {
        return switch (value) {
            case JsonObject object -> "{" + members(object) + "}";
            case JsonArray list -> "[" + String.join(",", list.asList().stream().map(CliCommand::text).toList()) + "]";
            default -> value.getAsString();
        };
    }
}
