package org.deskwright.estate.awscli;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;

import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.Recognition;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Tells AWS CLI output by the members at its top, in whatever order they stand. */
final class TopMembers {
    private static final Set<String> IP_GROUP_MEMBERS = Set.of("groupId", "groupName", "groupDesc", "userRules");

    private TopMembers() {
    }

    static Recognition recognised(FileHead head) {
        char first = head.firstVisible();
        if (first != '{' && first != '[' && first != '\uFEFF') {
            return Recognition.NO;
        }
        Recognition best = Recognition.NO;
        try (JsonReader in = new JsonReader(new StringReader(head.text()))) {
            in.setStrictness(Strictness.STRICT);
            in.setNestingLimit(Documents.NESTING_LIMIT);
            while (best != Recognition.CERTAIN && Documents.another(in)) {
                best = stronger(best, documents(in));
            }
            return best;
        } catch (IOException | IllegalStateException e) {
            return best; // not JSON, or the end of the head was reached with nothing known in it
        }
    }

    private static Recognition stronger(Recognition one, Recognition other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Recognition documents(JsonReader in) throws IOException {
        switch (in.peek()) {
            case BEGIN_OBJECT -> {
                return document(in);
            }
            case BEGIN_ARRAY -> {
                in.beginArray();
                while (in.hasNext()) {
                    Recognition item = in.peek() == JsonToken.BEGIN_OBJECT ? documentOrItem(in) : skip(in);
                    if (item != Recognition.NO) {
                        return item;
                    }
                }
                in.endArray();
                return Recognition.NO;
            }
            default -> {
                return skip(in);
            }
        }
    }

    private static Recognition document(JsonReader in) throws IOException {
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
                return Recognition.CERTAIN;
            } else {
                in.beginArray();
                if (in.hasNext()) {
                    boolean group = in.peek() == JsonToken.BEGIN_OBJECT && hasMemberOf(in, IP_GROUP_MEMBERS);
                    return group ? Recognition.CERTAIN : Recognition.NO;
                }
                in.endArray();
                emptyResult = true;
            }
        }
        in.endObject();
        // no IP group exists: an answer, too, but anybody may call a list its result
        return emptyResult && !others ? Recognition.POSSIBLE : Recognition.NO;
    }

    /**
     * An array holds pages, or bare items: the latter are taken in so that the admin is told why they cannot be read.
     */
    private static Recognition documentOrItem(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (AwsCall.byMember(name) != null && in.peek() == JsonToken.BEGIN_ARRAY) {
                return Recognition.CERTAIN;
            }
            if (AwsCall.isIdMember(name)) {
                return Recognition.POSSIBLE;
            }
            in.skipValue();
        }
        in.endObject();
        return Recognition.NO;
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

    private static Recognition skip(JsonReader in) throws IOException {
        in.skipValue();
        return Recognition.NO;
    }
}
