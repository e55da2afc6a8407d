package org.deskwright.aws.fake.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Cuts answers into pages. A token says where the next begins and is good for the same question only. */
final class Pages {
    /** More than that AWS does not put on a page of WorkSpaces. */
    static final int SIZE = 25;

    private Pages() {
    }

    /**
     * @param items the whole answer
     * @param next where the rest begins; empty for the last page
     */
    record Cut(List<JsonObject> items, String next) {}

    static Cut cut(List<JsonObject> all, int size, String token, String question) throws Refusal {
        int from = token.isEmpty() ? 0 : offset(token, question);
        if (from > all.size()) {
            throw Refusal.invalid("The NextToken is no longer valid");
        }
        int to = Math.min(all.size(), from + size);
        return new Cut(all.subList(from, to), to == all.size() ? "" : token(to, question));
    }

    /** A page as calls in JSON answer it. */
    static JsonObject page(Ask ask, String member, List<JsonObject> all, int size, String tokenMember) throws Refusal {
        JsonObject question = ask.input().deepCopy();
        question.remove(tokenMember);
        Cut cut = cut(all, size, ask.text(tokenMember), ask.operation() + question);
        JsonObject answer = new JsonObject();
        JsonArray list = new JsonArray(cut.items().size());
        cut.items().forEach(item -> list.add(Wire.json(item)));
        answer.add(member, list);
        if (!cut.next().isEmpty()) {
            answer.addProperty(tokenMember, cut.next());
        }
        return answer;
    }

    /** As many as the caller wants, within what AWS allows. */
    static int size(Ask ask, String member, int most) throws Refusal {
        int size = ask.number(member, most);
        if (size < 1 || size > most) {
            throw new Refusal(400, "ValidationException", "1 validation error detected: Value '" + size + "' at '"
                    + member + "' failed to satisfy constraint: Member must be from 1 to " + most);
        }
        return size;
    }

    private static String token(int offset, String question) {
        String text = offset + "/" + Integer.toHexString(question.hashCode());
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String token, String question) throws Refusal {
        try {
            String[] parts = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8).split("/");
            if (parts.length == 2 && parts[1].equals(Integer.toHexString(question.hashCode()))) {
                return Integer.parseUnsignedInt(parts[0]);
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("The NextToken is not valid: " + e.getMessage());
        }
        throw Refusal.invalid("The NextToken belongs to another request");
    }
}
