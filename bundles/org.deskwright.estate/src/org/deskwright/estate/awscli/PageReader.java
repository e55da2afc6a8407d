package org.deskwright.estate.awscli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.TextSource;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.estate.model.Item;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

/** Reads the pages of one file. When the text breaks, the pages up to there are kept and the last is marked damaged. */
final class PageReader {
    private static final String RUN_AGAIN = "what stands before was read; run the command again for the rest";
    private static final String NO_QUERY = "run the command again without --query";

    private final SourceFile file;
    private final FileProblems problems;
    private final Pool pool = new Pool();
    private final List<Page> pages = new ArrayList<>();
    /** The pages of the document that is being read. */
    private final Map<AwsCall, Page> open = new EnumMap<>(AwsCall.class);
    private boolean queried;

    PageReader(SourceFile file, FileProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    List<Page> read() throws IOException {
        try (JsonReader in = new JsonReader(new BoundedStringReader(TextSource.of(file).open()))) {
            in.setStrictness(Strictness.STRICT);
            in.setNestingLimit(Documents.NESTING_LIMIT);
            try {
                documents(in);
            } catch (ClosedByInterruptException | InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                open.values().forEach(Page::markDamaged);
                report(in, e);
            }
        }
        if (queried) {
            problems.whole("holds items without the member that says which call they come from", NO_QUERY);
        }
        if (pages.isEmpty() && problems.isEmpty()) {
            problems.whole("holds no page of a call's output", FileProblems.NOT_AS_PRINTED);
        }
        return pages;
    }

    private void report(JsonReader in, IOException e) throws IOException {
        String path = in.getPath();
        switch (e) {
            case UnreadableException unreadable -> problems.add(unreadable.problem(file.name()));
            case EOFException _ when path.equals("$") -> problems.whole("is empty", FileProblems.NOT_AS_PRINTED);
            case EOFException _ -> problems.at(in, "the text breaks off within " + path, RUN_AGAIN);
            case Documents.StrayTextException _ ->
                problems.at(in, "something other than JSON stands between documents or after the last one", RUN_AGAIN);
            case BoundedStringReader.StringTooLongException _ -> problems.at(in,
                    "a text within " + path + " is longer than " + BoundedStringReader.LONGEST + " characters",
                    RUN_AGAIN);
            case MalformedJsonException malformed when nestsTooDeep(malformed) ->
                problems.at(in, "nests deeper than " + Documents.NESTING_LIMIT + " levels", RUN_AGAIN);
            case MalformedJsonException _ -> problems.at(in, "is not JSON from within " + path + " on", RUN_AGAIN);
            default -> problems.at(in, "cannot be read on: " + e.getMessage(), RUN_AGAIN);
        }
    }

    private static boolean nestsTooDeep(MalformedJsonException e) {
        return String.valueOf(e.getMessage()).startsWith("Nesting limit");
    }

    private void documents(JsonReader in) throws IOException {
        while (Documents.another(in)) {
            if (in.peek() == JsonToken.BEGIN_ARRAY) {
                in.beginArray();
                while (in.hasNext()) {
                    document(in);
                }
                in.endArray();
            } else {
                document(in);
            }
        }
    }

    private void document(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            problems.at(in, GsonMembers.described(in.peek()) + " stands where a page of AWS CLI output belongs",
                    FileProblems.NOT_AS_PRINTED);
            in.skipValue();
            return;
        }
        open.clear();
        boolean continued = false;
        boolean hasId = false;
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            AwsCall call = AwsCall.byMember(name);
            if (call != null) {
                items(in, call);
            } else if (name.equals(AwsCall.NEXT_TOKEN)) {
                continued |= token(in);
            } else {
                hasId |= AwsCall.isIdMember(name);
                in.skipValue();
            }
        }
        in.endObject();
        if (continued) {
            open.values().forEach(Page::markContinued);
        }
        if (open.isEmpty()) {
            queried |= hasId;
            if (!hasId) {
                problems.at(in, "the document that ends here is not the output of a call that is known here",
                        NO_QUERY + ", and keep other files apart");
            }
        }
        open.clear();
    }

    private boolean token(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.STRING) {
            return !in.nextString().isEmpty();
        }
        boolean some = in.peek() != JsonToken.NULL;
        in.skipValue();
        return some;
    }

    private void items(JsonReader in, AwsCall call) throws IOException {
        if (open.containsKey(call)) {
            problems.at(in, in.getPath() + " is given twice; both were read", FileProblems.NOT_AS_PRINTED);
        }
        Page page = open.computeIfAbsent(call, key -> begin(call));
        if (in.peek() != JsonToken.BEGIN_ARRAY) {
            problems.at(in, in.getPath() + " is " + GsonMembers.described(in.peek()) + " where a list belongs",
                    FileProblems.NOT_AS_PRINTED);
            in.skipValue();
            page.markDamaged();
            return;
        }
        GsonMembers members = new GsonMembers(in, problems, pool);
        in.beginArray();
        while (in.hasNext()) {
            item(in, page, members);
        }
        in.endArray();
    }

    private Page begin(AwsCall call) {
        Page page = new Page(file, call);
        pages.add(page);
        return page;
    }

    private void item(JsonReader in, Page page, GsonMembers members) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            problems.at(in, in.getPath() + " is " + GsonMembers.described(in.peek()) + " where an object belongs",
                    NO_QUERY);
            in.skipValue();
            page.markDamaged();
            return;
        }
        Item item = page.call().read(members.begin(), page.provenance());
        if (item.id().isEmpty()) {
            problems.at(in, in.getPreviousPath() + ", which ends here, has no " + page.call().idMember(), NO_QUERY);
            page.markDamaged();
        } else {
            page.add(item);
        }
    }
}
