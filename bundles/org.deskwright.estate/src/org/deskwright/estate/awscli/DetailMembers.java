package org.deskwright.estate.awscli;

import java.io.IOException;
import java.io.StringReader;

import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.Recognition;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Tells the output of {@linkplain DetailCall calls for details} by the members at its top. */
final class DetailMembers {
    private DetailMembers() {
    }

    static Recognition recognised(FileHead head) {
        if (head.firstVisible() != '{' && head.firstVisible() != '\uFEFF') {
            return Recognition.NO;
        }
        return recognised(head.text());
    }

    static Recognition recognised(String text) {
        Recognition best = Recognition.NO;
        try (JsonReader in = new JsonReader(new StringReader(text))) {
            in.setStrictness(Strictness.STRICT);
            in.setNestingLimit(Documents.NESTING_LIMIT);
            if (!Documents.another(in) || in.peek() != JsonToken.BEGIN_OBJECT) {
                return best;
            }
            in.beginObject();
            while (best != Recognition.CERTAIN && in.hasNext()) {
                DetailCall call = DetailCall.byMember(in.nextName());
                if (call == null) {
                    in.skipValue();
                } else {
                    Recognition one = member(in, call);
                    best = one == Recognition.NO ? best : one;
                }
            }
            return best;
        } catch (IOException | IllegalStateException e) {
            return best; // not JSON, or the end of the head was reached
        }
    }

    /** Others call lists alike: an empty one proves little, and an item must have what ours have. */
    private static Recognition member(JsonReader in, DetailCall call) throws IOException {
        if (call.telling().isEmpty()) {
            in.skipValue();
            return Recognition.CERTAIN;
        }
        boolean list = in.peek() == JsonToken.BEGIN_ARRAY;
        if (list) {
            in.beginArray();
            if (!in.hasNext()) {
                in.endArray();
                return Recognition.POSSIBLE;
            }
        }
        boolean ours = in.peek() == JsonToken.BEGIN_OBJECT && has(in, call.telling());
        return ours ? Recognition.CERTAIN : Recognition.NO;
    }

    private static boolean has(JsonReader in, String name) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals(name)) {
                return true;
            }
            in.skipValue();
        }
        return false;
    }
}
