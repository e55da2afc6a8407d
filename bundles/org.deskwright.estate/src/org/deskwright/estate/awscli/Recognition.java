package org.deskwright.estate.awscli;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;

import org.deskwright.core.intake.FileHead;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Tells AWS CLI output by the members at its top, in whatever order they stand. */
final class Recognition {
    private static final Set<String> IP_GROUP_MEMBERS = Set.of("groupId", "groupName", "groupDesc", "userRules");

    private Recognition() {
    }

    static boolean recognises(FileHead head) {
        char first = head.firstVisible();
        if (first != '{' && first != '[' && first != '\uFEFF') {
            return false;
        }
        try (JsonReader in = new JsonReader(new StringReader(head.text()))) {
            in.setStrictness(Strictness.STRICT);
            in.setNestingLimit(Documents.NESTING_LIMIT);
            while (Documents.another(in)) {
                if (documents(in)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | IllegalStateException e) {
            return false; // not JSON, or the end of the head was reached with nothing known in it
        }
    }

    private static boolean documents(JsonReader in) throws IOException {
        switch (in.peek()) {
            case BEGIN_OBJECT -> {
                return document(in);
            }
            case BEGIN_ARRAY -> {
                in.beginArray();
                while (in.hasNext()) {
                    if (in.peek() == JsonToken.BEGIN_OBJECT ? documentOrItem(in) : skip(in)) {
                        return true;
                    }
                }
                in.endArray();
                return false;
            }
            default -> {
                return skip(in);
            }
        }
    }

    private static boolean document(JsonReader in) throws IOException {
        boolean emptyResult = false;
        boolean others = false;
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            AwsCall call = AwsCall.byMember(name);
            if (call == null || in.peek() != JsonToken.BEGIN_ARRAY) {
                others |= !name.equals(AwsCall.NEXT_TOKEN) && !name.equals(AwsCall.RESPONSE_METADATA);
                in.skipValue();
            } else if (call != AwsCall.IP_GROUPS) {
                return true;
            } else {
                in.beginArray();
                if (in.hasNext()) {
                    return in.peek() == JsonToken.BEGIN_OBJECT && hasMemberOf(in, IP_GROUP_MEMBERS);
                }
                in.endArray();
                emptyResult = true;
            }
        }
        in.endObject();
        return emptyResult && !others; // no IP group exists: an answer, too
    }

    /**
     * An array holds pages, or bare items: the latter are taken in so that the admin is told why they cannot be read.
     */
    private static boolean documentOrItem(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (AwsCall.byMember(name) != null && in.peek() == JsonToken.BEGIN_ARRAY || AwsCall.isIdMember(name)) {
                return true;
            }
            in.skipValue();
        }
        in.endObject();
        return false;
    }

    private static boolean hasMemberOf(JsonReader in, Set<String> names) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (names.contains(in.nextName())) {
                return true;
            }
            in.skipValue();
        }
        return false;
    }

    private static boolean skip(JsonReader in) throws IOException {
        in.skipValue();
        return false;
    }
}
