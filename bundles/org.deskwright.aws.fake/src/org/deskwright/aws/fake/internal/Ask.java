package org.deskwright.aws.fake.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.fake.FakeWorld.FakeAccount;
import org.deskwright.aws.fake.FakeWorld.FakeRegion;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What somebody asks whose signature was good.
 *
 * @param world that is asked about
 * @param account whose credentials were used; null where none are needed
 * @param regionCode of the signature
 * @param operation such as {@code DescribeWorkspaces}
 * @param input of a call in JSON; empty for others
 * @param parameters of a call in a query; empty for others
 * @param now by the clock of the fake
 */
public record Ask(FakeWorld world, FakeAccount account, String regionCode, String operation, JsonObject input,
        Map<String, String> parameters, Instant now) {

    FakeRegion region() {
        return account.regions().getOrDefault(regionCode, new EmptyRegion().region());
    }

    /** A Region that the account does not use. */
    private record EmptyRegion() {
        FakeRegion region() {
            return new FakeWorld().account("000000000000").region("none");
        }
    }

    List<JsonObject> items(String member) {
        return region().items(member);
    }

    /** A text of the input; empty when it is not there. */
    String text(String member) {
        JsonElement value = input.get(member);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    String required(String member) throws Refusal {
        String text = text(member);
        if (text.isEmpty()) {
            throw new Refusal(400, "ValidationException", "1 validation error detected: " + member + " is missing");
        }
        return text;
    }

    int number(String member, int otherwise) {
        JsonElement value = input.get(member);
        return value == null || value.isJsonNull() ? otherwise : value.getAsInt();
    }

    /** A list of texts of the input. */
    List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        if (input.get(member) != null && input.get(member).isJsonArray()) {
            input.getAsJsonArray(member).forEach(text -> texts.add(text.getAsString()));
        }
        return texts;
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** {@code Name.1}, {@code Name.2}, ... of a query. */
    List<String> parameterList(String name) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; parameters.containsKey(name + "." + i); i++) {
            texts.add(parameters.get(name + "." + i));
        }
        return texts;
    }
}
